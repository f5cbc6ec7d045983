import type { CellObject, Cell as SheetCell } from 'write-excel-file/node';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { Unit } from '../../../shared/domain/report/figures.ts';
import type { Cell, ColumnKind, PlainTable } from '../../../shared/domain/report/tables.ts';

/** Rows of cells, and what a sheet with them needs. */
export type SheetRow = SheetCell[];

const border = { borderStyle: 'thin', borderColor: '#8c7f6c' } as const;

const formats: Record<Unit, { plain: string; change: string }> = {
  count: { plain: '#,##0', change: '+#,##0;-#,##0;0' },
  share: { plain: '0.0%', change: '+0.0%;-0.0%;0.0%' },
  mean: { plain: '#,##0.0', change: '+#,##0.0;-#,##0.0;0.0' },
};

/** The narrowest and the widest that a column of each kind gets, in characters. */
const widths: Record<ColumnKind, [number, number]> = {
  text: [12, 46],
  prose: [24, 62],
  day: [13, 13],
  figure: [14, 14],
  change: [14, 14],
  count: [11, 11],
  share: [11, 11],
  mean: [11, 11],
};

/** Points that a line of text takes. */
const lineHeight = 16;

/** Text that stays text, whatever it begins with: a cell of type string is never a formula. */
export function textCell(value: string, style: Omit<CellObject, 'value' | 'type'> = {}): CellObject {
  return { value: storable(value), type: String, ...style };
}

/** A calendar day as a date that sorts and filters. */
export function dayCell(day: string, style: Omit<CellObject, 'value' | 'type'> = {}): CellObject {
  return { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...style };
}

/** An instant (UTC, ISO 8601) as the time that clocks in Hanoi showed: spreadsheets know no time zones. */
export function timeCell(instant: string): CellObject {
  const shown = `${hanoiTime(Date.parse(instant)).slice(0, 19)}Z`;
  return { value: new Date(shown), type: Date, format: 'dd/mm/yyyy hh:mm' };
}

/** A heading of columns. */
export function headCell(title: string): CellObject {
  return textCell(title, {
    ...border,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: '#efe6d3',
  });
}

/** A table as rows of typed cells: its head, its rows, or one sentence where it has none. */
export function tableRows(
  { columns, rows }: PlainTable,
  columnWidths: number[],
  nothing: string,
): SheetRow[] {
  const head = tall(
    columns.map(({ title }) => headCell(title)),
    columnWidths,
  );
  if (rows.length === 0) {
    const sentence = textCell(nothing, { ...border, fontStyle: 'italic', columnSpan: columns.length });
    return [head, [sentence, ...columns.slice(1).map(() => null)]];
  }
  const body = rows.map(({ cells, unit, total }) =>
    tall(
      cells.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text', unit, total === true)),
      columnWidths,
    ),
  );
  return [head, ...body];
}

/** The widths, in characters, of columns that several tables share. */
export function widthsOf(tables: readonly PlainTable[]): number[] {
  const most = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, index) =>
    Math.max(
      ...tables.map(({ columns, rows }) => {
        const column = columns[index];
        if (column === undefined) return 0;
        const [narrowest, widest] = widths[column.kind];
        const longest = rows.map(({ cells }) => (typeof cells[index] === 'string' ? cells[index].length : 0));
        const title = column.title.length / 2;
        return Math.min(widest, Math.max(narrowest, title, ...longest) + 2);
      }),
    ),
  );
}

/** A row as high as its longest text needs: spreadsheets do not measure wrapped text of a file they did not write. */
function tall(cells: CellObject[], columnWidths: number[]): SheetRow {
  const lines = cells.map(({ value }, index) => {
    const width = columnWidths[index] ?? 12;
    const paragraphs = typeof value === 'string' ? value.split('\n') : [''];
    return paragraphs.reduce(
      (sum, text) => sum + Math.max(1, Math.ceil((text.length * 0.94 + 2) / width)),
      0,
    );
  });
  const [first, ...rest] = cells;
  return [{ ...first, height: Math.max(...lines) * lineHeight + 4 }, ...rest];
}

function cellOf(cell: Cell, kind: ColumnKind, unit: Unit | undefined, total: boolean): CellObject {
  const style = {
    ...border,
    alignVertical: 'center' as const,
    ...(total && { fontWeight: 'bold' as const, topBorderStyle: 'medium' as const }),
  };
  if (cell === null) return { ...style, value: '', type: String };
  if (typeof cell === 'string') {
    if (kind === 'day') return dayCell(cell, { ...style, align: 'center' });
    return textCell(cell, { ...style, align: 'left', indent: 1, wrap: true });
  }
  const measure = kind === 'figure' || kind === 'change' ? (unit ?? 'count') : kind;
  const format = formats[measure as Unit] ?? formats.count;
  return {
    ...style,
    align: 'right',
    indent: 1,
    value: cell,
    type: Number,
    format: kind === 'change' ? format.change : format.plain,
  };
}

/**
 * write-excel-file 4.1.1 looks its shared strings up in a plain object: a text that is the name of one of that
 * object's own members would be taken for found. A zero-width space makes it another text that looks the same.
 */
function storable(text: string): string {
  return text in Object.prototype ? `${text}\u200b` : text;
}
