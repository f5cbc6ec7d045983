import { RRuleTemporal } from 'rrule-temporal';
import type { Day } from '../domain/day.ts';
import { type Days, minutesOf, type OpeningHours, type Weekday, weekdays } from '../domain/timing.ts';

/** Whether a day is among some days. */
export function isAmong(days: Days, day: Day): boolean {
  if (days.from !== undefined && day < days.from) return false;
  if (days.until !== undefined && days.until < day) return false;
  if (days.weekdays !== undefined && !days.weekdays.includes(weekdayOf(day))) return false;
  return days.recurrence === undefined || recurs(days.recurrence, days.from, day);
}

/** The day of the week; days are those of Hanoi, whatever the machine's zone is. */
export function weekdayOf(day: Day): Weekday {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;
}

/** When a site is open on a day, as minutes from midnight. */
export function openMinutes(hours: OpeningHours, day: Day): { from: number; until: number }[] {
  const exception = hours.exceptions?.find((days) => isAmong(days, day));
  const spans =
    exception?.hours ??
    hours.week.filter((ordinary) => ordinary.weekdays.includes(weekdayOf(day))).flatMap((week) => week.hours);
  return spans.map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) }));
}

/**
 * Why a rule of recurrence gives no days: it is against RFC 5545, or no day fits it; undefined where it gives some.
 */
export function recurrenceFault(recurrence: string, from: Day): string | undefined {
  try {
    if (ruleOf(recurrence, from).next(startIn(from), true) !== null) return undefined;
  } catch (cause) {
    const { message } = cause as Error;
    if (!message.includes('exceeded')) return message;
  }
  return 'no day fits it';
}

/** Never where the rule cannot be read; the content check tells of that. */
function recurs(recurrence: string, from: Day | undefined, day: Day): boolean {
  if (from === undefined) return false;
  const key = `${recurrence} ${from} ${day.slice(0, 4)}`;
  const known = years.get(key);
  const found = known ?? daysOfYear(recurrence, from, day.slice(0, 4));
  if (known === undefined && years.size >= mostYears) years.clear();
  years.set(key, found);
  return found.has(day);
}

/** The days of a year that fit a rule are dear to find, and asked for again with every day and screen. */
const years = new Map<string, ReadonlySet<Day>>();
const mostYears = 1_000;

function daysOfYear(recurrence: string, from: Day, year: string): ReadonlySet<Day> {
  try {
    const days = ruleOf(recurrence, from).between(startIn(`${year}-01-01`), startIn(`${year}-12-31`), true);
    return new Set(days.map((day) => day.toString().slice(0, 10)));
  } catch {
    return new Set();
  }
}

/** Whole days are counted in UTC, where each has 24 hours: a day has no zone. */
function ruleOf(recurrence: string, from: Day): RRuleTemporal {
  const untilMidnight = recurrence.replace(/(UNTIL=\d{8})(?=;|$)/, '$1T000000Z');
  return new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${from.replaceAll('-', '')}T000000\nRRULE:${untilMidnight}`,
    strict: true,
  });
}

function startIn(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
