import type { Standing } from '../../shared/domain/hq/figures.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of HQ's view of today. */
export const todayWords = {
  sums: { vi: 'Tổng cộng hôm nay', en: 'Sums of today' },
  assists: { vi: 'lượt hỗ trợ hôm nay', en: 'assists today' },
  target: (target: string): Text => ({ vi: `chỉ tiêu ${target}`, en: `target ${target}` }),
  met: { vi: 'chi nhánh đạt chỉ tiêu ngày', en: 'sites met the daily target' },
  needing: { vi: 'chi nhánh cần xem ngay', en: 'sites need a look' },
  at: (time: string): Text => ({ vi: `Cập nhật lúc ${time}`, en: `As of ${time}` }),
  noSites: {
    vi: 'Chưa có chi nhánh nào. Bạn thêm chi nhánh đầu tiên, rồi ghi danh máy của chi nhánh đó.',
    en: 'There are no sites yet. Add the first one, then enrol its PC.',
  },
  toSites: { vi: 'Thêm chi nhánh', en: 'Add a site' },
  find: { vi: 'Tìm theo tên', en: 'Find by name' },
  show: { vi: 'Chỉ xem', en: 'Show' },
  noneFound: { vi: 'Không có chi nhánh nào như vậy.', en: 'There is no such site.' },
  progress: { vi: 'So với chỉ tiêu', en: 'Against the target' },
  since: (time: string): Text => ({ vi: `từ ${time}`, en: `since ${time}` }),
  never: { vi: 'từ khi ghi danh', en: 'since it was enrolled' },
  missing: (count: number): Text => ({
    vi: `còn ${count} lượt ghi chưa về`,
    en: count === 1 ? '1 event is missing' : `${count} events are missing`,
  }),
  forks: (count: number): Text => ({
    vi: `${count} chỗ trùng số cần xem`,
    en: count === 1 ? '1 conflict to decide on' : `${count} conflicts to decide on`,
  }),
} satisfies Words;

/** How a site stands. */
export const standingWords: Record<Standing, Text> = {
  silent: { vi: 'Mất liên lạc', en: 'Silent' },
  late: { vi: 'Gửi chậm', en: 'Late' },
  waiting: { vi: 'Chưa ghi danh máy', en: 'No PC yet' },
  well: { vi: 'Gửi đều', en: 'Sends well' },
};

export const filterWords: Record<'all' | 'needing' | 'met' | 'unmet', Text> = {
  all: { vi: 'Tất cả', en: 'All' },
  needing: { vi: 'Cần xem', en: 'Need a look' },
  met: { vi: 'Đạt chỉ tiêu', en: 'Target met' },
  unmet: { vi: 'Chưa đạt', en: 'Not met yet' },
};
