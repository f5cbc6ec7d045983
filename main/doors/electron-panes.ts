import type { BrowserWindow } from 'electron';
import type { Window } from '../config.ts';
import { place } from './electron-displays.ts';
import type { Host } from './electron-host.ts';
import type { ElectronModule } from './electron-module.ts';
import { Pane } from './electron-pane.ts';

/** The configured windows, each on its display while that is connected. */
export class Panes {
  readonly #electron: ElectronModule;
  readonly #host: Host;
  readonly #windows: readonly Window[];
  readonly #onLoaded: () => void;
  readonly #open = new Map<Window, Pane>();
  readonly #told = new Map<Window, string>();

  constructor(electron: ElectronModule, host: Host, windows: readonly Window[], onLoaded: () => void) {
    this.#electron = electron;
    this.#host = host;
    this.#windows = windows;
    this.#onLoaded = onLoaded;
  }

  /** Opens the windows and keeps them in step with the displays that come and go. */
  start(): void {
    this.#arrange();
    this.#electron.screen.on('display-added', () => this.#arrange());
    this.#electron.screen.on('display-removed', () => this.#arrange());
    this.#electron.screen.on('display-metrics-changed', () => this.#arrange());
  }

  /** Brings the kiosk forward. */
  focus(): void {
    for (const pane of this.#open.values()) pane.focus();
  }

  /** The kiosk's window as it is now, where there is one. */
  kioskWindow(): BrowserWindow | undefined {
    return [...this.#open.values()].find(({ window }) => window.page === 'kiosk')?.browserWindow;
  }

  /** Closes every window for good. */
  end(): void {
    for (const pane of this.#open.values()) pane.end();
    this.#open.clear();
  }

  #arrange(): void {
    const { screen } = this.#electron;
    for (const { window, display, reason } of place(
      this.#windows,
      screen.getAllDisplays(),
      screen.getPrimaryDisplay().id,
    )) {
      const pane = this.#open.get(window);
      if (pane && pane.display.id === display?.id) {
        pane.fit(display);
        continue;
      }
      pane?.end();
      this.#open.delete(window);
      if (display)
        this.#open.set(window, new Pane(this.#electron, this.#host, window, display, this.#onLoaded));
      this.#tell(window, reason);
    }
  }

  /** Says why a window is not there, once until that changes. */
  #tell(window: Window, reason: string | null): void {
    if (reason === null) this.#told.delete(window);
    else if (this.#told.get(window) !== reason) {
      this.#told.set(window, reason);
      this.#host.warn(reason);
    }
  }
}
