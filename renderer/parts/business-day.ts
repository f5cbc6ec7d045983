import { useEffect, useState } from 'react';
import type { Day } from '../../shared/domain/day.ts';
import { businessDay } from '../../shared/domain/hanoi-time.ts';

/** A day that has begun, or a clock that was set, is noticed after this long. */
const lookAgainMs = 60_000;

/** The business day that it is now; drawn anew when it is another one. */
export function useBusinessDay(): Day {
  const [day, setDay] = useState(() => businessDay(Date.now()));
  useEffect(() => {
    const look = () => setDay(businessDay(Date.now()));
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, []);
  return day;
}
