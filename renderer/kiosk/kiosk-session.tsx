import { createContext, type PropsWithChildren, useContext } from 'react';
import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import type { SessionContext, SessionEvent } from '../../shared/machines/guidance-context.ts';
import type { CallState } from './officer/officer-call.ts';

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
const Content = createContext<KioskContent | undefined>(undefined);
const Send = createContext<KioskSession['send'] | undefined>(undefined);

/** Content and `send` stay while the visit changes: what asks for them alone is not drawn anew with every touch. */
export function KioskSessionProvider({ value, children }: PropsWithChildren<{ value: KioskSession }>) {
  return (
    <Content value={value.content}>
      <Send value={value.send}>
        <Session value={value}>{children}</Session>
      </Send>
    </Content>
  );
}

/** The session on this kiosk; only inside the kiosk page. */
export function useKiosk(): KioskSession {
  return inside(useContext(Session));
}

/** The content of this kiosk alone; only inside the kiosk page. */
export function useContent(): KioskContent {
  return inside(useContext(Content));
}

/** What tells the session what happened; only inside the kiosk page. */
export function useSend(): KioskSession['send'] {
  return inside(useContext(Send));
}

function inside<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The session of the kiosk is asked for outside the kiosk page.');
  return value;
}
