import { minuteBucket, minuteBuckets, type Rating } from '../../../shared/domain/counters/assist.ts';
import { type Outcome, outcomes } from '../../../shared/domain/counters/outcome.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import { weekday } from '../../../shared/domain/period.ts';
import type { Report, Split, Tally } from '../../../shared/domain/report/report.ts';
import { outcomeNames, sourceNames, tableWords, upToMinutes } from '../../../shared/domain/report/words.ts';
import type { CountedAssist } from '../../store/report-rows.ts';
import type { Labels, Named } from './labels.ts';

/** The parts of a report that assists make up. */
export type AssistParts = Pick<
  Report,
  | 'days'
  | 'outcomes'
  | 'difficulties'
  | 'procedures'
  | 'groups'
  | 'helpers'
  | 'places'
  | 'hours'
  | 'untimed'
  | 'minutes'
  | 'sources'
>;

/** Everything that is counted, each by a key of its own. */
const tables = [
  'days',
  'outcomes',
  'procedures',
  'groups',
  'helpers',
  'places',
  'minutes',
  'sources',
  'difficulties',
  /** By weekday, 1 for Monday, and hour: `5 09`; null where the time is not known. */
  'hours',
  /** Assists in which a difficulty was named. */
  'troubled',
  'satisfaction',
  'ease',
] as const;
type TableName = (typeof tables)[number];

/** Changes with what a kept tally means; those of another format are counted anew. */
export const tallyFormat = 2;

/** Rows of a tally as it is kept: key, count, how many have a noted outcome, how many of these succeeded. */
type KeptRows = [key: string | null, count: number, known: number, succeeded: number][];
export type KeptTally = Record<TableName, KeptRows>;

/** Takes assists one at a time: every table is made of the very same rows, so all add up to the same total. */
export interface AssistTally {
  add(assist: CountedAssist): void;
  /** So many citizens chose these levels; null where they did not say how easy it was. */
  addRatings(levels: Pick<Rating, 'satisfaction' | 'ease'>, count: number): void;
  /** Adds what another tally counted. */
  addKept(kept: KeptTally): void;
  keep(): KeptTally;
  totals(
    targetOf: (day: Day) => number,
  ): Pick<Report['totals'], 'assists' | 'daysWith' | 'daysMet' | 'known' | 'succeeded' | 'troubled'>;
  withOutcome(outcome: Outcome): number;
  /** How many citizens chose each level of satisfaction, and of those how many each level of ease. */
  ratings(): Ratings;
  /** Of the days given, which are all that assists were added of. */
  parts(days: Day[], targetOf: (day: Day) => number, labels: Labels): AssistParts;
}

/** How many citizens chose each level. */
export type Ratings = Record<'satisfaction' | 'ease', ReadonlyMap<string, number>>;

type Counts = Map<string | null, { count: number; known: number; succeeded: number }>;

/** A tally of nothing yet. */
export function createAssistTally(): AssistTally {
  const counts = Object.fromEntries(tables.map((name) => [name, new Map()])) as Record<TableName, Counts>;

  return {
    add({ businessDay, occurredAt, clock, body }) {
      const known = body.outcome === null ? 0 : 1;
      const succeeded = body.outcome === 'self' || body.outcome === 'assisted' ? 1 : 0;
      const into = (name: TableName, key: string | null) => count(counts[name], key, 1, known, succeeded);
      into('days', businessDay);
      into('outcomes', body.outcome);
      into('procedures', body.procedure);
      into('groups', body.group);
      into('helpers', body.helper);
      into('places', body.place);
      into('minutes', bucketOf(body.minutes));
      into('sources', body.source);
      for (const difficulty of new Set(body.difficulties)) into('difficulties', difficulty);
      if (body.difficulties.length > 0) into('troubled', null);
      const timed = body.source !== 'backdated' && (clock === 'ok' || clock === 'unrecorded');
      const hour = () => hanoiTime(Date.parse(occurredAt)).slice(11, 13);
      into('hours', timed ? `${weekday(businessDay)} ${hour()}` : null);
    },
    addRatings({ satisfaction, ease }, number) {
      count(counts.satisfaction, satisfaction, number, 0, 0);
      if (ease !== null) count(counts.ease, ease, number, 0, 0);
    },
    addKept(kept) {
      for (const name of tables) {
        for (const [key, number, known, succeeded] of kept[name]) {
          count(counts[name], key, number, known, succeeded);
        }
      }
    },
    keep: () =>
      Object.fromEntries(
        tables.map((name) => [
          name,
          [...counts[name]].map(([key, row]) => [key, row.count, row.known, row.succeeded]),
        ]),
      ) as KeptTally,
    totals(targetOf) {
      const days = [...counts.days];
      const sum = (of: 'count' | 'known' | 'succeeded') => days.reduce((all, [, row]) => all + row[of], 0);
      const daysMet = days.filter(([day, row]) => row.count >= targetOf(day as Day)).length;
      return {
        assists: sum('count'),
        known: sum('known'),
        succeeded: sum('succeeded'),
        troubled: countOf(counts.troubled, null),
        daysWith: days.length,
        daysMet,
      };
    },
    withOutcome: (outcome) => countOf(counts.outcomes, outcome),
    ratings: () => ({ satisfaction: levelsOf(counts.satisfaction), ease: levelsOf(counts.ease) }),
    parts: (listed, targetOf, labels) => ({
      days: listed.map((day) => ({ day, assists: countOf(counts.days, day), target: targetOf(day) })),
      outcomes: [...outcomes, null].map((key) => ({
        key,
        label: key === null ? tableWords.notNoted : outcomeNames[key],
        count: countOf(counts.outcomes, key),
      })),
      difficulties: ranked(counts.difficulties, 'difficulties', labels).map(({ key, label, count }) => ({
        key,
        label,
        count,
      })),
      procedures: ranked(counts.procedures, 'procedures', labels),
      groups: ranked(counts.groups, 'groups', labels),
      helpers: ranked(counts.helpers, 'helpers', labels),
      places: ranked(counts.places, 'places', labels),
      hours: Array.from({ length: 7 }, (_, day) =>
        Array.from({ length: 24 }, (_, hour) =>
          countOf(counts.hours, `${day + 1} ${String(hour).padStart(2, '0')}`),
        ),
      ),
      untimed: countOf(counts.hours, null),
      minutes: [...minuteBuckets.map(String), 'more', null].map((key) => ({
        key,
        label: bucketName(key),
        count: countOf(counts.minutes, key),
      })),
      sources: (['flow', 'tap', 'backdated'] as const).map((key) => ({
        key,
        label: sourceNames[key],
        count: countOf(counts.sources, key),
      })),
    }),
  };
}

/** Rows with the most first, equal ones by their id, and what names nothing last. */
export function ranked(counts: Counts, what: Named, labels: Labels): Split[] {
  return [...counts]
    .map(([key, row]) => ({ key, label: labels.of(what, key), ...row }))
    .sort(
      (one, other) =>
        Number(one.key === null) - Number(other.key === null) ||
        other.count - one.count ||
        ((one.key ?? '') < (other.key ?? '') ? -1 : 1),
    );
}

/** Counts as rows without their outcomes. */
export function tallied(counts: ReadonlyMap<string, number>, what: Named, labels: Labels): Tally[] {
  const rows: Counts = new Map([...counts].map(([key, count]) => [key, { count, known: 0, succeeded: 0 }]));
  return ranked(rows, what, labels).map(({ key, label, count }) => ({ key, label, count }));
}

function count(counts: Counts, key: string | null, number: number, known: number, succeeded: number): void {
  const row = counts.get(key);
  if (row === undefined) counts.set(key, { count: number, known, succeeded });
  else {
    row.count += number;
    row.known += known;
    row.succeeded += succeeded;
  }
}

function levelsOf(counts: Counts): ReadonlyMap<string, number> {
  return new Map([...counts].map(([level, row]) => [level as string, row.count]));
}

function countOf(counts: Counts, key: string | null): number {
  return counts.get(key)?.count ?? 0;
}

function bucketOf(minutes: number | null): string | null {
  return minutes === null ? null : String(minuteBucket(minutes) ?? 'more');
}

function bucketName(key: string | null) {
  if (key === null) return tableWords.notMeasured;
  if (key === 'more') return tableWords.more(minuteBuckets.at(-1) as number);
  const place = minuteBuckets.findIndex((end) => String(end) === key);
  return upToMinutes((minuteBuckets[place - 1] ?? 0) + 1, Number(key));
}
