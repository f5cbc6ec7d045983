import writeXlsxFile from 'write-excel-file/node';
import type { Language } from '../../../shared/domain/language.ts';
import { periodTitle } from '../../../shared/domain/report/prose.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { type SmallCounts, sayReport } from '../../../shared/domain/report/said.ts';
import type { TableId } from '../../../shared/domain/report/tables.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { coverSheet } from './workbook-cover.ts';
import { type PrintSetup, printFeature } from './workbook-print.ts';
import { type RawAssist, rawSheet } from './workbook-raw.ts';
import { stacked } from './workbook-tables.ts';

/** A sheet of tables, one below the other. */
interface TableSheet {
  name: Text;
  tables: TableId[];
  landscape?: true;
}

const tableSheets: TableSheet[] = [
  { name: { vi: 'Tổng hợp', en: 'Summary' }, tables: ['summary'] },
  { name: { vi: 'Theo ngày', en: 'By day' }, tables: ['days'] },
  { name: { vi: 'Theo thủ tục', en: 'By procedure' }, tables: ['procedures'] },
  { name: { vi: 'Theo nhóm', en: 'By group' }, tables: ['groups'] },
  { name: { vi: 'Theo người, nơi hỗ trợ', en: 'By helper, place' }, tables: ['helpers', 'places'] },
  { name: { vi: 'Theo kết quả', en: 'By outcome' }, tables: ['outcomes', 'minutes', 'sources'] },
  { name: { vi: 'Theo giờ và thứ', en: 'By hour' }, tables: ['hours'] },
  { name: { vi: 'Vướng mắc', en: 'Difficulties' }, tables: ['difficulties'] },
  { name: { vi: 'Hài lòng, dễ khó', en: 'Satisfaction, ease' }, tables: ['satisfaction', 'ease'] },
  {
    name: { vi: 'Hoạt động', en: 'Activities' },
    tables: ['sessions', 'staffChecks', 'handbookAcks'],
    landscape: true,
  },
  { name: { vi: 'Đề xuất', en: 'Proposals' }, tables: ['proposals'], landscape: true },
  { name: { vi: 'Định nghĩa', en: 'Definitions' }, tables: ['definitions'], landscape: true },
];

const words = {
  cover: { vi: 'Báo cáo', en: 'Report' },
  raw: { vi: 'Dữ liệu gốc', en: 'Raw data' },
};

type Sheet = Parameters<typeof writeXlsxFile>[0][number];

/**
 * A report as a spreadsheet (XLSX): the cover to sign, a sheet for each matter, what every figure means, and the
 * assists themselves.
 *
 * @param raw the assists of the report; more than {@link mostRawRows} are left out with a sentence in their place;
 *   undefined where single assists are not given away, and there is no sheet of them
 * @param small whether counts of 1 to 4 citizens are told; they are where it is left out
 */
export async function reportWorkbook(
  report: Report,
  raw: Iterable<RawAssist> | undefined,
  language: Language,
  small?: SmallCounts,
): Promise<Buffer> {
  const said = sayReport(report, language, small);
  const { tables } = said;
  const cover = coverSheet(report, said, language);
  const sheets: (Sheet & Pick<PrintSetup, 'landscape' | 'headerRow'>)[] = [
    {
      sheet: words.cover[language],
      data: cover.rows,
      columns: cover.columns,
      showGridLines: false,
      landscape: false,
      headerRow: undefined,
    },
    ...tableSheets.map(({ name, tables: ids, landscape = false }) => ({
      sheet: name[language],
      ...stacked(
        ids.map((id) => tables[id]),
        periodTitle(report, language),
        language,
      ),
      landscape,
    })),
    ...(raw === undefined
      ? []
      : [{ sheet: words.raw[language], ...rawSheet(report, raw, language), landscape: true }]),
  ];
  const setups = sheets.map(({ sheet = '', landscape, headerRow }) => ({ sheet, landscape, headerRow }));
  return writeXlsxFile(
    sheets.map(({ landscape: _, headerRow: __, ...sheet }) => sheet),
    {
      fontFamily: 'Times New Roman',
      fontSize: 12,
      features: [printFeature(setups)],
    },
  ).toBuffer();
}
