import { type PropsWithChildren, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWaiting, Waiting } from '../parts/waiting.ts';
import { KioskSessionProvider, useKiosk } from './kiosk-session.tsx';

/**
 * A screen that stands by behind the one in front while it waits for its turn, and does not follow the visit: it has
 * been laid out once, so that what shows it finds nothing left to do. Waiting it is neither seen, read out, focused
 * nor touched.
 */
export function StandingBy({ waiting, children }: PropsWithChildren<{ waiting: boolean }>) {
  const kiosk = useKiosk();
  const [held, hold] = useState(kiosk);
  if (!waiting && held !== kiosk) hold(kiosk);
  const place = useRef<HTMLDivElement>(null);
  // In front it is laid out as every screen is.
  const [laidOut, setLaidOut] = useState(!waiting);
  useLayoutEffect(() => {
    if (laidOut) return;
    place.current?.getBoundingClientRect();
    setLaidOut(true);
  }, [laidOut]);
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

/**
 * The like for a screen that changes while it waits. Whenever it may have changed it is laid out anew, as soon as there
 * is time.
 */
export function Ahead({ waiting, children }: PropsWithChildren<{ waiting: boolean }>) {
  const behind = useWaiting() || waiting;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!waiting) return;
    const lay = () => place.current && layOut(place.current);
    // Twice: the first shows what has more than the screen can hold, and a button comes where it has.
    let idle = requestIdleCallback(() => {
      lay();
      idle = requestIdleCallback(lay);
    });
    return () => cancelIdleCallback(idle);
  });
  return (
    <Waiting value={behind}>
      <div ref={place} className="standing" data-waiting={waiting || undefined}>
        {children}
      </div>
    </Waiting>
  );
}

/** What is skipped is not laid out; what was laid out before it was skipped stays so, and nothing is painted between. */
function layOut(place: HTMLElement): void {
  place.style.contentVisibility = 'visible';
  place.getBoundingClientRect();
  // The size of what is skipped is told to nobody: each area looks for itself as if it had been scrolled.
  for (const area of place.querySelectorAll('.scroll-content')) area.dispatchEvent(new Event('scroll'));
  place.style.contentVisibility = '';
}
