import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import { minutesOf, type OpeningHours } from '../../../shared/domain/timing.ts';
import { openMinutes } from '../../../shared/signage/days.ts';

/** Where a site names no opening hours, people may stand at it between these minutes of any day. */
const wakingMinutes = [{ from: minutesOf('06:00'), until: minutesOf('20:00') }];

/** Whether people may stand at the machine at an instant. */
export function isOpenAt(hours: OpeningHours | undefined, instant: number): boolean {
  const [day, time] = hanoiTime(instant).split('T') as [string, string];
  const minute = minutesOf(time.slice(0, 5));
  const open = hours ? openMinutes(hours, day) : wakingMinutes;
  return open.some(({ from, until }) => from <= minute && minute < until);
}
