import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../shared/domain/language.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { type SmallCounts, sayReport } from '../../../shared/domain/report/said.ts';
import type { ColumnKind, PlainTable, Row } from '../../../shared/domain/report/tables.ts';

/**
 * Every figure of a report as CSV, one a row: the table it stands in (by id), the row and the column in words, the
 * value as a plain number or text, and its unit (`count`, `share` of one, `mean`, `day` or `text`). RFC 4180, UTF-8
 * with byte order mark; a cell that a spreadsheet would take for a formula is written as text.
 */
export function summaryCsv(report: Report, language: Language, small?: SmallCounts): string {
  const { tables, note } = sayReport(report, language, small);
  const { definitions, ...figures } = tables;
  return tablesCsv(report.period.of, [...(note === null ? [] : [definitions]), ...Object.values(figures)]);
}

/** The tables of a period, a cell a row; see {@link summaryCsv}. */
export function tablesCsv(of: string, tables: readonly PlainTable[]): string {
  const rows = tables.flatMap(({ id, columns, rows }) =>
    rows.flatMap((row) =>
      row.cells.slice(1).map((value, index) => {
        const column = columns[index + 1];
        const unit = unitOf(column?.kind ?? 'text', row);
        return [of, id, String(row.cells[0] ?? ''), column?.title, value, unit];
      }),
    ),
  );
  return stringify([['period', 'table', 'row', 'column', 'value', 'unit'], ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: {
      number: (number, { column }) =>
        column === 4 ? { value: String(number), escape_formulas: false } : String(number),
    },
  });
}

function unitOf(kind: ColumnKind, { unit }: Row): string {
  if (kind === 'figure' || kind === 'change') return unit ?? 'count';
  return kind === 'prose' ? 'text' : kind;
}
