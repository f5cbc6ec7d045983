import type { GoalId } from '../../shared/domain/counters/goal.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the board of targets. */
export const goalWords = {
  headline: { vi: 'Bảng chỉ tiêu', en: 'Targets' },
  goal: { vi: 'Chỉ tiêu', en: 'Target' },
  aim: { vi: 'Mức đặt ra', en: 'Aim' },
  reached: { vi: 'Kỳ này đạt', en: 'This period' },
  state: { vi: 'Tình trạng', en: 'State' },
  daily: { vi: 'Lượt hỗ trợ mỗi ngày', en: 'Assists a day' },
  aDay: (assists: number): Text => ({ vi: `${assists} lượt`, en: `${assists}` }),
  days: (met: number, all: number): Text => ({
    vi: `${met}/${all} ngày có hỗ trợ`,
    en: `${met} of ${all} days with assists`,
  }),
  none: { vi: 'chưa đặt', en: 'none' },
  met: { vi: 'Đạt', en: 'Met' },
  notMet: { vi: 'Chưa đạt', en: 'Not met yet' },
  settings: { vi: 'Các chỉ tiêu khác', en: 'Other targets' },
  settingsHelp: {
    vi: 'Kế hoạch của thành phố đề ra 90% người dân hài lòng và mọi đề xuất đều được chuyển xử lý. Để trống là không đặt.',
    en: 'The city’s plan asks for 90% satisfied and every proposal handed over. Empty means no target.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu chỉ tiêu.', en: 'The target is saved.' },
} satisfies Words;

/** What the shares are called. */
export const goalNames: Record<GoalId, Text> = {
  'success-rate': { vi: 'Tỷ lệ thành công', en: 'Success rate' },
  'satisfied-share': { vi: 'Tỷ lệ hài lòng', en: 'Satisfied' },
  'handed-over': { vi: 'Đề xuất đã chuyển', en: 'Proposals handed over' },
};
