import type { PrintTrouble } from '../../shared/domain/desk/print.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences on the take-away sheet, which is read at home without anybody beside. */
export const sheetWords = {
  personal: { vi: 'Danh sách của riêng bạn', en: 'Your own list' },
  general: { vi: 'Tờ hướng dẫn chung', en: 'General sheet' },
  documents: { vi: 'Giấy tờ cần chuẩn bị', en: 'Papers to prepare' },
  inSomeCases: { vi: 'Tùy trường hợp', en: 'Depends on your case' },
  maybe: { vi: 'Có thể cần, bạn hỏi cán bộ', en: 'May be needed, ask the officer' },
  confirm: { vi: 'cần cán bộ xác nhận', en: 'to be confirmed by the officer' },
  steps: { vi: 'Ba bước nộp hồ sơ trực tuyến', en: 'Three steps to file online' },
  stage: (number: number, name: string): Text => ({
    vi: `Bước ${number}. ${name}`,
    en: `Step ${number}. ${name}`,
  }),
  scan: { vi: 'Quét mã này để mở cổng', en: 'Scan to open the portal' },
  codeLabel: (address: string): Text => ({
    vi: `Mã QR mở địa chỉ ${address}`,
    en: `QR code that opens ${address}`,
  }),
  orType: { vi: 'Hoặc gõ địa chỉ', en: 'Or type the address' },
  typeCode: { vi: 'Trên cổng, tìm thủ tục bằng mã', en: 'On the portal, search by the code' },
  typeName: { vi: 'Trên cổng, tìm thủ tục bằng tên', en: 'On the portal, search by the name' },
  askOfficer: { vi: 'Bạn hỏi cán bộ.', en: 'Ask the officer.' },
  safety: { vi: 'Giữ an toàn', en: 'Stay safe' },
  help: { vi: 'Khi cần giúp', en: 'When you need help' },
  extension: (numbers: string): Text => ({ vi: `nhánh ${numbers}`, en: `extension ${numbers}` }),
  printedOn: (day: string): Text => ({ vi: `In ngày ${day}`, en: `Printed on ${day}` }),
  mayChange: {
    vi: 'Quy định có thể đổi. Nếu để lâu mới nộp, bạn hỏi lại trước khi đi.',
    en: 'Rules may change. If you file much later, ask again first.',
  },
  revision: (revision: string): Text => ({ vi: `Bản nội dung ${revision}`, en: `Content ${revision}` }),
  anonymous: {
    vi: 'Tờ này không ghi tên hay số giấy tờ của bạn.',
    en: 'Neither your name nor any of your numbers is on this sheet.',
  },
  page: { vi: 'Trang', en: 'Page' },
} satisfies Words;

/** Sentences around the sheet: where it is looked at and printed. */
export const sheetScreenWords = {
  printList: { vi: 'In danh sách này', en: 'Print this list' },
  headline: { vi: 'Tờ giấy mang về', en: 'Your sheet to take home' },
  explanation: {
    vi: 'Máy không giữ lại tờ này. In xong, bạn nhớ lấy giấy nhé.',
    en: 'This machine keeps no copy. Once it is printed, please take your paper.',
  },
  paper: { vi: 'Khổ giấy', en: 'Paper' },
  a4: { vi: 'Tờ A4', en: 'A4 page' },
  'roll-80': { vi: 'Cuộn 80 mm', en: '80 mm roll' },
  print: { vi: 'In tờ này', en: 'Print this sheet' },
  byPhone: { vi: 'Mang về bằng điện thoại', en: 'Take it home on your phone' },
  scan: { vi: 'Bạn mở camera, quét mã này là vào cổng.', en: 'Scan this code with your camera.' },
  otherProcedure: { vi: 'Chọn thủ tục khác', en: 'Another procedure' },
  preview: { vi: 'Bản xem trước', en: 'Preview' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  choose: { vi: 'Chọn thủ tục cần in', en: 'Choose a procedure to print' },
  pageHeadline: { vi: 'In tờ hướng dẫn', en: 'Print a guidance sheet' },
  unknownProcedure: (id: string): Text => ({
    vi: `Bộ nội dung không có thủ tục “${id}”. Bạn chọn một thủ tục dưới đây.`,
    en: `The content pack has no procedure “${id}”. Choose one below.`,
  }),
} satisfies Words;

/** How far printing has come. */
export const printWords = {
  printing: { vi: 'Đang in, bạn chờ một chút nhé…', en: 'Printing, one moment please…' },
  printed: {
    vi: 'Đã gửi sang máy in. Bạn lấy giấy rồi kiểm tra đủ trang nhé.',
    en: 'Sent to the printer. Please take your paper and check that no page is missing.',
  },
  again: { vi: 'In thêm một tờ', en: 'Print one more' },
  instead: {
    vi: 'Bạn quét mã bằng điện thoại, hoặc nhờ cán bộ in giúp.',
    en: 'Scan the code with your phone, or ask an officer to print it.',
  },
  askOfficer: { vi: 'Nhờ cán bộ giúp', en: 'Ask an officer' },
} satisfies Words;

/** Why no sheet came out. */
export const troubleSentences: Record<PrintTrouble, Text> = {
  unset: { vi: 'Bàn này chưa có máy in.', en: 'There is no printer at this table.' },
  missing: { vi: 'Máy không tìm thấy máy in.', en: 'The printer cannot be found.' },
  offline: { vi: 'Máy in đang tắt hoặc mất kết nối.', en: 'The printer is off or not connected.' },
  paper: { vi: 'Máy in hết giấy.', en: 'The printer is out of paper.' },
  stopped: { vi: 'Máy in đang tạm dừng.', en: 'The printer has been stopped.' },
  undrawn: { vi: 'Tờ này chưa in được.', en: 'This sheet could not be printed.' },
  failed: {
    vi: 'Máy in báo lỗi nên tờ này chưa in được.',
    en: 'The printer failed, so nothing was printed.',
  },
  unknown: {
    vi: 'Chưa rõ tờ này đã in hay chưa: bạn xem thử khay giấy nhé.',
    en: 'It is not certain whether this sheet was printed: please look at the tray.',
  },
  busy: { vi: 'Máy in còn nhiều tờ đang chờ in.', en: 'Many sheets wait at the printer.' },
  outdated: {
    vi: 'Hướng dẫn vừa được cập nhật nên máy không in được bản bạn đang xem. Muốn in bản mới, bạn bắt đầu lại nhé.',
    en: 'The guidance has just been updated, so the one you see cannot be printed any more. For the new one, please start again.',
  },
};
