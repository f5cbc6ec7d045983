import { createContext, useContext } from 'react';
import type { KioskContent } from '../../shared/domain/kiosk-content.ts';
import type { SessionContext, SessionEvent } from '../../shared/machines/guidance-context.ts';
import type { CallState } from './officer-call.ts';

/** What every screen of the kiosk works with. */
export interface KioskSession {
  content: KioskContent;
  /** All that is known of this visit; screens derive the rest. */
  visit: SessionContext;
  /** How far the call for an officer has come. */
  call: CallState;
  send(event: SessionEvent): void;
}

const Session = createContext<KioskSession | undefined>(undefined);

export const KioskSessionProvider = Session.Provider;

/** The session on this kiosk; only inside the kiosk page. */
export function useKiosk(): KioskSession {
  const session = useContext(Session);
  if (session === undefined) throw new Error('useKiosk is called outside the kiosk page.');
  return session;
}
