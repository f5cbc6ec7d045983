import type { Words } from './language.tsx';

/** Sentences of the page shell and of states that every screen has. */
export const shellWords = {
  loading: { vi: 'Đang mở nội dung, bạn chờ một chút nhé…', en: 'Opening the content, one moment please…' },
  contentFailed: { vi: 'Chưa mở được nội dung', en: 'The content cannot be opened yet' },
  contentFailedHelp: {
    vi: 'Máy sẽ tự thử lại. Trong lúc chờ, cán bộ tại bàn sẽ hướng dẫn bạn.',
    en: 'This machine keeps trying by itself. Meanwhile the officer at the table will help you.',
  },
  pageFailed: { vi: 'Màn hình gặp trục trặc', en: 'This screen has a problem' },
  pageFailedHelp: {
    vi: 'Máy tự mở lại sau ít giây. Trong lúc chờ, bạn hỏi cán bộ tại bàn nhé.',
    en: 'It opens again by itself in a few seconds. Meanwhile, please ask the officer at the table.',
  },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  scrollOn: { vi: 'Xem tiếp bên dưới', en: 'See more below' },
  unknownPage: { vi: 'Không có trang này', en: 'There is no such page' },
  unknownPageHelp: { vi: 'Bạn chọn một trong các trang sau:', en: 'Choose one of these pages:' },
  kioskPage: { vi: 'Bàn hướng dẫn', en: 'Guidance table' },
  signagePage: { vi: 'Màn hình sảnh', en: 'Lobby screen' },
  staffPage: { vi: 'Bàn làm việc', en: 'Staff desk' },
  sheetPage: { vi: 'In tờ hướng dẫn', en: 'Print a guidance sheet' },
  switchLanguage: { vi: 'English', en: 'Tiếng Việt' },
} satisfies Words;
