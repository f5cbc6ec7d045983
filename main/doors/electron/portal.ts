import { randomUUID } from 'node:crypto';
import type { BrowserWindow, WebContents } from 'electron';
import type { PortalAct, PortalSight, ViewBounds } from '../../../shared/domain/content/portal-view.ts';
import type { PortalOrder, PortalWindow } from '../../services/portal/portal-window.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';
import { SessionFolder } from './portal-folder.ts';
import { PortalPage } from './portal-page.ts';

/** What the portal's view is given of the rest of the door. */
export interface PortalMeans {
  /** The kiosk's window as it is now. */
  window: () => BrowserWindow | undefined;
  /** Prints what a page shows, without a dialog; undefined where the settings name no printer. */
  print: ((contents: WebContents) => Promise<void>) | undefined;
  /** The data folder. */
  home: string;
}

/** Shows the portal in the kiosk's window, one session after the other, and wipes behind each. */
export class PortalView implements PortalWindow {
  readonly #electron: ElectronModule;
  readonly #host: Host;
  readonly #means: PortalMeans;
  readonly #folder: SessionFolder;
  #page: PortalPage | undefined;

  constructor(electron: ElectronModule, host: Host, means: PortalMeans) {
    this.#electron = electron;
    this.#host = host;
    this.#means = means;
    this.#folder = new SessionFolder(means.home);
    this.#wipe();
    // Whoever sits down at a computer that slept is somebody else.
    electron.powerMonitor.on('suspend', () => void this.close());
    electron.powerMonitor.on('lock-screen', () => void this.close());
  }

  async open(order: PortalOrder, changed: (sight: PortalSight | null) => void): Promise<void> {
    const window = this.#means.window();
    if (window === undefined || window.isDestroyed()) return;
    if (this.#page) await this.close();
    const page = new PortalPage(this.#electron, this.#host, {
      window,
      partition: `portal-${randomUUID()}`,
      order,
      folder: this.#folder,
      print: this.#means.print,
      changed,
      lost: () => {
        if (this.#page === page) void this.close();
      },
    });
    this.#page = page;
    await page.begin();
  }

  place(bounds: ViewBounds | null): void {
    this.#page?.place(bounds);
  }

  act(act: PortalAct): void {
    this.#page?.act(act);
  }

  async give(names: readonly string[]): Promise<void> {
    await this.#page?.give(names);
  }

  async close(): Promise<void> {
    const page = this.#page;
    this.#page = undefined;
    const wiped = page?.end();
    this.#wipe();
    try {
      await wiped;
    } catch (cause) {
      this.#host.warn(`What a session at the portal left could not be wiped whole: ${sentenceOf(cause)}.`);
    }
  }

  /** The clipboard and the papers of a session. */
  #wipe(): void {
    this.#electron.clipboard.clear();
    try {
      this.#folder.wipe();
    } catch (cause) {
      this.#host.warn(
        `The scan folder could not be emptied: ${sentenceOf(cause)}. Empty it by hand: it holds a citizen's papers.`,
      );
    }
  }
}

function sentenceOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
