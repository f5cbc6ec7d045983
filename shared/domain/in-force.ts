import type { Day } from './day.ts';

/** Whether something resting on this basis may be shown on a day. */
export function isInForce(dates: { from?: Day | undefined; until?: Day | undefined }, day: Day): boolean {
  return (dates.from === undefined || dates.from <= day) && (dates.until === undefined || day <= dates.until);
}
