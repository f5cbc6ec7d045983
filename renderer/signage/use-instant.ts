import { useEffect, useState } from 'react';

/** A clock that was set, or a machine that slept, is noticed after this long. */
const lookAgainMs = 10_000;

/** The beginning of the present period of so many milliseconds; drawn anew when the next one begins. */
export function useInstant(periodMs: number, now: () => number = Date.now): number {
  const [instant, setInstant] = useState(() => begun(now(), periodMs));
  useEffect(() => {
    let timer = 0;
    const look = () => {
      const at = now();
      setInstant(begun(at, periodMs));
      timer = window.setTimeout(look, Math.min(lookAgainMs, periodMs - (at % periodMs) + 1));
    };
    look();
    return () => clearTimeout(timer);
  }, [periodMs, now]);
  return instant;
}

function begun(instant: number, periodMs: number): number {
  return Math.floor(instant / periodMs) * periodMs;
}
