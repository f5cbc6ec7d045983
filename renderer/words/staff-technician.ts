import type { Paper } from '../../shared/domain/desk/print.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Weekday } from '../../shared/domain/timing.ts';
import type { Words } from './language.tsx';

/** Sentences of the technician's page. */
export const technicianWords = {
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },

  doctor: { vi: 'Kiểm tra máy', en: 'Machine check' },
  doctorAgain: { vi: 'Kiểm tra lại', en: 'Check again' },
  doctorBusy: { vi: 'Đang kiểm tra…', en: 'Checking…' },
  allWell: (count: number): Text => ({
    vi: `${count} mục đều tốt.`,
    en: `All ${count} checks passed.`,
  }),
  found: ({ wrong, notable, well }: Record<Finding['state'], number>): Text => ({
    vi: `${wrong} mục cần sửa, ${notable} mục cần biết, ${well} mục tốt.`,
    en: `${wrong} to fix, ${notable} to note, ${well} OK.`,
  }),
  wellList: { vi: 'Các mục tốt', en: 'What is OK' },

  displays: { vi: 'Màn hình của máy', en: 'Displays of this machine' },
  displaysHelp: {
    vi: 'Cho bản cài trên máy: mỗi màn hình hiện gì. Áp dụng từ lần mở phần mềm sau.',
    en: 'For the installed app: what each display shows. It counts from its next start.',
  },
  kioskPage: { vi: 'Ki-ốt hướng dẫn', en: 'The kiosk' },
  staffPage: { vi: 'Bàn làm việc của cán bộ', en: 'Staff desk' },
  signagePage: (title: Text): Text => ({ vi: `Sảnh: ${title.vi}`, en: `Lobby: ${title.en}` }),
  noPage: { vi: 'Không hiện gì', en: 'Nothing' },
  lastWindow: {
    vi: 'Phải có ít nhất một màn hình hiện một trang. Bạn chọn trang cho một màn hình nhé.',
    en: 'At least one display must show a page. Please choose one.',
  },

  printer: { vi: 'Máy in tờ hướng dẫn', en: 'Printer for sheets' },
  printerHelp: {
    vi: 'Tờ hướng dẫn in thẳng ra máy in này, không hỏi gì. Áp dụng từ lần mở phần mềm sau.',
    en: 'Sheets go straight to it and nothing is asked. It counts from the next start of the app.',
  },
  printerName: { vi: 'Máy in', en: 'Printer' },
  printerTyped: { vi: 'Tên máy in trong hệ thống', en: "The printer's name in the system" },
  printerUnknown: {
    vi: 'Hệ thống này không cho hỏi danh sách máy in, nên bạn gõ đúng tên máy in vào đây. Bỏ trống là không in.',
    en: 'This system cannot be asked for its printers: type the name exactly. Empty means none.',
  },
  noPrinter: { vi: 'Không có máy in', en: 'No printer' },
  notThere: (name: string): Text => ({
    vi: `${name} (hệ thống không có)`,
    en: `${name} (not in the system)`,
  }),
  paper: { vi: 'Khổ giấy', en: 'Paper' },

  hours: { vi: 'Giờ mở cửa', en: 'Opening hours' },
  hoursHelp: {
    vi: 'Viết như 07:30–11:30, 13:30–17:00; bỏ trống là nghỉ. Màn hình theo ngay giờ mới.',
    en: 'As 07:30–11:30, 13:30–17:00; empty means closed. The screens follow at once.',
  },
  always: { vi: 'Luôn mở, không theo giờ', en: 'Always open' },
  exceptions: (count: number): Text => ({
    vi: `Còn ${count} ngày đặc biệt ghi trong tệp cài đặt; các ngày ấy giữ nguyên.`,
    en: `The settings file also names ${count} special ${count === 1 ? 'day' : 'days'}, which stay as they are.`,
  }),
  wrongHours: (days: Text): Text => ({
    vi: `Giờ của ${days.vi} chưa đọc được. Bạn viết giờ bắt đầu, gạch ngang, giờ kết thúc; hai buổi cách nhau bằng dấu phẩy và không chồng lên nhau.`,
    en: `The hours of ${days.en} cannot be read. Write from, a dash, until; two parts with a comma between, not overlapping.`,
  }),

  login: { vi: 'Tự mở khi vào máy', en: 'Start with the computer' },
  loginHelp: {
    vi: 'Ai đăng nhập vào máy thì phần mềm tự mở, không cần bấm gì. Áp dụng ngay, từ lần đăng nhập sau.',
    en: 'The app opens by itself when somebody signs in to this computer. It counts from the next sign-in.',
  },
  loginSwitch: { vi: 'Mở phần mềm khi có người đăng nhập', en: 'Open the app at sign-in' },
  loginNotHere: {
    vi: 'Chỗ này không đặt được vì phần mềm đang chạy trong trình duyệt. Máy ki-ốt tự mở nhờ dịch vụ của hệ thống, do lệnh “tantam lockdown” viết ra.',
    en: 'This cannot be set here, since the app is shown in a browser. A kiosk opens by itself by a service of the system, which “tantam lockdown” writes.',
  },

  site: { vi: 'Tên chi nhánh', en: 'Name of the site' },

  facts: { vi: 'Phần mềm, nội dung và trung tâm', en: 'App, content and headquarters' },
  version: { vi: 'Phiên bản', en: 'Version' },
  folder: { vi: 'Thư mục dữ liệu', en: 'Data folder' },
  pack: { vi: 'Bộ nội dung', en: 'Content pack' },
  revision: (pack: string, revision: string): Text => ({
    vi: `${pack}, bản ${revision}`,
    en: `${pack}, revision ${revision}`,
  }),
  expiry: { vi: 'Chữ ký bản phát hành', en: 'Signatures of releases' },
  expires: (day: string): Text => ({ vi: `có hiệu lực đến ${day}`, en: `good until ${day}` }),
  expired: (day: string): Text => ({
    vi: `hết hiệu lực từ ${day}; nội dung đang chiếu vẫn giữ, bạn báo trung tâm phát hành lại`,
    en: `out of date since ${day}; what is shown stays, please ask headquarters to publish anew`,
  }),
  neverLooked: { vi: 'chưa nhận bản phát hành nào', en: 'no release was ever received' },
  headquarters: { vi: 'Trung tâm', en: 'Headquarters' },
  enrolled: (address: string, name: string): Text => ({
    vi: `đã nối với ${address}, tên máy “${name}”`,
    en: `enrolled at ${address} as “${name}”`,
  }),
  alone: {
    vi: 'chưa nối; số liệu chỉ ở máy này',
    en: 'not enrolled; the counts stay on this machine',
  },
  unsent: (count: number): Text => ({
    vi: `${count} lượt ghi chưa gửi`,
    en: count === 1 ? '1 event not sent' : `${count} events not sent`,
  }),

  log: { vi: 'Nhật ký của máy', en: 'Log of this machine' },
  logHelp: {
    vi: 'Những dòng phần mềm báo gần đây, mới nhất ở trên; không có gì về người dân.',
    en: 'What the app said lately, the newest on top; nothing of citizens is in it.',
  },
  logEmpty: { vi: 'Chưa có dòng nào.', en: 'Nothing was said yet.' },
} satisfies Words;

/** How a point of the check is. */
export const findingWords: Record<Finding['state'], Text> = {
  wrong: { vi: 'Cần sửa', en: 'Needs fixing' },
  notable: { vi: 'Cần biết', en: 'Please note' },
  well: { vi: 'Tốt', en: 'OK' },
};

/** What displays are called. */
export const displayWords: Record<'primary' | 'secondary', Text> = {
  primary: { vi: 'Màn hình chính', en: 'Primary display' },
  secondary: { vi: 'Màn hình phụ', en: 'Secondary display' },
};

export const paperWords: Record<Paper, Text> = {
  a4: { vi: 'Tờ A4', en: 'A4 sheet' },
  'roll-80': { vi: 'Cuộn 80 mm', en: '80 mm roll' },
};

export const weekdayWords: Record<Weekday, Text> = {
  mon: { vi: 'Thứ Hai', en: 'Monday' },
  tue: { vi: 'Thứ Ba', en: 'Tuesday' },
  wed: { vi: 'Thứ Tư', en: 'Wednesday' },
  thu: { vi: 'Thứ Năm', en: 'Thursday' },
  fri: { vi: 'Thứ Sáu', en: 'Friday' },
  sat: { vi: 'Thứ Bảy', en: 'Saturday' },
  sun: { vi: 'Chủ nhật', en: 'Sunday' },
};
