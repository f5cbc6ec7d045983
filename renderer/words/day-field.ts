import type { Words } from './language.tsx';

/** Sentences of a field for a day. */
export const dayFieldWords = {
  form: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  open: { vi: 'chọn trên lịch', en: 'choose from a calendar' },
} satisfies Words;
