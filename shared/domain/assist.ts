import { z } from 'zod';
import { Id } from './text.ts';

/** How a guided session ended, as the citizen sees it. */
export const outcomes = ['self', 'assisted', 'partly', 'not-done', 'referred'] as const;
export type Outcome = (typeof outcomes)[number];

/** How an assist came to be counted: by the guided flow or by the officer's one tap. */
export const assistSources = ['flow', 'tap'] as const;

/** One citizen helped at the table. It says nothing about who they are. */
export const Assist = z.strictObject({
  /** Procedure id of the pack; null when the officer counted without naming one. */
  procedure: Id.nullable(),
  outcome: z.enum(outcomes).nullable(),
  source: z.enum(assistSources),
  /** How long the session took, rounded up to whole minutes and capped at 120; null for a tap. */
  minutes: z.int().min(1).max(120).nullable(),
  language: z.enum(['vi', 'en']),
  /** Ids of the difficulties that were named on the way (vocabularies), in the order they were met. */
  difficulties: z.array(Id).max(50).default([]),
  /** Id of the audience group (vocabularies); null when nobody chose one. */
  group: Id.nullable().default(null),
});
export type Assist = z.infer<typeof Assist>;

/** How satisfied one citizen was at the end of a session. It says nothing about who they are. */
export const Rating = z.strictObject({
  /** Procedure id of the pack. */
  procedure: Id.nullable(),
  /** Id of a term of the pack's vocabulary `satisfaction`. */
  satisfaction: Id,
  language: z.enum(['vi', 'en']),
});
export type Rating = z.infer<typeof Rating>;

/** An earlier event is taken back: undo is an event, too. */
export const Void = z.strictObject({ event: z.uuid() });
export type Void = z.infer<typeof Void>;

/** How many citizens the centre asks every branch to guide a day (plan 000, VI.4.4). */
export const dailyTarget = 10;
