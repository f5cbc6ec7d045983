import { randomUUID } from 'node:crypto';
import type { BrowserWindow, WebContents } from 'electron';
import type { PortalAct, PortalSight, ViewBounds } from '../../../shared/domain/content/portal-view.ts';
import type { PortalOrder, PortalWindow } from '../../services/portal/portal-window.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';
import { SessionFolder } from './portal-folder.ts';
import { PortalPage } from './portal-page.ts';
import { onPageGone } from './portal-stay.ts';

/** What the portal's view is given of the rest of the door. */
export interface PortalMeans {
  /** The kiosk's window as it is now. */
  window: () => BrowserWindow | undefined;
  /** Prints what a page shows, without a dialog; undefined where the settings name no printer. */
  print: ((contents: WebContents) => Promise<void>) | undefined;
  /** The data folder. */
  home: string;
}

/**
 * Shows the portal in the kiosk's window. What the pages of a view left goes with the view; the scan folder and the
 * clipboard are wiped when the session ends, and when the app starts.
 */
export class PortalView implements PortalWindow {
  readonly #electron: ElectronModule;
  readonly #host: Host;
  readonly #means: PortalMeans;
  readonly #folder: SessionFolder;
  #page: PortalPage | undefined;
  /** Set from a session's first view until the session ends: looks away from the kiosk's page. */
  #lookAway: (() => void) | undefined;

  constructor(electron: ElectronModule, host: Host, means: PortalMeans) {
    this.#electron = electron;
    this.#host = host;
    this.#means = means;
    this.#folder = new SessionFolder(means.home);
    this.#wipe();
    // Whoever sits down at a computer that slept is somebody else.
    electron.powerMonitor.on('suspend', () => void this.endSession());
    electron.powerMonitor.on('lock-screen', () => void this.endSession());
  }

  async open(order: PortalOrder, changed: (sight: PortalSight | null) => void): Promise<void> {
    const window = this.#means.window();
    if (window === undefined || window.isDestroyed() || this.#page) return;
    // The session is in the kiosk's page: another page would know nothing of it, and never end it.
    this.#lookAway ??= onPageGone(window, () => void this.endSession());
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
    try {
      await page?.end();
    } catch (cause) {
      this.#host.warn(`What a view of the portal left could not be wiped whole: ${sentenceOf(cause)}.`);
    }
  }

  async endSession(): Promise<void> {
    this.#lookAway?.();
    this.#lookAway = undefined;
    const closed = this.close();
    this.#wipe();
    await closed;
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
