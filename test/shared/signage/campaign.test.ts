import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar, CampaignWeek, WeekRule } from '../../../shared/domain/content/campaign.ts';
import { weekRules } from '../../../shared/domain/content/campaign.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { campaignItems, campaignWeek, weekOfMonth } from '../../../shared/signage/campaign.ts';

const text = { vi: 'Tuần', en: 'Week' };

function week(month: number, number: number, items: string[]): CampaignWeek {
  return {
    id: `m${month}-w${number}`,
    month,
    week: number,
    theme: text,
    rows: ['R59'],
    titles: items.map((id) => ({ title: text, kind: 'video', items: [id] })),
  };
}

const calendar: Calendar = {
  weekRule: 'seven-days',
  weeks: [week(10, 2, ['film', 'slide', 'film']), week(11, 1, ['law'])],
  days: [{ id: 'day', month: 10, day: 10, theme: text, rows: ['R67'], items: ['own', 'slide'] }],
  overrides: [{ from: '2026-10-20', until: '2026-10-22', week: 'm11-w1' }],
};

test.each<[WeekRule, string, { month: number; week: number }]>([
  ['seven-days', '2026-11-01', { month: 11, week: 1 }],
  ['seven-days', '2026-11-07', { month: 11, week: 1 }],
  ['seven-days', '2026-11-08', { month: 11, week: 2 }],
  ['seven-days', '2026-11-30', { month: 11, week: 4 }],
  // 1 November 2026 is a Sunday: its week began on Monday 26 October, the fourth of that month.
  ['monday', '2026-11-01', { month: 10, week: 4 }],
  ['monday', '2026-11-02', { month: 11, week: 1 }],
  ['monday', '2026-11-30', { month: 11, week: 4 }],
  // The Thursday of that same week is 29 October.
  ['iso-thursday', '2026-11-01', { month: 10, week: 4 }],
  // 30 September 2026 is a Wednesday: its Thursday is 1 October.
  ['iso-thursday', '2026-09-30', { month: 10, week: 1 }],
  ['monday', '2026-09-30', { month: 9, week: 4 }],
])('by the rule %s, %s is in %j', (rule, day, expected) => {
  expect(weekOfMonth(rule, day)).toEqual(expected);
});

test('every day of every year has one week by every rule, and weeks never run backwards', () => {
  fc.assert(
    fc.property(fc.constantFrom(...weekRules), fc.integer({ min: 0, max: 20_000 }), (rule, offset) => {
      const day = addDays('2000-01-03', offset);
      const [today, tomorrow] = [weekOfMonth(rule, day), weekOfMonth(rule, addDays(day, 1))];
      expect(today.week >= 1 && today.week <= 4 && today.month >= 1 && today.month <= 12).toBe(true);
      const step = (tomorrow.month - today.month + 12) % 12;
      expect(step === 0 ? tomorrow.week - today.week : tomorrow.week - 1).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  ['2026-10-08', ['film', 'slide']],
  ['2025-10-14', ['film', 'slide']],
  ['2026-10-10', ['own', 'slide', 'film']],
  ['2026-10-21', ['law']],
  ['2026-10-23', []],
  ['2026-11-03', ['law']],
])('on %s the campaign brings %j', (day, items) => {
  expect(campaignItems(calendar, day)).toEqual(items);
});

test('out of season there is no campaign week, and a pack without a calendar has no campaign', () => {
  expect(campaignWeek(calendar, '2026-03-10')).toBeUndefined();
  expect(campaignItems(undefined, '2026-10-08')).toEqual([]);
});
