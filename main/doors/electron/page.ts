import type { Window } from '../../config.ts';

/** The app's own scheme. No port is open: pages, media and API are answered inside the process. */
export const scheme = 'tantam';

/** The only host of the scheme. */
const host = 'app';

/** Address of the app through this door. */
export const home = `${scheme}://${host}/`;

/** The page a configured window shows. */
export function pageUrl(window: Window): string {
  const url = new URL(`/${window.page}`, home);
  if (window.page === 'signage') url.searchParams.set('screen', window.screen);
  return url.href;
}

/** The page that draws the sheet in print with this id. */
export function sheetUrl(id: string): string {
  const url = new URL('/sheet', home);
  url.searchParams.set('print', id);
  return url.href;
}

/**
 * Whether an address belongs to the app: parsed, then scheme and host compared whole. A text comparison would
 * take `tantam://app.evil/` or `tantam://app@evil/` for ours.
 */
export function inApp(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}

/** Whether a page may fetch an address: the app's own, or bytes the page itself holds (`blob:`, `data:`). */
export function mayRequest(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol === 'data:') return true;
  if (url?.protocol === 'blob:') return inApp(url.pathname);
  return inApp(address);
}
