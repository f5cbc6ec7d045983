import { isDeepStrictEqual } from 'node:util';
import type { BrowserWindow, Display } from 'electron';
import { stuckTitle } from '../../../shared/signage/stuck-title.ts';
import type { Window } from '../../config.ts';
import { title } from './displays.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';
import { pageUrl } from './page.ts';
import { makeWindow } from './window.ts';

/** How long a page may stay unresponsive before its process is ended. */
export const hangMs = 2_000;
/** A page that has been well for this long starts again with the shortest wait. */
export const wellMs = 60_000;
const shortestWaitMs = 250;
const longestWaitMs = 30_000;
/** Every so many failures in a row, the window is made anew instead of loaded again. */
const failuresPerWindow = 3;
/** Chromium's ERR_ABORTED: another navigation took over; nothing is wrong. */
const aborted = -3;

/** The wait before the `failures`-th attempt in a row: doubled each time, never more than half a minute. */
export function waitMs(failures: number): number {
  return Math.min(shortestWaitMs * 2 ** Math.min(failures - 1, 30), longestWaitMs);
}

/**
 * One configured window on one display, kept alive: a dead, hung or failing page is loaded again, a closed
 * window opened again, for as long as the pane is not ended.
 */
export class Pane {
  readonly window: Window;
  display: Display;
  readonly #electron: ElectronModule;
  readonly #host: Host;
  readonly #onLoaded: () => void;
  #browserWindow: BrowserWindow;
  #failures = 0;
  #wellSince: number | null = null;
  #cancelRetry: (() => void) | null = null;
  #cancelHang: (() => void) | null = null;
  #ended = false;

  constructor(electron: ElectronModule, host: Host, window: Window, display: Display, onLoaded: () => void) {
    this.#electron = electron;
    this.#host = host;
    this.window = window;
    this.display = display;
    this.#onLoaded = onLoaded;
    this.#browserWindow = this.#open();
  }

  /** The window as it is now; it may be destroyed. */
  get browserWindow(): BrowserWindow {
    return this.#browserWindow;
  }

  /** Follows its display when that changes size or place. */
  fit(display: Display): void {
    const moved = !isDeepStrictEqual(display.bounds, this.display.bounds);
    this.display = display;
    if (moved && !this.#browserWindow.isDestroyed()) this.#browserWindow.setBounds(display.bounds);
  }

  /** Paints everything anew, where it belongs: after a sleep a window may be black, or moved. */
  repaint(): void {
    const browserWindow = this.#browserWindow;
    if (browserWindow.isDestroyed()) return;
    browserWindow.setBounds(this.display.bounds);
    browserWindow.webContents.invalidate();
  }

  /** Brings the window to the front and takes the keyboard. */
  focus(): void {
    const browserWindow = this.#browserWindow;
    if (browserWindow.isDestroyed()) return;
    if (browserWindow.isMinimized()) browserWindow.restore();
    browserWindow.show();
    browserWindow.focus();
  }

  /** Closes the window for good. */
  end(): void {
    this.#ended = true;
    this.#cancelRetry?.();
    this.#cancelHang?.();
    if (!this.#browserWindow.isDestroyed()) this.#browserWindow.destroy();
  }

  #open(): BrowserWindow {
    const browserWindow = makeWindow(this.#electron, this.window, this.display);
    this.#browserWindow = browserWindow;
    this.#holdOpen(browserWindow);
    this.#watchPage(browserWindow);
    this.#load();
    return browserWindow;
  }

  /** A window that is closed, shrunk or hidden by a key or the system comes back. */
  #holdOpen(browserWindow: BrowserWindow): void {
    browserWindow.on('close', (event) => {
      if (!this.#ended) event.preventDefault();
    });
    browserWindow.on('closed', () => {
      if (browserWindow === this.#browserWindow) this.#fail('its window was closed');
    });
    browserWindow.on('minimize', () => browserWindow.restore());
    // Windows signs out or shuts down: what is pending is written while there is time.
    browserWindow.on('session-end', () => this.#electron.app.quit());
    browserWindow.on('leave-full-screen', () => {
      if (this.#ended) return;
      if (this.window.page === 'kiosk') browserWindow.setKiosk(true);
      browserWindow.setFullScreen(true);
    });
  }

  #watchPage(browserWindow: BrowserWindow): void {
    const contents = browserWindow.webContents;
    const current = () => browserWindow === this.#browserWindow;
    contents.on('did-finish-load', () => {
      if (!current() || this.#cancelRetry) return;
      this.#wellSince = this.#host.now();
      this.#onLoaded();
    });
    contents.on('did-navigate', (_event, _url, status) => {
      if (current() && status >= 400) this.#fail(`the app answered ${status}`);
    });
    contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (current() && isMainFrame && code !== aborted) this.#fail(`it could not be loaded (${description})`);
    });
    contents.on('render-process-gone', (_event, { reason }) => {
      if (current()) this.#fail(`its process ended (${reason})`);
    });
    // A lobby screen that could not mend its picture by itself asks for a new process.
    contents.on('page-title-updated', (_event, name) => {
      if (current() && name === stuckTitle) contents.forcefullyCrashRenderer();
    });
    contents.on('unresponsive', () => {
      this.#cancelHang ??= this.#host.later(hangMs, () => {
        this.#cancelHang = null;
        if (current()) contents.forcefullyCrashRenderer();
      });
    });
    contents.on('responsive', () => {
      this.#cancelHang?.();
      this.#cancelHang = null;
    });
  }

  #load(): void {
    // A failure is told by `did-fail-load` or `render-process-gone` as well, and handled there.
    this.#browserWindow.loadURL(pageUrl(this.window)).catch(() => {});
  }

  #fail(what: string): void {
    if (this.#ended || this.#cancelRetry) return;
    this.#cancelHang?.();
    this.#cancelHang = null;
    if (this.#wellSince !== null && this.#host.now() - this.#wellSince >= wellMs) this.#failures = 0;
    this.#wellSince = null;
    this.#failures += 1;
    const wait = waitMs(this.#failures);
    this.#host.warn(`The ${title(this.window)} is shown again in ${wait} ms: ${what}.`);
    this.#cancelRetry = this.#host.later(wait, () => {
      this.#cancelRetry = null;
      this.#showAgain();
    });
  }

  #showAgain(): void {
    const old = this.#browserWindow;
    if (!old.isDestroyed() && this.#failures % failuresPerWindow !== 0) {
      this.#load();
      return;
    }
    this.#open();
    if (!old.isDestroyed()) old.destroy();
  }
}
