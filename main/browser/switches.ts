import { spawnSync } from 'node:child_process';

/**
 * What a browser that shows one page does without: extensions, a process in stock for the next page, those that draw
 * the address bar's list, which nobody sees (some fifty megabytes in Chromium 156), and keeping pages that were left:
 * each of these holds its streams, and after six the server's document has no connection to come by.
 */
export function leanSwitches(featuresOff: readonly string[] = []): string[] {
  const features = [
    'SpareRendererForSitePerProcess',
    'PreloadTopChromeWebUI',
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'BackForwardCache',
    ...featuresOff,
  ];
  // Of two such switches the browser heeds the last.
  return [
    '--disable-extensions',
    '--disable-component-extensions-with-background-pages',
    `--disable-features=${features.join()}`,
  ];
}

/**
 * The switches of every browser that fills this machine's display with one page, on a profile of its own. Chromium's
 * sandbox does not run as root, so there it is started without.
 *
 * @param featuresOff Chromium's features that it is to do without besides; see leanSwitches
 */
export function fullScreenSwitches(profile: string, featuresOff: readonly string[] = []): string[] {
  return [
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
    ...leanSwitches(featuresOff),
    ...wholeDisplay(),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
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
  // A window that is to be exactly as large as its display comes up one pixel smaller each way; any other size is kept.
  return ['--window-position=0,0', `--window-size=${Number(size[1]) + 1},${Number(size[2]) + 1}`];
}
