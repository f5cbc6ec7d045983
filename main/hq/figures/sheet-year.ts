import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import { addDays, businessDay } from '../../../shared/domain/hanoi-time.ts';
import { proposalStates } from '../../../shared/domain/hq/proposal.ts';
import { type Period, periodAt, periodBefore, periodName, spanOf } from '../../../shared/domain/period.ts';
import { summaryFigures } from '../../../shared/domain/report/figures.ts';
import { capitalised } from '../../../shared/domain/report/prose.ts';
import { shareOf, Totals } from '../../../shared/domain/report/report.ts';
import { sheetFigures, sheetWords } from '../../../shared/domain/report/sheet-words.ts';
import { hideSmall, knowingTotals } from '../../../shared/domain/report/small-counts.ts';
import { markOf, untold } from '../../../shared/domain/report/suppressed.ts';
import { hiddenMark } from '../../../shared/domain/report/suppression-words.ts';
import type { Cell, Row } from '../../../shared/domain/report/tables.ts';
import { tableWords } from '../../../shared/domain/report/words.ts';
import { labelsOf } from '../../services/reports/labels.ts';
import { readFigures } from './report.ts';
import { type SheetOrder, type SheetParts, sheetTable } from './sheet-order.ts';
import { isStanding } from './standing.ts';

/** The year that a period ends in, as far as it has come: every figure, month by month, and what became of proposals. */
export async function yearSheet(order: SheetOrder): Promise<SheetParts> {
  const { language, small } = order;
  const year = periodAt('year', order.period.to, 1);
  const today = businessDay(order.now);
  const until = year.to < today ? year.to : today < year.from ? year.from : today;
  const before = periodBefore(year, 1);
  const months = await Promise.all(
    monthsOf(year)
      .filter(({ from }) => from <= until)
      .map(async (month) => ({
        month,
        totals: await totalsOf(order, month),
        earlier: await totalsOf(
          order,
          spanOf(yearEarlier(month.from), endEarlier(month.to < until ? month.to : until)),
        ),
      })),
  );
  // Every total is counted by the day, so days that follow one another add up.
  const now = sumOf(months.map(({ totals }) => totals));
  const sameDays = sumOf(months.map(({ earlier }) => earlier));
  const rest = spanOf(addDays(endEarlier(until), 1), before.to);
  const all = rest.from > rest.to ? sameDays : sumOf([sameDays, await totalsOf(order, rest)]);
  const figures = (totals: Totals, id: string): Cell => {
    const figure = summaryFigures.find((known) => known.id === id);
    const value = figure?.of(totals) ?? null;
    if (small === 'shown' || !untold(totals).has(id)) return value;
    return figure?.unit === 'count' ? markOf(value) : hiddenMark;
  };
  const change = (one: Cell, other: Cell): Cell => {
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return typeof one === 'string' || typeof other === 'string' ? hiddenMark : null;
  };
  const toldMonths = small === 'shown' ? months.map(shownMonth) : withoutSmall(months);
  const states = await proposalStatesOf(order, { ...year, to: until });
  return {
    tables: [
      sheetTable(
        'year-figures',
        language,
        [
          [tableWords.figure, 'text'],
          [sheetWords.thisYear, 'figure'],
          [sheetWords.sameDays, 'figure'],
          [tableWords.change, 'change'],
          [sheetWords.yearBefore, 'figure'],
        ],
        summaryFigures.map(({ id, title, unit }): Row => {
          const [one, other] = [figures(now, id), figures(sameDays, id)];
          return { cells: [title[language], one, other, change(one, other), figures(all, id)], unit };
        }),
      ),
      sheetTable(
        'year-months',
        language,
        [
          [sheetWords.month, 'text'],
          [tableWords.assists, 'count'],
          [sheetWords.sameDays, 'count'],
          [tableWords.change, 'change'],
          [sheetWords.daysMet, 'count'],
          [tableWords.rate, 'share'],
          [sheetWords.satisfied, 'share'],
          [sheetWords.trainings, 'count'],
          [sheetWords.mobiles, 'count'],
          [sheetWords.proposals, 'count'],
        ],
        (toldMonths ?? []).map(({ month, totals, one, other }) => {
          const { trainings, mobiles, proposals } = totals;
          return [
            capitalised(periodName(month)[language]),
            one,
            other,
            change(one, other),
            ...['days-met', 'success-rate', 'satisfied-share'].map((id) =>
              typeof one === 'string' ? hiddenMark : figures(totals, id),
            ),
            trainings,
            mobiles,
            proposals,
          ];
        }),
      ),
      sheetTable(
        'year-proposals',
        language,
        [
          [sheetWords.proposalState, 'text'],
          [sheetWords.proposals, 'count'],
          [tableWords.share, 'share'],
        ],
        proposalStates.map((state) => [
          sheetWords[state][language],
          states[state],
          shareOf(states[state], states.received + states.answered + states.published),
        ]),
      ),
    ],
    figures: [sheetFigures.year, ...summaryFigures],
  };
}

function sumOf(all: readonly Totals[]): Totals {
  const sum = Object.fromEntries(Object.keys(Totals.shape).map((name) => [name, 0])) as Totals;
  for (const totals of all) {
    for (const name of Object.keys(sum) as (keyof Totals)[]) sum[name] += totals[name];
  }
  return sum;
}

/** The totals of a period, as reports define them. */
export async function totalsOf({ db, scope, names }: SheetOrder, period: Period): Promise<Totals> {
  const means = { targetOf: () => scope.target, labels: labelsOf(names.pack) };
  return (await readFigures(db, scope, period, means)).totals;
}

interface Month {
  month: Period;
  totals: Totals;
  earlier: Totals;
}

function shownMonth(month: Month): Month & { one: Cell; other: Cell } {
  return { ...month, one: month.totals.assists, other: month.earlier.assists };
}

/** Months whose sum is known from the year; undefined where nothing but the sum can be told. */
function withoutSmall(months: readonly Month[]): (Month & { one: Cell; other: Cell })[] | undefined {
  const hide = (counts: number[][]) => hideSmall(counts, knowingTotals(counts));
  const now = hide(months.map(({ totals }) => [totals.assists]));
  const earlier = hide(months.map(({ earlier }) => [earlier.assists]));
  if (now === undefined || earlier === undefined) return undefined;
  return months.map((month, at) => {
    const { one, other } = shownMonth(month);
    return {
      ...month,
      one: now.has(at, 0) ? markOf(one) : one,
      other: earlier.has(at, 0) ? markOf(other) : other,
    };
  });
}

/** How many proposals of a period came how far. */
export async function proposalStatesOf(
  { db, scope }: SheetOrder,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<Record<(typeof proposalStates)[number], number>> {
  const { rows } = await sql<{ state: (typeof proposalStates)[number]; count: number }>`
    SELECT coalesce(p.state, 'received') AS state, count(*)::int AS count
    FROM events e LEFT JOIN proposal_states p ON p.event = e.id
    WHERE e.kind = 'proposal' AND e.business_day BETWEEN ${from} AND ${to} AND ${isStanding}
      AND (${scope.site ?? null}::int IS NULL OR e.site = ${scope.site ?? null}::int)
    GROUP BY 1`.execute(db);
  const none = { received: 0, answered: 0, published: 0 };
  return Object.assign(none, Object.fromEntries(rows.map(({ state, count }) => [state, count])));
}

function monthsOf(year: Period): Period[] {
  return Array.from({ length: 12 }, (_, month) =>
    periodAt('month', `${year.of}-${String(month + 1).padStart(2, '0')}-01`, 1),
  );
}

/** The same day of the year before; of 29 February, the 28th. */
function yearEarlier(day: Day): Day {
  const earlier = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return earlier.endsWith('-02-29') ? earlier.replace('-29', '-28') : earlier;
}

/** The same, but that of the last day of a month is the last day of that month, however long it is. */
function endEarlier(day: Day): Day {
  const isLast = addDays(day, 1).endsWith('-01');
  return isLast ? periodAt('month', yearEarlier(day), 1).to : yearEarlier(day);
}
