import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the strip for whoever sits beside the citizen. */
export const helperWords = {
  label: { vi: 'Dành cho cán bộ ngồi cùng', en: 'For the officer beside' },
  unfold: { vi: 'Lời gợi ý cho cán bộ', en: 'Prompts for the officer' },
  fold: { vi: 'Gấp lại', en: 'Fold' },
  mayBeSaid: { vi: 'Bạn có thể nói, xưng hô theo tuổi:', en: 'You may say:' },
  noLine: { vi: 'Màn hình này chưa có lời gợi ý.', en: 'There is no prompt for this screen.' },
  difficulties: (count: number): Text => ({
    vi: count === 0 ? 'Ghi vướng mắc' : `Vướng mắc: ${count}`,
    en: count === 0 ? 'Note a difficulty' : `Difficulties: ${count}`,
  }),
  toLine: { vi: 'Về lời gợi ý', en: 'Back to the prompt' },
  before: { vi: 'Các vướng mắc trước', en: 'Difficulties before' },
  further: { vi: 'Các vướng mắc sau', en: 'Further difficulties' },
  independent: { vi: 'Người dân tự làm được', en: 'Manages alone' },
} satisfies Words;
