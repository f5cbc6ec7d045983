import type { BrowserWindow, Display } from 'electron';
import type { Window } from '../../config.ts';
import type { DisplayMemory } from './display-memory.ts';
import { findDisplay, keyOf, place } from './displays.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';
import { Pane } from './pane.ts';

/** The configured windows, each on its display while that is connected. */
export class Panes {
  readonly #electron: ElectronModule;
  readonly #host: Host;
  readonly #windows: readonly Window[];
  readonly #memory: DisplayMemory;
  readonly #onLoaded: () => void;
  readonly #open = new Map<Window, Pane>();
  readonly #told = new Map<Window, string>();

  constructor(
    electron: ElectronModule,
    host: Host,
    windows: readonly Window[],
    memory: DisplayMemory,
    onLoaded: () => void,
  ) {
    this.#electron = electron;
    this.#host = host;
    this.#windows = windows;
    this.#memory = memory;
    this.#onLoaded = onLoaded;
  }

  /** Opens the windows and keeps them in step with the displays that come and go, and that wake up. */
  start(): void {
    this.#memory.begin(this.#electron.screen.getAllDisplays());
    this.#arrange();
    this.#electron.screen.on('display-added', () => this.#arrange());
    this.#electron.screen.on('display-removed', () => this.#arrange());
    this.#electron.screen.on('display-metrics-changed', () => this.#arrange());
    this.#electron.powerMonitor.on('resume', () => this.#wake());
    this.#electron.powerMonitor.on('unlock-screen', () => this.#wake());
  }

  /** Brings the kiosk forward; the staff desk, where there is no kiosk. */
  focus(): void {
    (this.#paneOf('kiosk') ?? this.#paneOf('staff'))?.focus();
  }

  /** The kiosk's window as it is now, where there is one. */
  kioskWindow(): BrowserWindow | undefined {
    return this.#paneOf('kiosk')?.browserWindow;
  }

  /** Closes every window for good. */
  end(): void {
    for (const pane of this.#open.values()) pane.end();
    this.#open.clear();
  }

  #paneOf(page: Window['page']): Pane | undefined {
    return [...this.#open.values()].find(({ window }) => window.page === page);
  }

  /** After a sleep displays may be others, and pictures be lost: all is placed and painted again. */
  #wake(): void {
    this.#arrange();
    for (const pane of this.#open.values()) pane.repaint();
  }

  #arrange(): void {
    const { screen } = this.#electron;
    const displays = screen.getAllDisplays();
    const boundTo = (window: Window) => this.#memory.displayOf(window, displays);
    for (const { window, display, reason } of place(
      this.#windows,
      displays,
      screen.getPrimaryDisplay().id,
      boundTo,
    )) {
      if (display && boundTo(window) === undefined) this.#memory.bind(window, display);
      const pane = this.#open.get(window);
      if (pane && display && isSame(pane.display, display, displays)) {
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

/** Plugged in anew, a display may have another number; with another resolution, another size. */
function isSame(before: Display, now: Display, displays: readonly Display[]): boolean {
  return before.id === now.id || findDisplay(displays, keyOf(before), before.id) === now;
}
