import { z } from 'zod';
import { assistSources } from '../counters/assist.ts';
import { Proposal, SessionHeld } from '../counters/desk-event.ts';
import { outcomes } from '../counters/outcome.ts';
import { Quarter } from '../counters/staff-event.ts';
import { Day } from '../day.ts';
import { Period } from '../period.ts';
import { Text } from '../text.ts';

const count = z.int().min(0);

/** What a period counts as a whole. What each means: {@link summaryFigures} in report-figures.ts. */
export const Totals = z.strictObject({
  assists: count,
  /** Days with at least one assist, and days with as many as their own target or more. */
  daysWith: count,
  daysMet: count,
  /** Assists whose outcome was noted, and those of them that ended with a dossier submitted. */
  known: count,
  succeeded: count,
  /** Assists in which at least one difficulty was named. */
  troubled: count,
  ratings: count,
  satisfied: count,
  /** Ratings that also say how easy it was, and those of them on the two best levels. */
  easeAnswers: count,
  foundEasy: count,
  introduced: count,
  trainings: count,
  trainingAttendance: count,
  mobiles: count,
  mobileAttendance: count,
  proposals: count,
  staffChecks: count,
  staffRight: count,
  staffQuestions: count,
  handbookAcks: count,
});
export type Totals = z.infer<typeof Totals>;

const named = { label: Text, count };

/** So many of one kind; `key` is the id that events carry, null where they name none. */
export const Tally = z.strictObject({ key: z.string().nullable(), ...named });
export type Tally = z.infer<typeof Tally>;

/** Assists of one kind, how many of them have a noted outcome, and how many of those succeeded. */
export const Split = Tally.extend({ known: count, succeeded: count });
export type Split = z.infer<typeof Split>;

/** A period, and what it and its days are called inside a sentence. */
export const NamedPeriod = Period.extend({ name: Text, days: Text });

/**
 * Everything that a report says of a period at one site: what is printed, written as a spreadsheet or as CSV is
 * this and nothing else. Rows of {@link Tally} and {@link Split} add up to the totals: an assist stands in each
 * table once, except among the difficulties, where it stands once for each that was named.
 */
export const Report = z.strictObject({
  madeAt: z.iso.datetime(),
  /** Content revision whose names are used. */
  revision: z.string(),
  site: z.strictObject({ name: z.string(), authority: Text }),
  /** Who reports of what: a branch of itself, or headquarters of one site or of all of them. */
  scope: z.enum(['branch', 'site', 'all-sites']),
  /** The daily target of the last day that is counted. */
  target: z.int().min(1),
  period: NamedPeriod,
  /** The last day that is counted: the period's, or today while it runs; null when it has not begun. */
  until: Day.nullable(),
  totals: Totals,
  before: z.strictObject({ period: NamedPeriod, totals: Totals }),
  /** Every day from the first to `until`, and what later ones a wrong clock wrote into; each with its own target. */
  days: z.array(z.strictObject({ day: Day, assists: count, target: z.int().min(1) })),
  /** All of {@link outcomes}, then the assists without one. */
  outcomes: z.array(Tally.extend({ key: z.enum(outcomes).nullable() })),
  /** The most named first. */
  difficulties: z.array(Tally),
  /** Every level of the pack, best first. */
  satisfaction: z.array(Tally),
  /** Every level of the pack, best first, then the ratings that do not say how easy it was. */
  ease: z.array(Tally),
  /** The most first; assists that name none come last. */
  procedures: z.array(Split),
  groups: z.array(Split),
  helpers: z.array(Split),
  places: z.array(Split),
  /** Assists by weekday (Monday first) and hour of the day in Hanoi; only those whose time is known. */
  hours: z.array(z.array(count).length(24)).length(7),
  /** Assists whose time of day is not known: noted on paper, or the clock could not be believed. */
  untimed: count,
  /** By the upper end of the bucket, then those beyond the last (`more`), then those not measured (null). */
  minutes: z.array(Tally),
  sources: z.array(Tally.extend({ key: z.enum(assistSources) })),
  /** By day, as sessions; at headquarters the newest of them, while the totals count all. */
  proposals: z.array(Proposal.extend({ day: Day, procedureName: Text.nullable() })),
  sessions: z.array(SessionHeld.extend({ day: Day, placeName: Text })),
  staffChecks: z.array(z.strictObject({ quarter: Quarter, taken: count, right: count, questions: count })),
  handbookAcks: z.array(Tally),
});
export type Report = z.infer<typeof Report>;

/** A part of a whole; null where there is no whole to be a part of. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Whether every day of a report has the same target. */
export function hasOneTarget({ days, target }: Pick<Report, 'days' | 'target'>): boolean {
  return days.every((day) => day.target === target);
}
