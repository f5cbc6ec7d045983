import { summaryFigures } from '../../../shared/domain/report/figures.ts';
import { shareOf } from '../../../shared/domain/report/report.ts';
import { sayReport } from '../../../shared/domain/report/said.ts';
import { sheetFigures, sheetWords } from '../../../shared/domain/report/sheet-words.ts';
import { hideSmall, knowingTotals } from '../../../shared/domain/report/small-counts.ts';
import { markOf } from '../../../shared/domain/report/suppressed.ts';
import { hiddenMark } from '../../../shared/domain/report/suppression-words.ts';
import type { Cell } from '../../../shared/domain/report/tables.ts';
import { tableWords } from '../../../shared/domain/report/words.ts';
import { readHqReport } from './report.ts';
import { type SheetOrder, type SheetParts, sheetTable } from './sheet-order.ts';
import { readSiteFigures } from './site-figures.ts';

const places = 10;

/** The procedures, sites and difficulties that come first; of one site, without a table of sites. */
export async function topSheet(order: SheetOrder): Promise<SheetParts> {
  const { db, language, period, small, site } = order;
  const report = await readHqReport(db, { ...order, notes: false });
  const said = sayReport(report, language, small).tables;
  const named = report.procedures.filter(({ key }) => key !== null).length;
  const topProcedures = said.procedures.rows.slice(0, Math.min(places, named));
  const topDifficulties = said.difficulties.rows.slice(0, places);
  const placed = (rows: { cells: Cell[] }[]) =>
    rows.map(({ cells }, at) => [cells[1] === null ? null : at + 1, ...cells]);
  return {
    tables: [
      sheetTable(
        'top-procedures',
        language,
        [
          [sheetWords.place, 'count'],
          [tableWords.procedure, 'text'],
          [tableWords.assists, 'count'],
          [tableWords.share, 'share'],
          [tableWords.known, 'count'],
          [tableWords.succeeded, 'count'],
          [tableWords.rate, 'share'],
        ],
        placed(topProcedures),
      ),
      ...(site === undefined ? [await topSites(order)] : []),
      sheetTable(
        'top-difficulties',
        language,
        [
          [sheetWords.place, 'count'],
          [tableWords.difficulty, 'text'],
          [tableWords.assists, 'count'],
          [tableWords.share, 'share'],
          [tableWords.cumulative, 'share'],
        ],
        placed(topDifficulties),
      ),
    ],
    figures: [
      sheetFigures.top,
      ...summaryFigures.filter(({ id }) => id === 'assists' || id === 'success-rate'),
    ],
  };

  async function topSites({ db }: SheetOrder) {
    const sites = (await readSiteFigures(db, period)).filter(({ assists }) => assists > 0);
    const counts = sites.map(({ assists, known, succeeded }) => [assists, known, succeeded]);
    const hidden = small === 'hidden' ? hideSmall(counts, knowingTotals(counts)) : undefined;
    const left = small === 'hidden' && hidden === undefined;
    const rows = left ? [] : sites.slice(0, places);
    return sheetTable(
      'top-sites',
      language,
      [
        [sheetWords.place, 'count'],
        [sheetWords.site, 'text'],
        [tableWords.assists, 'count'],
        [tableWords.periodBefore, 'count'],
        [tableWords.change, 'change'],
        [sheetWords.daysMet, 'count'],
        [tableWords.rate, 'share'],
      ],
      rows.map(({ name, assists, before, daysMet, known, succeeded }, at) => {
        const masked = small === 'hidden';
        const unsaid = hidden?.has(at, 0) === true;
        const noRate = hidden?.has(at, 1) === true || hidden?.has(at, 2) === true;
        const earlier = masked && before < 5 ? markOf(before) : before;
        const change = unsaid || typeof earlier === 'string' ? hiddenMark : assists - before;
        return [
          at + 1,
          name,
          unsaid ? markOf(assists) : assists,
          earlier,
          change,
          unsaid ? hiddenMark : daysMet,
          noRate ? hiddenMark : shareOf(succeeded, known),
        ];
      }),
    );
  }
}
