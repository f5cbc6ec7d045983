import type { Day } from './day.ts';

const hanoiOffsetMs = 7 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** The Hanoi business day of an instant in milliseconds since the epoch. */
export function businessDay(instant: number): Day {
  return new Date(instant + hanoiOffsetMs).toISOString().slice(0, 10);
}

/** The instant, in milliseconds since the epoch, at which a business day begins in Hanoi. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - hanoiOffsetMs;
}

/** The day `count` days after `day`; before it when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** An instant as Hanoi wall-clock time to the second: `2026-11-20T16:05:00+07:00`. */
export function hanoiTime(instant: number): string {
  return `${new Date(instant + hanoiOffsetMs).toISOString().slice(0, 19)}+07:00`;
}
