import { spawnSync } from 'node:child_process';

interface Switched {
  profile: string;
  /** Without the graphics processor. */
  software: boolean;
}

/** The command line of the kiosk's browser. Chromium's sandbox does not run as root, so there it is started without. */
export function browserSwitches({ profile, software }: Switched): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--kiosk',
    '--no-first-run',
    '--no-default-browser-check',
    '--noerrdialogs',
    '--disable-session-crashed-bubble',
    '--disable-infobars',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-pinch',
    '--disable-features=Translate,TranslateUI,OptimizationHints,MediaRouter,GlobalMediaControls,TabSearch',
    '--overscroll-history-navigation=0',
    '--autoplay-policy=no-user-gesture-required',
    '--password-store=basic',
    '--deny-permission-prompts',
    `--disk-cache-dir=${profile}`,
    ...(software ? ['--disable-gpu'] : []),
    ...wholeDisplay(),
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/**
 * Where no window manager makes the kiosk full screen, the window must be born as large as the display;
 * `xrandr` tells how large that is. Elsewhere, and without it, the browser is left to itself.
 */
export function wholeDisplay(): string[] {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('xrandr', ['--current'], { encoding: 'utf8' });
  const size = /current (\d+) x (\d+)/.exec(stdout ?? '');
  if (size === null) return [];
  // Chromium's kiosk window comes up one pixel short of the size it is given.
  return ['--window-position=0,0', `--window-size=${Number(size[1]) + 1},${Number(size[2]) + 1}`];
}
