import { z } from 'zod';
import { Day } from './day.ts';
import { addDays } from './hanoi-time.ts';
import type { Text } from './text.ts';

/** What a report may be about. All but a span have a place in the calendar, and one before and one after. */
export const periodKinds = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'span'] as const;
export const PeriodKind = z.enum(periodKinds);
export type PeriodKind = z.infer<typeof PeriodKind>;
export type CalendarKind = Exclude<PeriodKind, 'span'>;

/** Business days from `from` to `to`, both inclusive; `of` names them among the periods of their kind. */
export const Period = z.strictObject({ kind: PeriodKind, of: z.string(), from: Day, to: Day });
export type Period = z.infer<typeof Period>;

/**
 * The day of the month on which a reporting month begins; 1 makes it the calendar month. With 15, the month of
 * November runs from 15 October to 14 November, and quarters, half-years and years are made of such months: that
 * is how Decree 09/2019/NĐ-CP, article 12, closes the figures of periodic reports. The 28th is the last day that
 * every month has.
 */
export const MonthStartDay = z.int().min(1).max(28);

/** No period of this kind has such a name. */
export class UnknownPeriodError extends Error {
  override name = 'UnknownPeriodError';
  constructor(kind: PeriodKind, of: string) {
    super(`"${of}" names no ${kind}. Give ${forms[kind]}, between the years ${firstYear} and ${lastYear}.`);
  }
}

const firstYear = 2000;
const lastYear = 2099;

const forms: Record<PeriodKind, string> = {
  day: 'a day as 2026-11-20',
  week: 'a week as 2026-W47, or a day in it',
  month: 'a month as 2026-11, or a day in it',
  quarter: 'a quarter as 2026-Q4, or a day in it',
  'half-year': 'a half-year as 2026-H2, or a day in it',
  year: 'a year as 2026, or a day in it',
  span: 'two days as 2026-11-01..2026-11-20, the earlier one first',
};

/**
 * The period of a kind that has this name, or that holds this day.
 *
 * @throws UnknownPeriodError
 */
export function readPeriod(kind: PeriodKind, of: string, monthStart: number): Period {
  const period = kind === 'span' ? readSpan(of) : readCalendar(kind, of, monthStart);
  if (period === undefined || yearOf(period.from) < firstYear || yearOf(period.to) > lastYear) {
    throw new UnknownPeriodError(kind, of);
  }
  return period;
}

/** The period of a kind that holds a day. Weeks begin on Monday and are numbered as in ISO 8601. */
export function periodAt(kind: CalendarKind, day: Day, monthStart: number): Period {
  if (kind === 'day') return { kind, of: day, from: day, to: day };
  if (kind === 'week') {
    const from = addDays(day, 1 - weekday(day));
    return { kind, of: weekName(from), from, to: addDays(from, 6) };
  }
  const size = monthsIn[kind];
  const first = Math.floor(reportingMonth(day, monthStart) / size) * size;
  const from = startOfMonth(first, monthStart);
  const to = addDays(startOfMonth(first + size, monthStart), -1);
  return { kind, of: monthsName(kind, first), from, to };
}

/** What a period is compared with: the one before it, or as many days right before a span. */
export function periodBefore(period: Period, monthStart: number): Period {
  const { kind, from, to } = period;
  if (kind !== 'span') return periodAt(kind, addDays(from, -1), monthStart);
  return spanOf(addDays(from, -lengthOf({ from, to })), addDays(from, -1));
}

/** The period after this one; undefined for a span. */
export function periodAfter({ kind, to }: Period, monthStart: number): Period | undefined {
  return kind === 'span' ? undefined : periodAt(kind, addDays(to, 1), monthStart);
}

/** The days from one to another. */
export function spanOf(from: Day, to: Day): Period {
  return { kind: 'span', of: `${from}..${to}`, from, to };
}

/** How many days a period has. */
export function lengthOf({ from, to }: Pick<Period, 'from' | 'to'>): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** A day in figures, 20/11/2026, for a column of a table. */
export function dayFigures(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** A day as it is written: 20/11/2026 and 20 November 2026. */
export function dayName(day: Day): Text {
  const en = new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return { vi: dayFigures(day), en };
}

/** What a period is called inside a sentence: tháng 11 năm 2026, November 2026. */
export function periodName({ kind, of, from, to }: Period): Text {
  const year = of.slice(0, 4);
  const number = Number(of.slice(6));
  switch (kind) {
    case 'day':
      return { vi: `ngày ${dayName(from).vi}`, en: dayName(from).en };
    case 'week':
      return { vi: `tuần ${number} năm ${year}`, en: `week ${number} of ${year}` };
    case 'month': {
      const month = new Date(`${of}-01T00:00:00Z`).toLocaleDateString('en-GB', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      return { vi: `tháng ${Number(of.slice(5))} năm ${year}`, en: month };
    }
    case 'quarter':
      return {
        vi: `quý ${['I', 'II', 'III', 'IV'][number - 1]} năm ${year}`,
        en: `quarter ${number} of ${year}`,
      };
    case 'half-year':
      return {
        vi: `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`,
        en: `the ${number === 1 ? 'first' : 'second'} half of ${year}`,
      };
    case 'year':
      return { vi: `năm ${year}`, en: year };
    case 'span':
      return daysName({ from, to });
  }
}

/** The days of a period, written out: từ ngày 01/11/2026 đến ngày 20/11/2026. */
export function daysName({ from, to }: Pick<Period, 'from' | 'to'>): Text {
  return {
    vi: `từ ngày ${dayName(from).vi} đến ngày ${dayName(to).vi}`,
    en: `${dayName(from).en} to ${dayName(to).en}`,
  };
}

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

function readSpan(of: string): Period | undefined {
  const [from = '', to = '', ...rest] = of.split('..');
  const good = rest.length === 0 && Day.safeParse(from).success && Day.safeParse(to).success && from <= to;
  return good ? spanOf(from, to) : undefined;
}

function readCalendar(kind: CalendarKind, of: string, monthStart: number): Period | undefined {
  if (Day.safeParse(of).success) return periodAt(kind, of, monthStart);
  if (!/^\d{4}/.test(of) || kind === 'day') return undefined;
  const inside = kind === 'week' ? dayOfWeek(of) : dayOfMonths(kind, of, monthStart);
  if (!Day.safeParse(inside).success) return undefined;
  const period = periodAt(kind, inside, monthStart);
  return period.of === of ? period : undefined;
}

/** A day in the week of this name: week 1 is the one that holds 4 January. */
function dayOfWeek(of: string): Day {
  const number = Number(/^\d{4}-W(\d\d)$/.exec(of)?.[1] ?? 0);
  return addDays(`${of.slice(0, 4)}-01-04`, (number - 1) * 7);
}

function dayOfMonths(kind: keyof typeof monthsIn, of: string, monthStart: number): Day {
  const number = kind === 'year' ? 1 : Number(/^\d{4}-[QH]?(\d{1,2})$/.exec(of)?.[1] ?? 0);
  return startOfMonth(yearOf(of) * 12 + (number - 1) * monthsIn[kind], monthStart);
}

/** Counts reporting months: the year times twelve, and the month from 0. */
function reportingMonth(day: Day, monthStart: number): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return year * 12 + month - 1 + (monthStart > 1 && date >= monthStart ? 1 : 0);
}

function startOfMonth(count: number, monthStart: number): Day {
  const calendarMonth = monthStart > 1 ? count - 1 : count;
  return new Date(Date.UTC(2000, calendarMonth - 2000 * 12, monthStart)).toISOString().slice(0, 10);
}

function monthsName(kind: keyof typeof monthsIn, first: number): string {
  const year = Math.floor(first / 12);
  const number = (first % 12) / monthsIn[kind] + 1;
  if (kind === 'month') return `${year}-${String(number).padStart(2, '0')}`;
  if (kind === 'year') return String(year);
  return `${year}-${kind === 'quarter' ? 'Q' : 'H'}${number}`;
}

function weekName(monday: Day): string {
  const thursday = addDays(monday, 3);
  const number =
    Math.floor(lengthOf({ from: `${thursday.slice(0, 4)}-01-01`, to: addDays(thursday, -1) }) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
