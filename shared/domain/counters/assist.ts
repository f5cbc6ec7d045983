import { z } from 'zod';
import { Id } from '../text.ts';
import { outcomes } from './outcome.ts';

/** How an assist came to be counted: by the guided flow, by the officer's one tap, or from paper on a later day. */
export const assistSources = ['flow', 'tap', 'backdated'] as const;

/** When of the day somebody was on duty. Who it was is not asked. */
export const shifts = ['morning', 'afternoon', 'outside-hours'] as const;

/** How long a note may be, in characters. */
export const longestNote = 140;

/** One citizen helped. It says nothing about who they are, and of who helped only the role and the shift. */
export const Assist = z.strictObject({
  /** Procedure id of the pack; null when the officer counted without naming one. */
  procedure: Id.nullable(),
  outcome: z.enum(outcomes).nullable(),
  source: z.enum(assistSources),
  /** How long the session took, rounded up to whole minutes and capped at 120; null when nobody measured. */
  minutes: z.int().min(1).max(120).nullable(),
  language: z.enum(['vi', 'en']),
  /** Ids of the difficulties that were named on the way (vocabularies), in the order they were met. */
  difficulties: z.array(Id).max(50).default([]),
  /** Id of the audience group (vocabularies); null when nobody chose one. */
  group: Id.nullable().default(null),
  /** Id of a term of the vocabulary `helpers`: officer, union member, volunteer…; null when not said. */
  helper: Id.nullable().default(null),
  /** Id of a term of the vocabulary `places`: desk, support point, culture house…; null when not said. */
  place: Id.nullable().default(null),
  shift: z.enum(shifts).nullable().default(null),
  /** What an officer wants remembered; see {@link noteWarnings} for what does not belong in it. */
  note: z.string().trim().min(1).max(longestNote).nullable().default(null),
});
export type Assist = z.infer<typeof Assist>;

/** Upper ends, in minutes, of the buckets that reports sort sessions by; the last bucket has none. */
export const minuteBuckets = [5, 10, 20, 30, 60] as const;

/** The upper end of the bucket that a session of so many minutes falls into; undefined beyond the last. */
export function minuteBucket(minutes: number): (typeof minuteBuckets)[number] | undefined {
  return minuteBuckets.find((end) => minutes <= end);
}

/** What one citizen thought of it at the end of a session. It says nothing about who they are. */
export const Rating = z.strictObject({
  /** Procedure id of the pack. */
  procedure: Id.nullable(),
  /** Id of a term of the pack's vocabulary `satisfaction`. */
  satisfaction: Id,
  /** Id of a term of the pack's vocabulary `ease`: how easy filing online was; null when not said. */
  ease: Id.nullable().default(null),
  language: z.enum(['vi', 'en']),
});
export type Rating = z.infer<typeof Rating>;

/** An earlier event is taken back: undo is an event, too. */
export const Void = z.strictObject({ event: z.uuid() });
export type Void = z.infer<typeof Void>;

/**
 * An earlier assist is corrected: `assist` stands in place of everything it said before. What counts is the last
 * amend by number; a void beats every amend. The business day stays the first one's. In SQL: the view `assists`.
 */
export const Amend = z.strictObject({ event: z.uuid(), assist: Assist });
export type Amend = z.infer<typeof Amend>;

/** How many citizens the centre asks every branch to guide a day (plan 000, VI.4.4). */
export const dailyTarget = 10;
