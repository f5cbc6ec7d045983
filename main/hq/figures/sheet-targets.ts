import { sql } from 'kysely';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { periodAt, spanOf } from '../../../shared/domain/period.ts';
import { summaryFigures } from '../../../shared/domain/report/figures.ts';
import { shareOf } from '../../../shared/domain/report/report.ts';
import { sheetFigures, sheetWords } from '../../../shared/domain/report/sheet-words.ts';
import type { Row } from '../../../shared/domain/report/tables.ts';
import { tableWords } from '../../../shared/domain/report/words.ts';
import { labelsOf } from '../../services/reports/labels.ts';
import { listTargets } from './programme-targets.ts';
import { scopeOf } from './report.ts';
import { type SheetOrder, type SheetParts, sheetTable } from './sheet-order.ts';
import { totalsOf } from './sheet-year.ts';
import { readSiteFigures } from './site-figures.ts';

/** The targets of the year that a period ends in beside what is reached so far, and what each site has come to. */
export async function targetsSheet(order: SheetOrder): Promise<SheetParts> {
  const { db, language, names } = order;
  const year = periodAt('year', order.period.to, 1);
  const today = businessDay(order.now);
  const soFar = spanOf(year.from, year.to < today ? year.to : today < year.from ? year.from : today);
  const targets = (await listTargets(db)).filter((target) => String(target.year) === year.of);
  // Targets are of all sites together, whichever of them is looked at below.
  const totals = await totalsOf({ ...order, scope: await scopeOf(db, undefined) }, soFar);
  const figureOf = (measure: string | null) => summaryFigures.find(({ id }) => id === measure);
  const satisfied = await satisfactionBySite(
    order,
    soFar,
    labelsOf(names.pack).levels.satisfaction.slice(0, 2),
  );
  return {
    tables: [
      sheetTable(
        'targets-board',
        language,
        [
          [sheetWords.target, 'text'],
          [sheetWords.reached, 'figure'],
          [sheetWords.aim, 'figure'],
          [sheetWords.part, 'share'],
          [sheetWords.state, 'text'],
          [sheetWords.source, 'text'],
        ],
        targets.map(({ measure, name, unit, aim, reached: told }): Row => {
          const figure = figureOf(measure);
          const reached = figure === undefined ? told : figure.of(totals);
          const state = reached === null ? 'noFigure' : reached >= aim ? 'met' : 'notMet';
          return {
            unit,
            cells: [
              figure?.title[language] ?? name,
              reached,
              aim,
              reached === null ? null : shareOf(reached, aim),
              sheetWords[state][language],
              sheetWords[figure === undefined ? 'byHand' : 'counted'][language],
            ],
          };
        }),
      ),
      sheetTable(
        'targets-sites',
        language,
        [
          [sheetWords.site, 'text'],
          [tableWords.assists, 'count'],
          [sheetWords.perDay, 'mean'],
          [sheetWords.daysMet, 'count'],
          [tableWords.rate, 'share'],
          [sheetWords.satisfied, 'share'],
        ],
        (await readSiteFigures(db, soFar))
          .filter(({ code }) => order.site === undefined || code === order.site)
          .map(({ code, name, assists, daysWith, daysMet, known, succeeded }) => {
            const { ratings = 0, good = 0 } = satisfied.get(code) ?? {};
            return [
              name,
              assists,
              shareOf(assists, daysWith),
              daysMet,
              shareOf(succeeded, known),
              shareOf(good, ratings),
            ];
          }),
      ),
    ],
    figures: [
      sheetFigures.targets,
      ...summaryFigures.filter(
        ({ id }) =>
          targets.some(({ measure }) => measure === id) ||
          ['assists', 'per-day', 'days-met', 'success-rate', 'satisfied-share'].includes(id),
      ),
    ],
  };
}

async function satisfactionBySite(
  { db }: SheetOrder,
  { from, to }: { from: string; to: string },
  best: readonly string[],
): Promise<Map<string, { ratings: number; good: number }>> {
  const { rows } = await sql<{ code: string; ratings: number; good: number }>`
    SELECT s.code, r.ratings::int AS ratings, r.good::int AS good
    FROM (
      SELECT site, sum(count) AS ratings, coalesce(sum(count) FILTER (WHERE key = ANY(${best}::text[])), 0) AS good
      FROM site_day_rows WHERE part = 'satisfaction' AND day BETWEEN ${from} AND ${to} GROUP BY site
    ) r JOIN sites s ON s.id = r.site`.execute(db);
  return new Map(rows.map(({ code, ratings, good }) => [code, { ratings, good }]));
}
