import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../../shared/domain/day.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import {
  type CalendarKind,
  daysName,
  lengthOf,
  type PeriodKind,
  periodAfter,
  periodAt,
  periodBefore,
  periodKinds,
  periodName,
  readPeriod,
  weekday,
} from '../../../shared/domain/period.ts';

test.each<[PeriodKind, string, number, Day, Day, string, string]>([
  ['day', '2026-11-20', 1, '2026-11-20', '2026-11-20', 'ngày 20/11/2026', '20 November 2026'],
  ['week', '2026-W47', 1, '2026-11-16', '2026-11-22', 'tuần 47 năm 2026', 'week 47 of 2026'],
  ['week', '2026-W01', 1, '2025-12-29', '2026-01-04', 'tuần 1 năm 2026', 'week 1 of 2026'],
  ['week', '2026-W53', 1, '2026-12-28', '2027-01-03', 'tuần 53 năm 2026', 'week 53 of 2026'],
  ['month', '2026-02', 1, '2026-02-01', '2026-02-28', 'tháng 2 năm 2026', 'February 2026'],
  ['month', '2026-11', 15, '2026-10-15', '2026-11-14', 'tháng 11 năm 2026', 'November 2026'],
  ['month', '2026-01', 15, '2025-12-15', '2026-01-14', 'tháng 1 năm 2026', 'January 2026'],
  ['quarter', '2026-Q4', 1, '2026-10-01', '2026-12-31', 'quý IV năm 2026', 'quarter 4 of 2026'],
  ['quarter', '2026-Q1', 15, '2025-12-15', '2026-03-14', 'quý I năm 2026', 'quarter 1 of 2026'],
  ['half-year', '2026-H1', 1, '2026-01-01', '2026-06-30', '6 tháng đầu năm 2026', 'the first half of 2026'],
  [
    'half-year',
    '2026-H2',
    15,
    '2026-06-15',
    '2026-12-14',
    '6 tháng cuối năm 2026',
    'the second half of 2026',
  ],
  ['year', '2028', 1, '2028-01-01', '2028-12-31', 'năm 2028', '2028'],
  ['year', '2026', 15, '2025-12-15', '2026-12-14', 'năm 2026', '2026'],
  [
    'span',
    '2026-11-01..2026-11-20',
    15,
    '2026-11-01',
    '2026-11-20',
    'từ ngày 01/11/2026 đến ngày 20/11/2026',
    '1 November 2026 to 20 November 2026',
  ],
])('the %s %s, months beginning on the %s., is %s to %s', (kind, of, monthStart, from, to, vi, en) => {
  const period = readPeriod(kind, of, monthStart);
  expect(period).toEqual({ kind, of, from, to });
  expect(periodName(period)).toEqual({ vi, en });
});

test.each<[PeriodKind, string]>([
  ['day', '2026-02-30'],
  ['day', '2026'],
  ['week', '2025-W53'],
  ['week', '2026-W00'],
  ['month', '2026-13'],
  ['month', '2026-1'],
  ['quarter', '2026-Q5'],
  ['quarter', '2026-H1'],
  ['half-year', '2026-H3'],
  ['year', '1999'],
  ['year', '20260'],
  ['span', '2026-11-20..2026-11-01'],
  ['span', '2026-11-20'],
  ['span', '2026-11-01..2026-11-02..2026-11-03'],
])('there is no %s "%s", and the refusal says how to name one', (kind, of) => {
  expect(() => readPeriod(kind, of, 1)).toThrow(new RegExp(`^"${of}" names no ${kind}\\. Give `));
});

test('a day stands for the period that holds it', () => {
  expect(readPeriod('month', '2026-11-15', 15).of).toBe('2026-12');
  expect(readPeriod('month', '2026-11-14', 15).of).toBe('2026-11');
  expect(readPeriod('quarter', '2026-11-20', 1).of).toBe('2026-Q4');
});

test('a span is compared with as many days right before it', () => {
  const span = readPeriod('span', '2026-11-11..2026-11-20', 1);
  expect(periodBefore(span, 1)).toEqual(readPeriod('span', '2026-11-01..2026-11-10', 1));
  expect(periodAfter(span, 1)).toBeUndefined();
  expect(daysName(span).vi).toBe('từ ngày 11/11/2026 đến ngày 20/11/2026');
});

const anyDay = fc.integer({ min: 0, max: 36_000 }).map((count) => addDays('2001-01-01', count));
const anyStart = fc.integer({ min: 1, max: 28 });
const calendarKinds = periodKinds.filter((kind): kind is CalendarKind => kind !== 'span');

test('the periods of a kind hold every day once, follow one another, and are found again by name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...calendarKinds), anyDay, anyStart, (kind, day, monthStart) => {
      const period = periodAt(kind, day, monthStart);
      expect(period.from <= day && day <= period.to).toBe(true);
      expect(readPeriod(kind, period.of, monthStart)).toEqual(period);
      const before = periodBefore(period, monthStart);
      expect(addDays(before.to, 1)).toBe(period.from);
      expect(periodAfter(before, monthStart)).toEqual(period);
    }),
  );
});

test('quarters, half-years and years are made of whole months', () => {
  fc.assert(
    fc.property(anyDay, anyStart, (day, monthStart) => {
      const month = periodAt('month', day, monthStart);
      for (const kind of ['quarter', 'half-year', 'year'] as const) {
        const whole = periodAt(kind, day, monthStart);
        expect(whole.from <= month.from && month.to <= whole.to).toBe(true);
        expect(periodAt('month', whole.from, monthStart).from).toBe(whole.from);
        expect(periodAt('month', whole.to, monthStart).to).toBe(whole.to);
      }
    }),
  );
});

test('a week is seven days and begins on Monday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const week = periodAt('week', day, 1);
      expect([lengthOf(week), weekday(week.from)]).toEqual([7, 1]);
    }),
  );
});
