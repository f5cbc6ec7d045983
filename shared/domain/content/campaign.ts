import { z } from 'zod';
import { Day } from '../day.ts';
import { Id, Text } from '../text.ts';
import { Entry, Row } from './entry.ts';

/** Slogans of the campaign. `slogans.json`. */
export const Slogan = Entry.extend({
  kind: z.enum(['main', 'secondary', 'group']),
  /** The audience group it speaks to, when it is one of a group's. */
  group: Id.optional(),
});
export type Slogan = z.infer<typeof Slogan>;

/** One title of a campaign week, exactly as the plan words it, and the items that carry it on the screens. */
export const CampaignTitle = z.strictObject({
  title: Text,
  kind: z.enum(['video', 'series', 'infographic', 'banner', 'report', 'livestream', 'event', 'work']),
  /** Playlist items shown for it; work that is not for screens (training, press) has none. */
  items: z.array(Id),
});

/** A week of the year-less template: week `week` of month `month`, by the calendar's week rule. */
export const CampaignWeek = z.strictObject({
  id: Id,
  month: z.int().min(1).max(12),
  week: z.int().min(1).max(4),
  theme: Text,
  rows: z.array(Row).min(1),
  titles: z.array(CampaignTitle).min(1),
});
export type CampaignWeek = z.infer<typeof CampaignWeek>;

/**
 * What "week n of month m" means, which no plan says:
 * `seven-days` counts days 1-7, 8-14, 15-21, 22 to the end; `monday` counts Monday-to-Sunday weeks, the first
 * being the one that holds the month's first Monday (days before it belong to the month before);
 * `iso-thursday` gives a week to the month that holds its Thursday (ISO 8601).
 * The plans know four weeks a month: a fifth goes with the fourth.
 */
export const weekRules = ['seven-days', 'monday', 'iso-thursday'] as const;
export type WeekRule = (typeof weekRules)[number];

/** A pack's `calendar.json`. */
export const Calendar = z.strictObject({
  $schema: z.string().optional(),
  weekRule: z.enum(weekRules),
  weeks: z.array(CampaignWeek),
  /** Days of the year that stand for themselves, like Law Day on 9 November. */
  days: z.array(
    z.strictObject({
      id: Id,
      month: z.int(),
      day: z.int(),
      theme: Text,
      rows: z.array(Row),
      items: z.array(Id),
    }),
  ),
  /** Dated spans that take the place of the template: between both days that week is shown. */
  overrides: z.array(z.strictObject({ from: Day, until: Day, week: Id })),
});
export type Calendar = z.infer<typeof Calendar>;
