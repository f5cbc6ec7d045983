import { z } from 'zod';
import { Day } from './day.ts';

/**
 * The one zone that days and times of a pack and of a site are written in: UTC+7, without daylight saving since
 * 13 June 1975 (IANA time-zone database). The zone of the machine plays no part.
 */
export const zone = 'Asia/Ho_Chi_Minh';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

/** A time of the day in Hanoi to the minute; `24:00` is its end. */
export const TimeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time of the day from 00:00 to 24:00');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** Minutes from midnight to a time of the day: 0 to 1,440. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** A part of a day: from a minute up to another, which is not in it any more. */
export const TimeSpan = z
  .strictObject({ from: TimeOfDay, until: TimeOfDay })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    message: 'must be later than "from"; hours over midnight are written as two, until 24:00 and from 00:00',
  });
export type TimeSpan = z.infer<typeof TimeSpan>;

/** Parts of a day that do not overlap. */
export const TimeSpans = z.array(TimeSpan).superRefine((spans, context) => {
  for (const [index, { from, until }] of spans.entries()) {
    const other = spans.slice(0, index).find((before) => from < before.until && before.from < until);
    if (other) {
      const message = `overlaps with ${other.from} to ${other.until}`;
      context.addIssue({ code: 'custom', path: [index, 'from'], message });
    }
  }
});

/**
 * A rule of recurrence by RFC 5545, 3.3.10, for whole days: no part of it is shorter than a day, and its UNTIL is
 * a date. It counts from a first day that is given beside it.
 */
export const Recurrence = z
  .string()
  .regex(
    /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL=\d{1,3}|COUNT=\d{1,4}|UNTIL=\d{8}|WKST=[A-Z]{2}|BY(DAY|MONTHDAY|MONTH|YEARDAY|WEEKNO|SETPOS)=[-+A-Z0-9,]+))*$/,
    'must be a rule for days as RFC 5545 writes it, for example FREQ=MONTHLY;BYDAY=1MO',
  );

/** Days on which something holds: those that fit all that is given. */
export const Days = z.strictObject({
  /** First and last day, both inclusive. */
  from: Day.optional(),
  until: Day.optional(),
  weekdays: z.array(Weekday).min(1).optional(),
  /** By RFC 5545, counted from `from`, which must then be given. */
  recurrence: Recurrence.optional(),
});
export type Days = z.infer<typeof Days>;

/** When a site or a screen is open. Without this it always is. */
export const OpeningHours = z.strictObject({
  /** Ordinary days; a weekday that is not named is closed. */
  week: z.array(z.strictObject({ weekdays: z.array(Weekday).min(1), hours: TimeSpans })),
  /** Days with hours of their own, none on a holiday; the first that fits a day counts. */
  exceptions: z.array(Days.extend({ hours: TimeSpans, note: z.string().optional() })).optional(),
  /** What a screen shows when it is closed: a quiet clock, which is the default, or nothing. */
  outside: z.enum(['clock', 'dark']).optional(),
});
export type OpeningHours = z.infer<typeof OpeningHours>;
