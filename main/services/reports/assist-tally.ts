import { minuteBucket, minuteBuckets, outcomes } from '../../../shared/domain/assist.ts';
import { hanoiTime } from '../../../shared/domain/day.ts';
import { weekday } from '../../../shared/domain/period.ts';
import type { Report, Split, Tally } from '../../../shared/domain/report.ts';
import { outcomeNames, sourceNames, tableWords, upToMinutes } from '../../../shared/domain/report-words.ts';
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

/** Takes assists one at a time: every table is made of the very same rows, so all add up to the same total. */
export interface AssistTally {
  add(assist: CountedAssist): void;
  totals(
    target: number,
  ): Pick<Report['totals'], 'assists' | 'daysWith' | 'daysMet' | 'known' | 'succeeded' | 'troubled'>;
  /** Of the days given, which are all that assists were added of. */
  parts(days: string[], labels: Labels): AssistParts;
}

type Counts = Map<string | null, { count: number; known: number; succeeded: number }>;

/** A tally of nothing yet. */
export function createAssistTally(): AssistTally {
  const all: Counts = new Map();
  const [days, outcomeCounts, procedures, groups, helpers, places, minutes, sources, difficulties] =
    Array.from({ length: 9 }, (): Counts => new Map()) as Nine<Counts>;
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  let untimed = 0;
  let troubled = 0;

  return {
    add({ businessDay, occurredAt, clock, body }) {
      const known = body.outcome === null ? 0 : 1;
      const succeeded = body.outcome === 'self' || body.outcome === 'assisted' ? 1 : 0;
      const into = (counts: Counts, key: string | null) => count(counts, key, known, succeeded);
      into(all, null);
      into(days, businessDay);
      into(outcomeCounts, body.outcome);
      into(procedures, body.procedure);
      into(groups, body.group);
      into(helpers, body.helper);
      into(places, body.place);
      into(minutes, bucketOf(body.minutes));
      into(sources, body.source);
      for (const difficulty of new Set(body.difficulties)) into(difficulties, difficulty);
      if (body.difficulties.length > 0) troubled += 1;
      if (body.source === 'backdated' || (clock !== 'ok' && clock !== 'unrecorded')) untimed += 1;
      else {
        const hour = Number(hanoiTime(Date.parse(occurredAt)).slice(11, 13));
        (hours[weekday(businessDay) - 1] as number[])[hour] =
          (hours[weekday(businessDay) - 1]?.[hour] ?? 0) + 1;
      }
    },
    totals(target) {
      const { count: assists, known, succeeded } = all.get(null) ?? { count: 0, known: 0, succeeded: 0 };
      const daysMet = [...days.values()].filter((day) => day.count >= target).length;
      return { assists, known, succeeded, troubled, daysWith: days.size, daysMet };
    },
    parts: (listed, labels) => ({
      days: listed.map((day) => ({ day, assists: days.get(day)?.count ?? 0 })),
      outcomes: [...outcomes, null].map((key) => ({
        key,
        label: key === null ? tableWords.notNoted : outcomeNames[key],
        count: countOf(outcomeCounts, key),
      })),
      difficulties: ranked(difficulties, 'difficulties', labels).map(({ key, label, count }) => ({
        key,
        label,
        count,
      })),
      procedures: ranked(procedures, 'procedures', labels),
      groups: ranked(groups, 'groups', labels),
      helpers: ranked(helpers, 'helpers', labels),
      places: ranked(places, 'places', labels),
      hours,
      untimed,
      minutes: [...minuteBuckets.map(String), 'more', null].map((key) => ({
        key,
        label: bucketName(key),
        count: countOf(minutes, key),
      })),
      sources: (['flow', 'tap', 'backdated'] as const).map((key) => ({
        key,
        label: sourceNames[key],
        count: countOf(sources, key),
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
  const rows = [...counts].map(([key, count]): Counts => new Map([[key, { count, known: 0, succeeded: 0 }]]));
  return ranked(new Map(rows.flatMap((row) => [...row])), what, labels).map(({ key, label, count }) => ({
    key,
    label,
    count,
  }));
}

type Nine<T> = [T, T, T, T, T, T, T, T, T];

function count(counts: Counts, key: string | null, known: number, succeeded: number): void {
  const row = counts.get(key);
  if (row === undefined) counts.set(key, { count: 1, known, succeeded });
  else {
    row.count += 1;
    row.known += known;
    row.succeeded += succeeded;
  }
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
