import { z } from 'zod';
import { Day } from '../day.ts';
import { Id, Text } from '../text.ts';
import { Entry } from './entry.ts';

/** The line drawings a slide can show; the interface draws each. */
export const slideDrawings = [
  'khue-van-cac',
  'phone',
  'phone-code',
  'document',
  'document-check',
  'person',
  'people',
  'elderly',
  'child',
  'wedding',
  'home',
  'shop',
  'company',
  'card',
  'licence',
  'shield',
  'warning',
  'scales',
  'book',
  'clock',
  'calendar',
  'chart',
  'star',
  'megaphone',
  'headset',
  'globe',
  'envelope',
  'wallet',
  'wifi',
  'printer',
  'flower',
  'lotus',
] as const;

/** A few words under or beside a drawing. */
const Point = z.strictObject({ text: Text, drawing: z.enum(slideDrawings).optional() });

const Column = z.strictObject({ title: Text, points: z.array(Text).min(1).max(4) });

/** What stands below the headline, each in a composition of its own. */
const Body = z.discriminatedUnion('layout', [
  /** A few things side by side or below each other. */
  z.strictObject({ layout: z.literal('points'), points: z.array(Point).min(2).max(6) }),
  /** Numbered, one after another. */
  z.strictObject({ layout: z.literal('steps'), steps: z.array(Point).min(2).max(5) }),
  /** Two columns against each other, the right one the better lit; or, where `even`, two sides of one thing. */
  z.strictObject({
    layout: z.literal('compare'),
    even: z.literal(true).optional(),
    left: Column,
    right: Column,
  }),
  /** One sentence and one large drawing. */
  z.strictObject({ layout: z.literal('statement'), text: Text, drawing: z.enum(slideDrawings) }),
  /** Official channels by their ids: what each is dialled or typed by comes from the channel, what for from here. */
  z.strictObject({
    layout: z.literal('contacts'),
    contacts: z
      .array(z.strictObject({ channel: Id, label: Text }))
      .min(1)
      .max(4),
  }),
  /** The procedures this site helped with most lately; live, and a plain sentence while there are none. */
  z.strictObject({ layout: z.literal('top'), count: z.int().min(3).max(10) }),
  /** What this site counted this year; live. */
  z.strictObject({ layout: z.literal('year') }),
  /** Days left until a rule changes; the slide's basis ends the day before. */
  z.strictObject({ layout: z.literal('countdown'), until: Day, text: Text }),
]);

/**
 * One infographic of the lobby as data: one idea, at most 25 words in Vietnamese, drawn for any shape of screen.
 * `{year}` and `{nextYear}` in its texts stand for the year of the day it is shown on.
 * A pack's `slides.json` is a list of these.
 */
export const Slide = Entry.extend({
  /** Small line above the headline, often the exact title of the campaign week. */
  kicker: Text.optional(),
  headline: Text,
  /** Second line of the headline, in the accent colour. */
  accent: Text.optional(),
  tone: z.enum(['lacquer', 'paper', 'jade', 'ink']),
  body: Body,
  /** Line along the lower edge. */
  footer: Text.optional(),
});
export type Slide = z.infer<typeof Slide>;
