import type { SheetId, sheetFiles } from '../../shared/domain/hq/sheet.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** What the pages of figures are called on their buttons. */
export const sheetNames: Record<SheetId | 'report', Text> = {
  report: { vi: 'Tổng hợp', en: 'All figures' },
  top: { vi: 'Top 10', en: 'Top 10' },
  targets: { vi: 'Mục tiêu', en: 'Targets' },
  sessions: { vi: 'Tập huấn, lưu động', en: 'Training, mobile' },
  plays: { vi: 'Trình chiếu', en: 'Screens' },
  year: { vi: 'Tổng kết năm', en: 'Year' },
};

/** Sentences of the pages of figures. */
export const sheetViewWords = {
  pages: { vi: 'Loại thống kê', en: 'Kinds of figures' },
  allSites: { vi: 'Tất cả chi nhánh', en: 'All sites' },
  site: { vi: 'Của', en: 'Of' },
  definitions: { vi: 'Các số này nghĩa là gì', en: 'What these figures mean' },
  nothing: { vi: 'Không có trong kỳ này.', en: 'None in this period.' },
  noTargets: {
    vi: 'Năm này chưa có mục tiêu nào.',
    en: 'No target is set for this year.',
  },
  print: { vi: 'In', en: 'Print' },
} satisfies Words;

/** The files of a page of figures, by their names in the API. */
export const sheetFileNames: Record<(typeof sheetFiles)[number], Text> = {
  'sheet.xlsx': { vi: 'Bảng tính (XLSX)', en: 'Spreadsheet (XLSX)' },
  'sheet.csv': { vi: 'Bảng số (CSV)', en: 'Tables (CSV)' },
  'sheet.json': { vi: 'Dữ liệu (JSON)', en: 'Data (JSON)' },
};

/** Sentences of setting targets. */
export const targetWords = {
  headline: { vi: 'Đặt mục tiêu', en: 'Set targets' },
  of: (year: string): Text => ({ vi: `Mục tiêu năm ${year}`, en: `Targets of ${year}` }),
  measure: { vi: 'Số liệu', en: 'Figure' },
  other: { vi: 'Số liệu khác, nhập tay', en: 'Another, entered by hand' },
  name: { vi: 'Tên mục tiêu', en: 'Name' },
  isShare: { vi: 'Tính bằng phần trăm', en: 'In per cent' },
  aim: { vi: 'Mức đặt ra', en: 'Aim' },
  reached: { vi: 'Đến nay', en: 'So far' },
  percent: { vi: '(%)', en: '(%)' },
  add: { vi: 'Thêm mục tiêu', en: 'Add a target' },
  save: { vi: 'Lưu', en: 'Save' },
  end: { vi: 'Bỏ', en: 'Remove' },
  endSure: (name: string): Text => ({ vi: `Bỏ mục tiêu “${name}”?`, en: `Remove the target “${name}”?` }),
  help: {
    vi: 'Mục tiêu đặt cho cả năm và mọi chi nhánh. Chọn một số liệu để hệ thống tự đếm kết quả; mục tiêu khác, như tỷ lệ hồ sơ nộp trực tuyến, thì bạn nhập kết quả.',
    en: 'Targets are for a year and all sites. What is chosen from the list is counted here; for another, such as the share of dossiers filed online, you enter how far it has come.',
  },
} satisfies Words;
