import type { Page, Route } from '@playwright/test';
import type { PortalSight, PortalViewState, ViewBounds } from '../../shared/domain/content/portal-view.ts';

/** A view that has just opened. */
const opened: PortalSight = {
  host: 'dichvucong.gov.vn',
  place: 'portal',
  loading: false,
  canGoBack: false,
  size: 1,
  trouble: null,
  refused: null,
  asks: null,
  paper: null,
  prints: true,
  touches: 0,
};

/**
 * The door's side of the portal beside the checklist, for pages in a browser that has no such view: answers
 * `/api/portal-view` as the Electron door does, and keeps what it was told.
 */
export class PortalBridge {
  /** What the page told, in order: the last part of the address, and what was sent. */
  readonly told: [string, unknown][] = [];
  #state: PortalViewState = { edition: 1, available: true, sight: null };
  #known = '';
  #changed = Promise.withResolvers<void>();

  async install(page: Page): Promise<void> {
    await page.route(/\/api\/portal-view/, (route) => this.#answer(route));
  }

  /** Whether the page's wish to open the view has come here. */
  get isOpen(): boolean {
    return this.#state.sight !== null;
  }

  /**
   * The open view stands like this now.
   *
   * @throws Error while none is open: its opening would undo the change
   */
  show(change: Partial<PortalSight>): void {
    if (!this.#state.sight) throw new Error('No view is open that could change: wait for isOpen first.');
    this.#become({ ...this.#state.sight, ...change });
  }

  /** Where the page last said that the view goes. */
  get bounds(): ViewBounds | null | undefined {
    const last = this.told.findLast(([what]) => what === 'place')?.[1];
    return (last as { bounds: ViewBounds | null } | undefined)?.bounds;
  }

  /** Whether the page has asked again after the newest change, and so knows of it. */
  get heard(): boolean {
    return this.#known === String(this.#state.edition);
  }

  /** What the page told beside where the view goes. */
  get orders(): unknown[] {
    return this.told.flatMap(([what, sent]) => (what === 'place' ? [] : [what, sent]));
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    if (request.method() === 'POST') {
      const what = url.pathname.split('/').at(-1) ?? '';
      this.told.push([what, request.postDataJSON()]);
      if (what === 'portal-view') this.#become(opened);
      if (what === 'close' || what === 'end') this.#become(null);
    } else {
      this.#known = url.searchParams.get('after') ?? '';
      if (this.heard) await this.#changed.promise;
    }
    // A page that has gone takes no answer.
    await route.fulfill({ status: 200, json: this.#state }).catch(() => {});
  }

  #become(sight: PortalSight | null): void {
    this.#state = { ...this.#state, edition: this.#state.edition + 1, sight };
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}
