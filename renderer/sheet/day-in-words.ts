import type { Day } from '../../shared/domain/day.ts';
import type { Text } from '../../shared/domain/text.ts';

/** A day as it is written on paper: 20/11/2026 and 20 November 2026. */
export function dayInWords(day: Day): Text {
  const [year, month, date] = day.split('-');
  const en = new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return { vi: `${date}/${month}/${year}`, en };
}
