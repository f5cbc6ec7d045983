import type { Calendar, CampaignWeek, WeekRule } from '../domain/content/campaign.ts';
import type { Day } from '../domain/day.ts';
import { addDays } from '../domain/hanoi-time.ts';

/** Which week of which month a day belongs to: `month` 1-12, `week` 1-4. */
export interface WeekOfMonth {
  month: number;
  week: number;
}

/**
 * The campaign week of a day: a dated override where there is one, else the template's week by the calendar's
 * rule; undefined out of season.
 */
export function campaignWeek(calendar: Calendar, day: Day): CampaignWeek | undefined {
  const override = calendar.overrides.find(({ from, until }) => from <= day && day <= until);
  if (override) return calendar.weeks.find(({ id }) => id === override.week);
  const { month, week } = weekOfMonth(calendar.weekRule, day);
  return calendar.weeks.find((candidate) => candidate.month === month && candidate.week === week);
}

/** The ids of the items the campaign brings on a day, each once: the day's own first, then the week's. */
export function campaignItems(calendar: Calendar | undefined, day: Day): string[] {
  if (calendar === undefined) return [];
  const [, month, date] = day.split('-').map(Number);
  const own = calendar.days.filter((special) => special.month === month && special.day === date);
  const titles = campaignWeek(calendar, day)?.titles ?? [];
  return [...new Set([...own, ...titles].flatMap(({ items }) => items))];
}

/** The week of the month that a day belongs to; see {@link WeekRule} for the rules. */
export function weekOfMonth(rule: WeekRule, day: Day): WeekOfMonth {
  if (rule === 'seven-days') return inMonth(day, dateOf(day));
  const monday = addDays(day, 1 - isoWeekday(day));
  if (rule === 'monday') return inMonth(monday, dateOf(monday));
  const thursday = addDays(monday, 3);
  return inMonth(thursday, dateOf(thursday));
}

function inMonth(day: Day, date: number): WeekOfMonth {
  return { month: Number(day.slice(5, 7)), week: Math.min(4, Math.ceil(date / 7)) };
}

function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** 1 for Monday to 7 for Sunday. */
function isoWeekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
