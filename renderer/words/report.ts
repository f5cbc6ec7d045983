import type { PeriodKind } from '../../shared/domain/period.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the report page, around the paper. */
export const reportWords = {
  headline: { vi: 'Báo cáo', en: 'Report' },
  kind: { vi: 'Kỳ báo cáo', en: 'Period' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  earlier: { vi: 'Kỳ trước', en: 'Earlier' },
  later: { vi: 'Kỳ sau', en: 'Later' },
  print: { vi: 'In báo cáo', en: 'Print the report' },
  save: { vi: 'Lưu về máy', en: 'Save as a file' },
  locked: {
    vi: 'Báo cáo chỉ mở khi bàn làm việc đã mở khóa.',
    en: 'Reports open once the desk is unlocked.',
  },
  loading: { vi: 'Đang lập báo cáo…', en: 'Putting the report together…' },
  saving: { vi: 'Đang lưu tệp…', en: 'Saving the file…' },
  saved: { vi: 'Đã lưu tệp vào thư mục tải về.', en: 'The file is in the downloads folder.' },
  kept: (place: string): Text => ({
    vi: `Đã lưu tệp trên máy này: ${place}`,
    en: `The file is on this machine: ${place}`,
  }),
  notSaved: {
    vi: 'Chưa lưu được tệp. Bạn thử lại nhé.',
    en: 'The file could not be saved. Please try again.',
  },
  unreachable: {
    vi: 'Máy chủ không trả lời. Bạn thử lại nhé.',
    en: 'The server does not answer. Please try again.',
  },
  forbidden: {
    vi: 'Báo cáo dành cho cán bộ và trưởng chi nhánh. Bạn khóa bàn rồi mở lại bằng vai trò khác.',
    en: 'Reports are for officers and the head of branch. Lock the desk and open it in another role.',
  },
  unknown: {
    vi: 'Không có kỳ báo cáo này. Bạn chọn kỳ khác nhé.',
    en: 'There is no such period. Please choose another.',
  },
  again: { vi: 'Thử lại', en: 'Try again' },
  hideSmall: { vi: 'Ẩn số nhỏ khi lưu và in', en: 'Hide small counts in files and print' },
  hideSmallHelp: {
    vi: 'Số từ 1 đến 4 ghi là “<5”, không tính ngược ra được.',
    en: '1 to 4 are shown as “<5”, and cannot be computed back.',
  },
  dayChart: { vi: 'Số lượt hỗ trợ theo ngày', en: 'Assists by day' },
  monthChart: { vi: 'Số lượt hỗ trợ theo tháng', en: 'Assists by month' },
  targetLines: { vi: 'Nét đứt: chỉ tiêu của từng ngày', en: 'Dashed: the target of each day' },
  targetLine: (target: number): Text => ({
    vi: `Nét đứt: chỉ tiêu ${target} lượt một ngày`,
    en: `Dashed: the target of ${target} a day`,
  }),
  untimed: (count: string): Text => ({
    vi: `${count} lượt không rõ giờ nên không nằm trong bảng.`,
    en: `${count} assists whose time is not known are not in this table.`,
  }),
  nothing: { vi: 'Không có trong kỳ này.', en: 'None in this period.' },
} satisfies Words;

export const kindNames: Record<PeriodKind, Text> = {
  day: { vi: 'Ngày', en: 'Day' },
  week: { vi: 'Tuần', en: 'Week' },
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  'half-year': { vi: '6 tháng', en: 'Half-year' },
  year: { vi: 'Năm', en: 'Year' },
  span: { vi: 'Khoảng ngày', en: 'Any days' },
};

/** The files of a report, by their names in the API. */
export const fileNames = {
  'report.xlsx': { vi: 'Bảng tính (XLSX)', en: 'Spreadsheet (XLSX)' },
  'summary.csv': { vi: 'Tổng hợp (CSV)', en: 'Summary (CSV)' },
  'raw.csv': { vi: 'Từng lượt (CSV)', en: 'Every assist (CSV)' },
  'report.json': { vi: 'Dữ liệu (JSON)', en: 'Data (JSON)' },
} as const satisfies Record<string, Text>;
