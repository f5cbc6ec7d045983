import { z } from 'zod';
import { Channel } from '../content/handbook.ts';
import { Slide } from '../content/slide.ts';
import { Day } from '../day.ts';
import { Id, Text } from '../text.ts';
import { zone } from '../timing.ts';
import { Display } from './display.ts';
import { PlaylistItem } from './playlist.ts';
import { Transition, ZonesOfDay } from './zone.ts';

/** One showing in a stretch: the item by its position in the plan's `items`, and milliseconds from and until when. */
export const Placement = z.strictObject({ item: z.int(), startMs: z.int(), endMs: z.int() });
export type Placement = z.infer<typeof Placement>;

/**
 * A stretch of a day in which a screen shows the same round over and over. It begins with the round's beginning and
 * ends at its exact end: `loop` is shown `rounds` times, then `tail`, which fills the rest and cuts no film.
 * See shared/signage/stretch.
 */
export const Stretch = z.strictObject({
  /** Milliseconds since the epoch; `until` is the first instant after it. */
  from: z.int(),
  until: z.int(),
  /** False outside of the opening hours: its one item is then a quiet clock or nothing at all. */
  open: z.boolean(),
  /** The named parts of the day that it lies in as a whole. */
  dayParts: z.array(Id),
  /** How long one round takes, in milliseconds. */
  cycleMs: z.int(),
  rounds: z.int(),
  /** From the beginning of each round. */
  loop: z.array(Placement),
  /** From the end of the last of the rounds. */
  tail: z.array(Placement).min(1),
});
export type Stretch = z.infer<typeof Stretch>;

/**
 * One business day of one screen, from midnight to midnight in `zone`, without a gap. Ask it by `showing`; see
 * shared/signage/showing.
 */
export const Plan = z.strictObject({
  screen: z.strictObject({ id: Id, title: Text, display: Display.optional() }),
  revision: z.string(),
  /** Another one as soon as the branch has chosen something else of this revision; none where nobody chooses. */
  edition: z.string().optional(),
  day: Day,
  zone: z.literal(zone),
  /** Milliseconds since the epoch: the day's first instant, and the next day's. */
  from: z.int(),
  until: z.int(),
  /** What the stretches show, each once. */
  items: z.array(PlaylistItem).min(1),
  stretches: z.array(Stretch).min(1),
  /** The slides that the items refer to, and the channels that these name. */
  slides: z.array(Slide),
  channels: z.array(Channel),
  /** What stands beside the loop, where anything does. */
  zones: ZonesOfDay.optional(),
  /** How items come up that do not say it themselves; a cut where it is left out. */
  transition: Transition.optional(),
});
export type Plan = z.infer<typeof Plan>;

/** A slide of the pack as it is on a day, whether or not it is in force, with the channels that it names. */
export const DrawableSlide = z.strictObject({ slide: Slide, channels: z.array(Channel), day: Day });

/** The rows of the API that say what a screen shows. See {@link routes} in api.ts. */
export const planRoutes = {
  plan: {
    method: 'get',
    path: '/api/screens/{screen}/plan',
    summary: 'What a screen shows on a business day; today when no day is given',
    params: z.strictObject({ screen: Id }),
    query: z.strictObject({ day: Day.optional() }),
    response: Plan,
  },
  slide: {
    method: 'get',
    path: '/api/slides/{slide}',
    summary: 'One slide of the pack, for looking at it outside of its time',
    params: z.strictObject({ slide: Id }),
    response: DrawableSlide,
  },
} as const;
