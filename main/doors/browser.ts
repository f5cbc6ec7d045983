import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser that shows the kiosk. */
export interface KioskBrowser {
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

type Environment = Record<string, string | undefined>;

/** The names Chromium and its kin go by on a PATH, and where Windows and macOS keep them. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

/** The first browser of the Chromium family on this machine; undefined when there is none. */
export function findBrowser(environment: Environment, platform = process.platform): string | undefined {
  const windowsRoots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
  const fixed = places[platform] ?? [];
  const candidates = [
    ...(environment.CHROMIUM_PATH ? [environment.CHROMIUM_PATH] : []),
    ...(platform === 'win32'
      ? windowsRoots.flatMap((root) => (root ? fixed.map((place) => join(root, place)) : []))
      : fixed),
    ...(environment.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => commands.map((name) => join(folder, name))),
  ];
  return candidates.find(isExecutable);
}

/** Whether this session has a display to show a browser on. */
export function hasDisplay(environment: Environment, platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * Opens an address full screen in a profile of its own, which is thrown away when the browser ends.
 * Chromium's sandbox does not run as root, so there it is started without; the page is this machine's own.
 */
export function openKioskBrowser(browser: string, address: string, onExit: () => void): KioskBrowser {
  const profile = newProfile();
  const child = spawn(
    browser,
    [
      `--user-data-dir=${profile}`,
      '--kiosk',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-pinch',
      '--overscroll-history-navigation=0',
      '--autoplay-policy=no-user-gesture-required',
      ...wholeDisplay(),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      address,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  }).then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  void ended.then(onExit);
  return {
    close: async () => {
      end(child);
      await ended;
    },
  };
}

/** An empty profile that does not offer to translate the page. */
function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'tantam-kiosk-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
  return profile;
}

/**
 * Where no window manager makes the kiosk full screen, the window must be born as large as the display;
 * `xrandr` tells how large that is. Elsewhere, and without it, the browser is left to itself.
 */
function wholeDisplay(): string[] {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('xrandr', ['--current'], { encoding: 'utf8' });
  const size = /current (\d+) x (\d+)/.exec(stdout ?? '');
  if (size === null) return [];
  // Chromium's kiosk window comes up one pixel short of the size it is given.
  return ['--window-position=0,0', `--window-size=${Number(size[1]) + 1},${Number(size[2]) + 1}`];
}

function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
