import type {
  PortalAct,
  PortalViewRoute,
  PortalViewState,
  ViewBounds,
} from '../../../shared/domain/content/portal-view.ts';
import type { Client } from '../../client.ts';

/** The portal that the door shows beside this page; a store in React's sense. */
export interface PortalLine {
  /** Undefined until the door has said whether it can show it. */
  state(): PortalViewState | undefined;
  subscribe(changed: () => void): () => void;
  /** Follows the view for as long as a session lasts; the answer ends that, with all that the session left. */
  follow(): () => void;
  open(bounds: ViewBounds): void;
  place(bounds: ViewBounds | null): void;
  act(act: PortalAct): void;
  give(names: string[]): void;
  /** Closes the view; scans and receipts stay with the session. */
  close(): void;
}

interface LineMeans {
  client: Pick<Client, PortalViewRoute>;
  wait(ms: number): Promise<void>;
}

/** How long to wait after a question that failed. */
const retryMs = 2_000;

/** Asks once a session whether the door shows the portal, and keeps asking only where it does. */
export function createPortalLine({ client, wait }: LineMeans): PortalLine {
  const listeners = new Set<() => void>();
  let state: PortalViewState | undefined;

  const become = (next: PortalViewState) => {
    if (state !== undefined && state.edition > next.edition) return;
    state = next;
    for (const changed of listeners) changed();
  };
  const ask = async (following: { on: boolean }) => {
    let after: string | undefined;
    while (following.on) {
      try {
        const next = await client.portalView({ query: after === undefined ? {} : { after } });
        if (!following.on) return;
        become(next);
        if (!next.available) return;
        after = String(next.edition);
      } catch {
        await wait(retryMs);
      }
    }
  };
  // What became of it is told by the state; a door that cannot be reached has no view to lead.
  const tell = (sent: Promise<PortalViewState>) => void sent.then(become, () => {});

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    follow() {
      const following = { on: true };
      void ask(following);
      return () => {
        following.on = false;
        if (state?.available) tell(client.endPortalSession({}));
      };
    },
    open: (bounds) => tell(client.openPortalView({ body: { bounds } })),
    place: (bounds) => tell(client.placePortalView({ body: { bounds } })),
    act: (act) => tell(client.actPortalView({ body: { act } })),
    give: (names) => tell(client.givePortalFiles({ body: { names } })),
    close: () => tell(client.closePortalView({})),
  };
}
