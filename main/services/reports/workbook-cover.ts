import type { CellObject } from 'write-excel-file/node';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { coverOf, coverWords } from '../../../shared/domain/report/cover.ts';
import { summaryFigures } from '../../../shared/domain/report/figures.ts';
import { periodTitle } from '../../../shared/domain/report/prose.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { SaidReport } from '../../../shared/domain/report/said.ts';
import type { Table } from '../../../shared/domain/report/tables.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { type SheetRow, tableRows, textCell } from './workbook-cells.ts';

/** The cover stands on a grid of so many columns of equal width, so that rules and blocks find their place. */
const gridColumns = 10;
const gridWidth = 10;
/** The figures that stand on the cover already. */
const coverFigures = [
  'assists',
  'per-day',
  'days-met',
  'success-rate',
  'troubled-share',
  'satisfied-share',
  'proposals',
];
/** How many characters of 13 points fit the width of the page. */
const lineLength = 100;

/** The cover: an administrative report with its figures in sentences, ready to be numbered and signed. */
export function coverSheet(
  report: Report,
  { tables, sentences, note }: SaidReport,
  language: Language,
): { rows: SheetRow[]; columns: { width: number }[] } {
  const say = (text: Text) => text[language];
  const { authority, issuer, about, signer } = coverOf(report);
  const centred = { align: 'center', alignVertical: 'center', wrap: true, fontSize: 13 } as const;
  const bold = { ...centred, fontWeight: 'bold' } as const;
  const block = (span: number, value: string, style: Partial<CellObject> = {}) =>
    spanning(span, textCell(value, style));
  const empty = (span: number) => Array.from({ length: span }, () => null);

  const rows: SheetRow[] = [
    tall(18, [
      ...block(4, say(authority).toUpperCase(), { ...centred, rowSpan: 2 }),
      ...block(6, say(coverWords.nation), bold),
    ]),
    tall(18, [...empty(4), ...block(6, say(coverWords.motto), { ...bold, fontSize: 14 })]),
    tall(18, [...block(4, say(issuer).toUpperCase(), { ...bold, rowSpan: 2 }), ...lined(6, 1, 4)]),
    tall(18, empty(gridColumns)),
    tall(8, [...lined(4, 1, 2), ...empty(6)]),
    tall(24, [
      ...block(4, say(coverWords.number), centred),
      ...block(6, say(coverWords.placeAndDate), { ...centred, fontStyle: 'italic' }),
    ]),
    tall(18, empty(gridColumns)),
    tall(24, block(gridColumns, say(coverWords.title), { ...bold, fontSize: 16 })),
    tall(22, block(gridColumns, say(coverWords.subject), { ...bold, fontSize: 14 })),
    ...(about === null ? [] : [tall(22, block(gridColumns, say(about), bold))]),
    tall(22, block(gridColumns, periodTitle(report, language), bold)),
    tall(12, lined(gridColumns, 4, 5)),
    tall(24, block(gridColumns, say(coverWords.to(authority)), centred)),
    tall(8, empty(gridColumns)),
    ...[...sentences, ...(note === null ? [] : [note])].map((sentence, index) => {
      const line = `${index + 1}. ${sentence}`;
      return tall(
        18 * Math.ceil(line.length / lineLength) + 6,
        block(gridColumns, line, { fontSize: 13, wrap: true, alignVertical: 'top', align: 'left' }),
      );
    }),
    tall(8, empty(gridColumns)),
    ...keyFigures(tables.summary),
    tall(16, empty(gridColumns)),
    tall(20, [
      ...block(3, say(coverWords.recipients), { fontSize: 12, fontWeight: 'bold', fontStyle: 'italic' }),
      ...block(3, say(coverWords.preparer), bold),
      ...block(4, say(signer), bold),
    ]),
    tall(18, [
      ...block(3, say(coverWords.asAbove), { fontSize: 11 }),
      ...block(3, say(coverWords.sign), { ...centred, fontStyle: 'italic', fontSize: 12 }),
      ...block(4, say(coverWords.signAndSeal), { ...centred, fontStyle: 'italic', fontSize: 12 }),
    ]),
    tall(18, [...block(3, say(coverWords.filed), { fontSize: 11 }), ...empty(7)]),
    tall(84, empty(gridColumns)),
    tall(
      18,
      block(gridColumns, say(coverWords.made(minuteOf(report.madeAt), report.revision)), {
        fontSize: 10,
        fontStyle: 'italic',
        align: 'center',
      }),
    ),
  ];
  return { rows, columns: Array.from({ length: gridColumns }, () => ({ width: gridWidth })) };
}

/** The figures that a head of branch looks at first, this period beside the one before. */
function keyFigures(summary: Table): SheetRow[] {
  const spans = [4, 2, 2, 2];
  const key = summary.rows.filter((_, index) => coverFigures.includes(summaryFigures[index]?.id ?? ''));
  const rows = tableRows({ ...summary, rows: key }, [40, 20, 20, 20], '');
  return rows.map((row) =>
    row.flatMap((cell, index) => spanning(spans[index] ?? 1, { fontSize: 13, ...(cell as CellObject) })),
  );
}

/** An instant to the minute, as it is written by hand: 09:05 20/11/2026. */
export function minuteOf(instant: string): string {
  const [day = '', time = ''] = hanoiTime(Date.parse(instant)).split('T');
  return `${time.slice(0, 5)} ${day.split('-').toReversed().join('/')}`;
}

function spanning(span: number, cell: CellObject): SheetRow {
  return [{ ...cell, columnSpan: span }, ...Array.from({ length: span - 1 }, () => null)];
}

/** A row with its height in points, which stands at a cell that no other one covers. */
function tall(height: number, cells: SheetRow): SheetRow {
  const seen = cells.findIndex((cell) => cell !== null);
  const place = seen === -1 ? cells.length - 1 : seen;
  return cells.map((cell, index) => (index === place ? { ...(cell as CellObject | null), height } : cell));
}

/** Cells with a line along the top, from one of them to another. */
function lined(span: number, from: number, to: number): SheetRow {
  return Array.from({ length: span }, (_, column) =>
    from <= column && column <= to
      ? { value: '', type: String, topBorderStyle: 'thin', topBorderColor: '#000000' }
      : null,
  );
}
