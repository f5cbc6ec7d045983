import {
  createContext,
  type PropsWithChildren,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { PortalViewState } from '../../../shared/domain/content/portal-view.ts';
import { client } from '../../client.ts';
import { useKiosk } from '../kiosk-session.tsx';
import { createPortalLine, type PortalLine } from './portal-line.ts';

/** The view, as it stands, and what leads it. */
interface PortalView {
  state: PortalViewState | undefined;
  line: PortalLine;
}

const View = createContext<PortalView | undefined>(undefined);

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Keeps the portal's view with the session: touches in it are touches, and with the session it is wiped. */
export function PortalProvider({ children }: PropsWithChildren) {
  const { visit, send } = useKiosk();
  const line = useMemo(() => createPortalLine({ client, wait }), []);
  const state = useSyncExternalStore(line.subscribe, line.state);
  const begun = visit.startedAt;
  useEffect(() => (begun === 0 ? undefined : line.follow()), [begun, line]);
  const touches = state?.sight?.touches ?? 0;
  useEffect(() => {
    if (touches > 0) send({ type: 'person.touched' });
  }, [touches, send]);
  const view = useMemo(() => ({ state, line }), [state, line]);
  return <View value={view}>{children}</View>;
}

/** The portal beside the checklist; only inside the kiosk page. */
export function usePortalView(): PortalView {
  const view = useContext(View);
  if (view === undefined) throw new Error('usePortalView is called outside the kiosk page.');
  return view;
}
