import type { PackHead } from '../../../shared/domain/content/pack.ts';
import type { PortalSight, PortalViewState, ViewBounds } from '../../../shared/domain/content/portal-view.ts';
import type { PortalWindow } from './portal-window.ts';

/** The portal beside the checklist, for whoever asks through the API. */
export interface PortalViews {
  /** The portal is shown by this from now on. */
  showBy(window: PortalWindow): void;
  /** At once when `after` is not the edition that stands; else after the next change, or {@link holdMs}. */
  state(after?: number): Promise<PortalViewState>;
  /** Opens the portal; one that is open stays as it is. Nothing happens where none can be shown. */
  open(bounds: ViewBounds): Promise<PortalViewState>;
  /** What the open view is told, and how things stand after that. */
  tell(order: (window: PortalWindow) => void | Promise<void>): Promise<PortalViewState>;
}

/** How long an answer is held back while nothing changes. */
export const holdMs = 20_000;

/** What the service is told. */
export interface PortalViewMeans {
  portal: () => PackHead['portal'];
  wait: (ms: number) => Promise<unknown>;
}

/** Without a door that shows it, the portal is never available, and the page offers its code for phones. */
export function createPortalViews({ portal, wait }: PortalViewMeans): PortalViews {
  let window: PortalWindow | undefined;
  let sight: PortalSight | null = null;
  let edition = 1;
  let changed = Promise.withResolvers<void>();

  const become = (next: PortalSight | null) => {
    sight = next;
    edition += 1;
    changed.resolve();
    changed = Promise.withResolvers();
  };
  const state = (): PortalViewState => ({
    edition,
    available: window !== undefined && portal().view !== undefined,
    sight,
  });

  return {
    showBy(given) {
      window = given;
      become(null);
    },
    async state(after) {
      if (after === edition && window !== undefined) await Promise.race([changed.promise, wait(holdMs)]);
      return state();
    },
    async open(bounds) {
      const { url, view } = portal();
      if (window !== undefined && view !== undefined) {
        await window.open({ address: url, origins: view, bounds }, become);
      }
      return state();
    },
    async tell(order) {
      if (window !== undefined) await order(window);
      return state();
    },
  };
}
