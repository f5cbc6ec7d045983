import writeXlsxFile from 'write-excel-file/node';
import type { Language } from '../../../shared/domain/language.ts';
import type { PlainTable } from '../../../shared/domain/report/tables.ts';
import { type SheetRow, tableRows, textCell, widthsOf } from './workbook-cells.ts';
import { printFeature } from './workbook-print.ts';

const nothing = { vi: 'Không có trong kỳ này.', en: 'None in this period.' };

/**
 * Tables below one another, each under its title; the heading of a single one stays in sight and repeats.
 *
 * @param period stands above them
 */
export function stacked(tables: readonly PlainTable[], period: string, language: Language) {
  const columnWidths = widthsOf(tables);
  const titled = (title: string, style: object): SheetRow => [textCell(title, style)];
  const single = tables.length === 1;
  const head: SheetRow[] = [
    titled(period, { fontSize: 11, fontStyle: 'italic' }),
    ...(single ? [titled(tables[0]?.title ?? '', { fontSize: 14, fontWeight: 'bold', height: 26 })] : []),
  ];
  const data = tables.flatMap((table) => [
    ...(single ? [] : [[], titled(table.title, { fontSize: 14, fontWeight: 'bold', height: 26 })]),
    ...tableRows(table, columnWidths, nothing[language]),
  ]);
  const headerRow = single ? head.length + 1 : undefined;
  return {
    data: [...head, ...data],
    columns: columnWidths.map((width) => ({ width })),
    showGridLines: false,
    headerRow,
    ...(headerRow !== undefined && { stickyRowsCount: headerRow }),
  };
}

/** Tables as a spreadsheet (XLSX), each on a sheet of its own. */
export async function tablesWorkbook(
  tables: readonly PlainTable[],
  period: string,
  language: Language,
): Promise<Buffer> {
  const sheets = tables.map((table) => ({
    // What Excel takes as a name: 31 characters, and none of these.
    sheet: table.title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    ...stacked([table], period, language),
  }));
  return writeXlsxFile(
    sheets.map(({ headerRow: _, ...sheet }) => sheet),
    {
      fontFamily: 'Times New Roman',
      fontSize: 12,
      features: [printFeature(sheets.map(({ sheet, headerRow }) => ({ sheet, headerRow, landscape: true })))],
    },
  ).toBuffer();
}
