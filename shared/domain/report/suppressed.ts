import type { Language } from '../language.ts';
import { summaryFigures } from './figures.ts';
import { reportSentences, type SentenceName } from './prose.ts';
import type { Report, Tally, Totals } from './report.ts';
import type { SaidReport } from './said.ts';
import { type Counts, fewest, hideSmall, isSmall, knowingTotals } from './small-counts.ts';
import { hiddenMark, smallMark, suppressionWords } from './suppression-words.ts';
import { type Cell, type Row, reportTables, type Table } from './tables.ts';

/** A count as it is shown when it must not be told; zeros may always be. */
export function markOf(count: Cell): Cell {
  if (typeof count !== 'number' || count === 0) return count;
  return isSmall(count) ? smallMark : hiddenMark;
}

/**
 * A report in which no count of 1 to 4 citizens stands, nor can be computed from what does. A table that could not be
 * shown without telling one is left out but for its total; with the outcomes, whatever is made of outcomes.
 */
export function suppressReport(report: Report, language: Language): SaidReport {
  const tables = reportTables(report, language);
  const { totals } = report;
  const counted = !isSmall(totals.assists);
  const outcomes = counted && !isSmall(totals.known) && !isSmall(totals.succeeded) && hideOutcomes(report);
  const ratings = !isSmall(totals.ratings) && !isSmall(totals.satisfied) && hideRatings(report);
  const ease =
    !isSmall(totals.ratings) &&
    !isSmall(totals.easeAnswers) &&
    !isSmall(totals.foundEasy) &&
    hideEase(report);
  const days = counted && hideDays(report);
  const hours = counted && hideHours(report);
  const withheld = suppressionWords.withheld[language];

  const leftOut = (table: Table, totalTold: boolean = counted): Table => ({
    ...table,
    rows: [
      { cells: [withheld, ...table.columns.slice(1).map(() => null)] },
      ...table.rows.filter(({ total }) => total).map((row) => (totalTold ? row : blank(row))),
    ],
  });
  const tally = (table: Table): Table => {
    const counts = countsIn(table, [1]);
    const hidden = counted && hideSmall(counts, knowingTotals(counts));
    if (!hidden) return leftOut(table);
    return onRows(table, (cells, row) => (hidden.has(row, 0) ? masked(cells, [1], [2]) : cells));
  };
  const split = (table: Table): Table => {
    const columns = outcomes ? [1, 3, 4] : [1];
    const counts = countsIn(table, columns);
    const hidden = counted && hideSmall(counts, knowingTotals(counts));
    const noOutcomes = (row: Row): Row => (outcomes ? row : { ...row, cells: blanked(row.cells, [3, 4, 5]) });
    if (!hidden) {
      const empty = leftOut(table);
      return { ...empty, rows: empty.rows.map((row) => (row.total ? noOutcomes(row) : row)) };
    }
    const shown = onRows(table, (cells, row) => {
      const places = columns.filter((_, at) => hidden.has(row, at));
      const rate = places.includes(3) || places.includes(4) ? [5] : [];
      return masked(cells, places, places.includes(1) ? [2, ...rate] : rate);
    });
    return { ...shown, rows: shown.rows.map(noOutcomes) };
  };

  return {
    tables: {
      ...tables,
      summary: suppressSummary(tables.summary, report, {
        outcomes: !!outcomes,
        ratings: !!ratings,
        ease: !!ease,
      }),
      days: days
        ? onRows(tables.days, (cells, row) => (days.has(row, 0) ? masked(cells, [2], [4]) : cells))
        : leftOut(tables.days),
      outcomes: outcomes
        ? onRows(tables.outcomes, (cells, row) => (outcomes.has(row, 0) ? masked(cells, [1], [2]) : cells))
        : leftOut(tables.outcomes),
      satisfaction: ratings
        ? onRows(tables.satisfaction, (cells, row) => (ratings.has(row, 0) ? masked(cells, [1], [2]) : cells))
        : leftOut(tables.satisfaction, !isSmall(totals.ratings)),
      ease: ease
        ? onRows(tables.ease, (cells, row) => (ease.has(row, 0) ? masked(cells, [1], [2]) : cells))
        : leftOut(tables.ease, !isSmall(totals.ratings)),
      procedures: split(tables.procedures),
      groups: split(tables.groups),
      helpers: split(tables.helpers),
      places: split(tables.places),
      minutes: tally(tables.minutes),
      sources: tally(tables.sources),
      difficulties: suppressDifficulties(tables.difficulties, report, leftOut),
      hours: hours
        ? onRows(tables.hours, (cells, hour) =>
            cells.map((cell, at) =>
              typeof cell === 'number' && hours.has((at - 1) * 24 + hour, 0) ? markOf(cell) : cell,
            ),
          )
        : leftOut(tables.hours),
      definitions: {
        ...tables.definitions,
        rows: [
          ...(['small', 'hidden', 'leftOut'] as const).map((id) => ({
            cells: suppressionWords.definitions[id].map((text) => text[language]),
          })),
          ...tables.definitions.rows,
        ],
      },
    },
    sentences: reportSentences(report, language, toldSentences(report, { outcomes, ratings, ease })),
    untimed: hours && !hours.has(7 * 24, 0) ? report.untimed : hiddenMark,
    note: suppressionWords.note[language],
    drawn: days !== false && days !== undefined && days.size === 0,
  };
}

/** The reader knows how many succeeded and how many have an outcome, besides how many there are. */
function hideOutcomes({ outcomes, totals }: Report) {
  return hideTallies(outcomes, [
    [totals.assists, () => true],
    [totals.known, ({ key }) => key !== null],
    [totals.succeeded, ({ key }) => key === 'self' || key === 'assisted'],
  ]);
}

/** The reader knows how many were satisfied: those of the two best levels, which come first. */
function hideRatings({ satisfaction, totals }: Report) {
  return hideTallies(satisfaction, [
    [totals.ratings, () => true],
    [totals.satisfied, (_, row) => row < 2],
  ]);
}

/** The reader knows how many rated, how many of these answered, and how many of these found it easy. */
function hideEase({ ease, totals }: Report) {
  return hideTallies(ease, [
    [totals.ratings, () => true],
    [totals.easeAnswers, ({ key }) => key !== null],
    [totals.foundEasy, (_, row) => row < 2],
  ]);
}

/** @param known what is told elsewhere, and of which tallies it is the sum */
function hideTallies(tallies: Tally[], known: [sum: number, of: (tally: Tally, row: number) => boolean][]) {
  return hideSmall(
    tallies.map(({ count }) => [count]),
    (changed) =>
      known.every(
        ([sum, of]) =>
          sum ===
          changed.reduce((all, [count = 0], row) => (of(tallies[row] as Tally, row) ? all + count : all), 0),
      ),
  );
}

/** The reader knows all assists, and how many days met their targets. */
function hideDays({ days, totals }: Report) {
  const counts = days.map(({ assists }) => [assists]);
  const sums = knowingTotals(counts);
  const met = (of: Counts) => of.filter(([count = 0], row) => count >= (days[row]?.target ?? 1)).length;
  return hideSmall(counts, (changed) => sums(changed) && met(changed) === totals.daysMet);
}

/** Weekday by weekday and hour by hour, then those whose time is not known: together they are all assists. */
function hideHours({ hours, untimed }: Report) {
  const counts = [...hours.flat(), untimed].map((count) => [count]);
  return hideSmall(counts, knowingTotals(counts));
}

/** Nothing tells the sum; but an assist names several, so the most named is no more than all that name one. */
function suppressDifficulties(table: Table, { totals }: Report, leftOut: (table: Table) => Table): Table {
  const counts = countsIn(table, [1]);
  const known = isSmall(totals.troubled) ? undefined : totals.troubled;
  const sum = (of: Counts) => of.reduce((all, [count = 0]) => all + count, 0);
  const hidden =
    !isSmall(totals.assists) &&
    hideSmall(
      counts,
      (changed) =>
        known === undefined || (sum(changed) >= known && changed.every(([count = 0]) => count <= known)),
    );
  if (!hidden) return leftOut(table);
  if (hidden.size === 0) return table;
  // Shares are of the sum, and would tell it.
  return onRows(table, (cells, row) => blanked(hidden.has(row, 0) ? masked(cells, [1]) : cells, [2, 3]));
}

function suppressSummary(table: Table, { totals, before }: Report, shown: Shown): Table {
  const now = untold(totals, shown);
  const earlier = untold(before.totals);
  return onRows(table, (cells, row) => {
    const id = summaryFigures[row]?.id ?? '';
    const places = [...(now.has(id) ? [1] : []), ...(earlier.has(id) ? [2] : [])];
    if (places.length === 0) return cells;
    const isCount = summaryFigures[row]?.unit === 'count';
    return blanked(isCount ? masked(cells, places) : blanked(cells, places), [3]);
  });
}

/** Whether what is made of outcomes, of ratings, and of how easy it was may be told for other reasons. */
interface Shown {
  outcomes: boolean;
  ratings: boolean;
  ease: boolean;
}

/** The figures of a period that would tell a small count. */
export function untold(
  totals: Totals,
  shown: Shown = { outcomes: true, ratings: true, ease: true },
): Set<string> {
  const hidden = new Set<string>();
  const hide = (when: boolean, ...ids: string[]) => {
    if (when) for (const id of ids) hidden.add(id);
  };
  const { assists, known, succeeded, troubled, ratings, satisfied, introduced } = totals;
  const { easeAnswers, foundEasy } = totals;
  hide(isSmall(assists), 'assists', 'days-with', 'per-day', 'days-met', 'known', 'success-rate');
  hide(isSmall(assists) || isSmall(troubled), 'troubled-share');
  hide(!shown.outcomes || isSmall(known), 'known', 'success-rate');
  hide(isSmall(succeeded), 'success-rate');
  hide(isSmall(ratings), 'ratings', 'satisfied-share');
  hide(!shown.ratings || isSmall(satisfied), 'satisfied-share');
  hide(!shown.ease || isSmall(easeAnswers) || isSmall(foundEasy), 'easy-share');
  hide(isSmall(introduced), 'introduced');
  return hidden;
}

/** The sentences all of whose numbers may be told. */
function toldSentences(
  { totals, before, difficulties }: Report,
  { outcomes, ratings, ease }: Record<keyof Shown, unknown>,
): (name: SentenceName) => boolean {
  const told: Record<SentenceName, boolean> = {
    running: true,
    assists: !isSmall(totals.assists) && !isSmall(before.totals.assists),
    success: !!outcomes,
    difficulties: difficulties.every(({ count }) => count === 0 || count >= fewest),
    satisfaction: !!ratings,
    ease: !!ease,
    activities: !isSmall(totals.introduced),
  };
  return (name) => told[name];
}

/** The numbers of these columns, without the row that sums up. */
function countsIn({ rows }: Table, columns: readonly number[]): number[][] {
  return rows
    .filter(({ total }) => !total)
    .map(({ cells }) => columns.map((column) => Number(cells[column] ?? 0)));
}

function onRows(table: Table, change: (cells: Cell[], row: number) => Cell[]): Table {
  const rows = table.rows.map((row, at) => (row.total ? row : { ...row, cells: change(row.cells, at) }));
  return { ...table, rows };
}

/** Cells with counts by their marks in these places, and nothing to be seen in those of what is made of them. */
function masked(cells: Cell[], places: readonly number[], madeOf: readonly number[] = []): Cell[] {
  const marked = cells.map((cell, at) => (places.includes(at) ? markOf(cell) : cell));
  return blanked(marked, madeOf);
}

function blanked(cells: Cell[], places: readonly number[]): Cell[] {
  return cells.map((cell, at) => (places.includes(at) && cell !== null ? hiddenMark : cell));
}

function blank(row: Row): Row {
  return { ...row, cells: [row.cells[0] ?? null, ...row.cells.slice(1).map(markOf)] };
}
