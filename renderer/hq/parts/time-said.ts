import type { Day } from '../../../shared/domain/day.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';

/** An instant as it is said on a day: `16:05` on the day itself, `16:05 20/11` of the same year, else with the year. */
export function timeSaid(instant: string, today: Day): string {
  const [day = '', time = ''] = hanoiTime(Date.parse(instant)).split('T');
  const [year, month, date] = day.split('-');
  const clock = time.slice(0, 5);
  if (day === today) return clock;
  return today.startsWith(`${year}-`) ? `${clock} ${date}/${month}` : `${clock} ${date}/${month}/${year}`;
}
