import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of enrolling a PC: at headquarters, and on the page that the QR code leads to. */
export const enrolWords = {
  headline: { vi: 'Ghi danh máy của chi nhánh', en: 'Enrol a PC of a site' },
  shownOnce: (until: string): Text => ({
    vi: `Mã này chỉ hiện một lần và dùng được đến ${until}.`,
    en: `This code is shown only once and is good until ${until}.`,
  }),
  qr: { vi: 'Mã QR để ghi danh máy', en: 'QR code to enrol the PC' },
  help: {
    vi: 'Trên máy cần ghi danh, bạn mở cửa sổ lệnh và gõ dòng sau:',
    en: 'On the PC to be enrolled, open a command window and type this line:',
  },
  scan: {
    vi: 'Quét mã QR bằng điện thoại để mang dòng lệnh này đến máy ở chi nhánh.',
    en: 'Scan the QR code with a phone to carry this line to the PC at the site.',
  },
  once: {
    vi: 'Mã dùng được một lần, trong 24 giờ. Bạn đừng gửi mã này cho ai khác.',
    en: 'The code is good once, for 24 hours. Please pass it to nobody else.',
  },
  noCode: { vi: 'Mã ghi danh chưa đúng', en: 'This is not an enrolment code' },
  noCodeHelp: {
    vi: 'Bạn quét lại mã QR trên trang của trung tâm, hoặc xin mã mới nhé.',
    en: 'Please scan the QR code on the page of headquarters again, or ask for a new code.',
  },
} satisfies Words;
