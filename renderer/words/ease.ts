import type { Ease } from '../../shared/domain/ease.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** The panel in which the screen is made easier, and the button that opens it. */
export const easeWords = {
  open: { vi: 'Chữ to, dễ nhìn', en: 'Larger text' },
  openShort: { vi: 'Chữ to', en: 'Text size' },
  headline: { vi: 'Chỉnh màn hình cho dễ xem', en: 'Make this screen easier' },
  explanation: {
    vi: 'Bạn chạm vào lựa chọn nào, màn hình đổi ngay. Người đến sau sẽ thấy lại màn hình như thường.',
    en: 'Touch a choice and the screen changes at once. The next person finds it as usual again.',
  },
  close: { vi: 'Xem tiếp', en: 'Go on' },
  reset: { vi: 'Để như lúc đầu', en: 'As it was' },
  size: { vi: 'Cỡ chữ', en: 'Text size' },
  contrast: { vi: 'Màu sắc', en: 'Colours' },
  motion: { vi: 'Hình chuyển động', en: 'Moving pictures' },
  reach: { vi: 'Vị trí các nút', en: 'Place of the buttons' },
  volume: { vi: 'Tiếng đọc', en: 'Reading voice' },
  try: { vi: 'Nghe thử', en: 'Try it' },
  sample: {
    vi: 'Máy sẽ đọc to cho bạn nghe như thế này.',
    en: 'This is how the screen is read to you.',
  },
} satisfies Words;

/** Each choice of the panel by its own name. */
export const easeChoices: { [Part in keyof Ease]: Record<Ease[Part], Text> } = {
  size: {
    usual: { vi: 'Vừa', en: 'Usual' },
    large: { vi: 'To', en: 'Large' },
    largest: { vi: 'Rất to', en: 'Largest' },
  },
  contrast: {
    usual: { vi: 'Như thường', en: 'Usual' },
    high: { vi: 'Đậm và rõ nét', en: 'High contrast' },
  },
  motion: {
    system: { vi: 'Như thường', en: 'Usual' },
    still: { vi: 'Đứng yên', en: 'Still' },
  },
  reach: {
    whole: { vi: 'Cả màn hình', en: 'Whole screen' },
    low: { vi: 'Hạ thấp, vừa tầm tay', en: 'Lower, in easy reach' },
  },
  volume: {
    soft: { vi: 'Nhỏ', en: 'Soft' },
    usual: { vi: 'Vừa', en: 'Usual' },
    loud: { vi: 'To', en: 'Loud' },
  },
};

/** The button that reads the screen aloud. */
export const readingWords = {
  read: { vi: 'Nghe đọc', en: 'Listen' },
  pause: { vi: 'Tạm dừng', en: 'Pause' },
  resume: { vi: 'Đọc tiếp', en: 'Read on' },
  failed: {
    vi: 'Máy chưa đọc được thành tiếng. Bạn nhờ cán bộ đọc giúp nhé.',
    en: 'The voice does not work right now. Please ask the officer to read to you.',
  },
} satisfies Words;
