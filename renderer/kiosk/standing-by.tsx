import { createContext, type PropsWithChildren, useContext, useLayoutEffect, useRef, useState } from 'react';
import { KioskSessionProvider, useKiosk } from './kiosk-session.tsx';

const Waiting = createContext(false);

/** Whether what asks stands by, behind another screen: then it keeps the focus and the voice where they are. */
export function useWaiting(): boolean {
  return useContext(Waiting);
}

/**
 * A screen that stands by behind the one in front while it waits for its turn: it has been laid out once, so that what
 * shows it finds nothing left to do. Waiting it is neither seen, read out, focused nor touched, and it does not follow
 * the visit.
 */
export function StandingBy({ waiting, children }: PropsWithChildren<{ waiting: boolean }>) {
  const kiosk = useKiosk();
  const [held, hold] = useState(kiosk);
  if (!waiting && held !== kiosk) hold(kiosk);
  const place = useRef<HTMLDivElement>(null);
  const [laidOut, setLaidOut] = useState(false);
  useLayoutEffect(() => {
    place.current?.getBoundingClientRect();
    setLaidOut(true);
  }, []);
  return (
    <KioskSessionProvider value={waiting ? held : kiosk}>
      <Waiting value={waiting}>
        <div ref={place} className="standing" data-waiting={(waiting && laidOut) || undefined}>
          {children}
        </div>
      </Waiting>
    </KioskSessionProvider>
  );
}
