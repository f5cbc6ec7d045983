import type { Language } from '../language.ts';
import type { Play, PlayCheck } from '../signage/play.ts';
import type { Text } from '../text.ts';

/** What the fields of events are called that reports have no words for. */
export const eventWords = {
  event: { vi: 'Sự kiện', en: 'Event' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  shift: { vi: 'Buổi trực', en: 'Shift' },
  note: { vi: 'Ghi chú', en: 'Note' },
  visitors: { vi: 'Khách được giới thiệu', en: 'Visitors told' },
  revision: { vi: 'Bản nội dung', en: 'Content revision' },
  screen: { vi: 'Màn hình', en: 'Screen' },
  item: { vi: 'Nội dung', en: 'Item' },
  planned: { vi: 'Theo kế hoạch', en: 'Planned' },
  plannedAt: { vi: 'Đến lượt lúc', en: 'Planned at' },
  shownAt: { vi: 'Chiếu từ lúc', en: 'Shown from' },
  duration: { vi: 'Chiếu trong', en: 'Shown for' },
  end: { vi: 'Kết thúc', en: 'End' },
  reason: { vi: 'Lý do', en: 'Reason' },
  check: { vi: 'So với kế hoạch', en: 'Against the plan' },
} as const satisfies Record<string, Text>;

export const languageNames: Record<Language, Text> = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
};

/** How a play ended, and whether the plan has it; see play.ts. */
export const playEndNames: Record<Play['end'], Text> = {
  complete: { vi: 'chiếu trọn', en: 'complete' },
  interrupted: { vi: 'dở dang', en: 'interrupted' },
  failed: { vi: 'không chiếu được', en: 'failed' },
};

export const playCheckNames: Record<PlayCheck, Text> = {
  'as-planned': { vi: 'đúng kế hoạch', en: 'as planned' },
  instead: { vi: 'chiếu thay nội dung khác', en: 'in the place of another' },
  above: { vi: 'phủ lên kế hoạch', en: 'above the plan' },
  'not-planned': { vi: 'không có trong kế hoạch', en: 'not planned' },
  unchecked: { vi: 'chưa đối chiếu được', en: 'not known' },
};
