import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AssistTally, createAssistTally } from '../../../main/services/reports/assist-tally.ts';
import { labelsOf } from '../../../main/services/reports/labels.ts';
import { composeReport, periodFigures } from '../../../main/services/reports/report-compose.ts';
import { summaryCsv } from '../../../main/services/reports/summary-csv.ts';
import type { Assist } from '../../../shared/domain/counters/assist.ts';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import { outcomes } from '../../../shared/domain/counters/outcome.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { readPeriod } from '../../../shared/domain/period.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { sayReport } from '../../../shared/domain/report/said.ts';
import { hiddenMark, smallMark } from '../../../shared/domain/report/suppression-words.ts';
import type { Cell, Table } from '../../../shared/domain/report/tables.ts';

const first = '2026-11-09';
const levels = ['very-satisfied', 'satisfied', 'neutral', 'unsatisfied', 'very-unsatisfied'];
const easeLevels = ['very-easy', 'easy', 'so-so', 'hard', 'very-hard'];
const terms = (ids: string[]) => ({ terms: ids.map((id) => ({ id, text: { vi: id, en: id } })) });
const pack = {
  head: { organisation: { vi: 'Trung tâm', en: 'The centre' } },
  procedures: [],
  handbook: {
    vocabularies: {
      groups: terms([]),
      helpers: terms([]),
      places: terms([]),
      difficulties: terms([]),
      satisfaction: terms(levels),
      ease: terms(easeLevels),
    },
  },
} as never;

/** A week's report of so many assists of a few kinds: small enough for every other report to be thought of. */
const someReport = fc
  .record({
    assists: fc.array(
      fc.record({
        day: fc.nat(2),
        hour: fc.nat(2),
        procedure: fc.constantFrom('a', 'b', 'c', null),
        group: fc.constantFrom('old', 'old', 'old', 'young'),
        outcome: fc.constantFrom(...outcomes, null, 'self' as const, 'self' as const),
        minutes: fc.constantFrom(3, 8, null),
        difficulties: fc.constantFrom([], [], ['otp'], ['otp', 'scan'], ['form']),
      }),
      { maxLength: 26, size: 'max' },
    ),
    ratings: fc.array(
      fc.record({
        satisfaction: fc.constantFrom(...levels, 'satisfied'),
        ease: fc.constantFrom(...easeLevels, 'easy', null),
      }),
      { maxLength: 24, size: 'max' },
    ),
  })
  .map(({ assists, ratings }): Report => {
    const tally = createAssistTally();
    for (const { day, hour, ...said } of assists) addTo(tally, { day: addDays(first, day), hour, said });
    for (const levels of ratings) tally.addRatings(levels, 1);
    const period = readPeriod('week', first, 1);
    const means = { targetOf: () => 7, labels: labelsOf(pack) };
    const figures = periodFigures(tally, () => [], period, means);
    const frame = { period, monthStart: 1, siteName: 'Một', scope: 'site', pack, revision: 'abc' } as const;
    return composeReport({ ...frame, now: Date.parse('2026-11-16T09:00:00+07:00') }, figures, {
      earlier: figures.totals,
      targetOf: means.targetOf,
    });
  });

function addTo(tally: AssistTally, { day, hour, said }: { day: string; hour: number; said: object }): void {
  const body = { ...nothingNamed, source: 'tap', language: 'vi', ...said } as Assist;
  const occurredAt = `${day}T0${hour + 1}:30:00.000Z`;
  tally.add({
    seq: 0,
    id: '',
    businessDay: day,
    occurredAt,
    clock: 'ok',
    contentRevision: '',
    device: 0,
    body,
  });
}

test('no hidden count can be computed from what a report with hidden small counts still shows', () => {
  fc.assert(
    fc.property(someReport, (report) => {
      expect(puzzlesOf(report).flatMap(solved)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('the reader of this test would find a count that is hidden alone', () => {
  const open = {
    id: 'naive',
    rows: rowsOf(
      [
        ['a', smallMark],
        ['b', 9],
        ['c', 0],
      ],
      [1],
    ),
  };
  expect(solved({ ...open, holds: ([all]) => all === 12 })).toEqual(['naive: a']);
  expect(solved({ ...open, holds: () => true })).toEqual([]);
});

test('no count of 1 to 4 citizens stands in any table, and every number that is shown is as it was', () => {
  fc.assert(
    fc.property(someReport, (report) => {
      const [whole, hidden] = [sayReport(report, 'en').tables, sayReport(report, 'en', 'hidden').tables];
      for (const id of citizens) {
        for (const { cells } of hidden[id].rows) {
          const before = whole[id].rows.find((row) => row.cells[0] === cells[0])?.cells;
          cells.forEach((cell, at) => {
            if (typeof cell !== 'number') return;
            expect([id, cells[0], cell]).toEqual([id, cells[0], before?.[at]]);
            const isTarget = id === 'days' && at === 3;
            if (hidden[id].columns[at]?.kind === 'count' && !isTarget)
              expect([1, 2, 3, 4]).not.toContain(cell);
          });
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('what was hidden is defined in every file, and nothing is hidden where nobody asked for it', () => {
  const report = fc.sample(someReport, { numRuns: 1, seed: 7 })[0] as Report;
  const hidden = sayReport(report, 'vi', 'hidden');
  expect(hidden.note).toContain('“<5”');
  expect(hidden.tables.definitions.rows.slice(0, 3).map(({ cells }) => cells[0])).toEqual([
    '“<5”',
    '“…”',
    'Bảng không đưa ra',
  ]);
  expect(summaryCsv(report, 'vi', 'hidden')).toContain('“<5”');
  expect(sayReport(report, 'vi')).toEqual(sayReport(report, 'vi', 'shown'));
  expect(summaryCsv(report, 'vi')).not.toContain('“<5”');
});

const tallies = ['minutes', 'sources'] as const;
const splits = ['procedures', 'groups', 'helpers', 'places'] as const;
const citizens = [
  ...tallies,
  ...splits,
  'days',
  'hours',
  'outcomes',
  'satisfaction',
  'ease',
  'difficulties',
] as const;

/** A row as its reader sees it: every list of numbers that it may stand for. */
interface Row {
  name: string;
  marks: Cell[];
  options: number[][];
}

/** A table, and whether what all rows add up to agrees with the other numbers that are shown. */
interface Puzzle {
  id: string;
  rows: Row[];
  /** What of a row is added up; its numbers themselves where it is left out. */
  summed?: (numbers: number[], row: Row) => number[];
  holds: (sums: number[]) => boolean;
}

/** The counts that have one possible value only though they are hidden. */
function solved({ id, rows, summed = (numbers) => numbers, holds }: Puzzle): string[] {
  const width = summed(rows[0]?.options[0] ?? [], rows[0] as Row).length;
  const none = [Array.from({ length: width }, () => 0)];
  const before = [none];
  for (const row of rows) before.push(sumsOf(before.at(-1) as number[][], row));
  const after = [none];
  for (const row of rows.toReversed()) after.unshift(sumsOf(after[0] as number[][], row));
  return rows.flatMap((row, at) => {
    const open = row.options.filter((option) =>
      (before[at] ?? []).some((head) =>
        (after[at + 1] ?? []).some((tail) => holds(added(added(head, summed(option, row)), tail))),
      ),
    );
    const known = row.marks.flatMap((mark, column) => {
      const values = new Set(open.map((option) => option[column]));
      return mark === smallMark && values.size < 2 ? [`${id}: ${row.name}`] : [];
    });
    return known;
  });

  function sumsOf(sums: number[][], row: Row): number[][] {
    const reached = new Map<string, number[]>();
    for (const sum of sums) {
      for (const option of row.options) {
        const next = added(sum, summed(option, row));
        reached.set(next.join(), next);
      }
    }
    return [...reached.values()];
  }
}

function added(one: number[], other: number[]): number[] {
  return one.map((number, at) => number + (other[at] ?? 0));
}

/** No report of this test counts more. */
const most = 26;

/** Each column is part of the one before it. */
function rowsOf(cells: Cell[][], columns: number[]): Row[] {
  return cells.map((row) => {
    const marks = columns.map((column) => row[column] ?? 0);
    const options = marks.reduce<number[][]>(
      (lists, mark) =>
        lists.flatMap((list) =>
          valuesOf(mark)
            .filter((value) => value <= (list.at(-1) ?? most))
            .map((value) => [...list, value]),
        ),
      [[]],
    );
    return { name: String(row[0]), marks, options };
  });
}

function valuesOf(mark: Cell): number[] {
  if (typeof mark === 'number') return [mark];
  if (mark === smallMark) return [1, 2, 3, 4];
  return mark === hiddenMark ? Array.from({ length: most - 4 }, (_, n) => n + 5) : [0];
}

/** Everything that a reader could try to compute. */
function puzzlesOf(report: Report): Puzzle[] {
  const { tables, untimed } = sayReport(report, 'en', 'hidden');
  const shown = ({ rows }: Table) => rows.filter(({ total }) => !total).map(({ cells }) => cells);
  const totalOf = ({ rows }: Table, column: number) => rows.find(({ total }) => total)?.cells[column] ?? null;
  const summary = (title: string) =>
    tables.summary.rows.find(({ cells }) => cells[0] === title)?.cells[1] ?? null;
  const leftOut = (table: Table) => shown(table).some(([name]) => String(name).startsWith('Too few'));
  const agrees = (known: Cell, sum: number | undefined) => typeof known !== 'number' || known === sum;
  const partOf = (share: Cell, whole: Cell) =>
    typeof share === 'number' && typeof whole === 'number' ? Math.round(share * whole) : null;
  const [assists, known, ratings] = ['Assists', 'Assists with a noted outcome', 'Ratings'].map(summary) as [
    Cell,
    Cell,
    Cell,
  ];
  const succeeded = partOf(summary('Success rate'), known);
  const satisfied = partOf(summary('Satisfied'), ratings);
  const foundEasy = summary('Found it easy');
  const troubled = partOf(summary('Assists with a difficulty'), assists);
  const met = summary('Days that met the target');
  const all: Puzzle[] = [
    ...tallies.map((id) => ({
      id,
      rows: rowsOf(shown(tables[id]), [1]),
      holds: ([sum]: number[]) => agrees(totalOf(tables[id], 1), sum),
    })),
    ...splits.map((id) => {
      // Columns that are hidden as a whole say nothing, not even that a number is large.
      const columns = totalOf(tables[id], 3) === hiddenMark ? [1] : [1, 3, 4];
      return {
        id,
        rows: rowsOf(shown(tables[id]), columns),
        holds: (sums: number[]) =>
          columns.every((column, at) => agrees(totalOf(tables[id], column), sums[at])),
      };
    }),
    {
      id: 'outcomes',
      rows: rowsOf(shown(tables.outcomes), [1]),
      summed: ([count = 0], { name }) => [
        count,
        name === 'Not noted' ? 0 : count,
        name === 'On their own' || name === 'With help' ? count : 0,
      ],
      holds: (sums) => [assists, known, succeeded].every((of, at) => agrees(of, sums[at])),
    },
    {
      id: 'satisfaction',
      rows: rowsOf(shown(tables.satisfaction), [1]),
      summed: ([count = 0], { name }) => [count, levels.indexOf(name) < 2 ? count : 0],
      holds: (sums) => [ratings, satisfied].every((of, at) => agrees(of, sums[at])),
    },
    {
      id: 'ease',
      rows: rowsOf(shown(tables.ease), [1]),
      summed: ([count = 0], { name }) => [
        count,
        name === 'Not answered' ? 0 : count,
        ['very-easy', 'easy'].includes(name) ? count : 0,
      ],
      holds: ([rated = 0, answers = 0, easy = 0]) =>
        agrees(ratings, rated) &&
        (typeof foundEasy !== 'number' || Math.abs(easy - foundEasy * answers) < 1e-6),
    },
    {
      id: 'difficulties',
      rows: rowsOf(shown(tables.difficulties), [1]),
      holds: ([sum = 0]) => troubled === null || sum >= troubled,
    },
    {
      id: 'days',
      rows: rowsOf(shown(tables.days), [2]),
      summed: ([count = 0]) => [count, count >= 7 ? 1 : 0],
      holds: (sums) => agrees(assists, sums[0]) && agrees(met, sums[1]),
    },
    {
      id: 'hours',
      rows: [
        ...rowsOf(
          shown(tables.hours).flatMap(([hour, ...days]) => days.map((cell) => [hour as Cell, cell])),
          [1],
        ),
        ...rowsOf([['untimed', untimed]], [1]),
      ].filter(({ options }) => options[0]?.[0] !== 0),
      holds: ([sum]) => agrees(assists, sum),
    },
  ];
  return all.filter(({ id, rows }) => rows.length > 0 && !leftOut(tables[id as (typeof citizens)[number]]));
}
