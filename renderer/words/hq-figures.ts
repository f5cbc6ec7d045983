import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of HQ's figures of a period. */
export const figureViewWords = {
  before: (value: string): Text => ({ vi: `so với kỳ trước: ${value}`, en: `against before: ${value}` }),
  periodBefore: (period: string): Text => ({
    vi: `kỳ trước: ${period}`,
    en: `the period before: ${period}`,
  }),
  allFigures: { vi: 'Tất cả số liệu, so với kỳ trước', en: 'All figures, against the period before' },
  nothing: { vi: 'Kỳ này chưa có lượt nào.', en: 'No assists in this period.' },
} satisfies Words;

/** Sentences of the table of sites. */
export const rankingWords = {
  headline: { vi: 'Các chi nhánh trong kỳ', en: 'The sites in this period' },
  top: { vi: '10 chi nhánh hỗ trợ nhiều nhất', en: 'The 10 sites with the most assists' },
  more: (count: number): Text => ({ vi: `Xem cả ${count} chi nhánh`, en: `Show all ${count} sites` }),
  less: { vi: 'Chỉ xem 10 chi nhánh đầu', en: 'Show the first 10 only' },
  place: { vi: 'Hạng', en: 'Place' },
  site: { vi: 'Chi nhánh', en: 'Site' },
  assists: { vi: 'Lượt hỗ trợ', en: 'Assists' },
  before: { vi: 'Kỳ trước', en: 'Before' },
  change: { vi: 'Tăng, giảm', en: 'Change' },
  daysWith: { vi: 'Ngày có lượt', en: 'Days with assists' },
  daysMet: { vi: 'Ngày đạt chỉ tiêu', en: 'Days on target' },
  success: { vi: 'Thành công', en: 'Success' },
  troubled: { vi: 'Có vướng mắc', en: 'With difficulties' },
} satisfies Words;
