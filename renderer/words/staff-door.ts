import type { Role } from '../../shared/domain/desk/staff.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** What the roles of the staff desk are called. */
export const roleWords: Record<Role, Text> = {
  officer: { vi: 'Cán bộ', en: 'Officer' },
  head: { vi: 'Trưởng chi nhánh', en: 'Head of branch' },
  technician: { vi: 'Kỹ thuật viên', en: 'Technician' },
};

/** Sentences of opening and locking the staff desk. */
export const doorWords = {
  unlock: { vi: 'Mở khóa bàn làm việc', en: 'Unlock the desk' },
  lock: { vi: 'Khóa lại', en: 'Lock' },
  lockAtTable: { vi: 'Khóa và trả màn hình cho người dân', en: 'Lock and give the screen back' },
  openAs: (role: Text): Text => ({ vi: `Đang mở: ${role.vi}`, en: `Open as ${role.en}` }),
  undoLocked: { vi: 'Mở khóa để hoàn tác.', en: 'Unlock to undo.' },
  headline: { vi: 'Bạn là ai ở chi nhánh?', en: 'What do you do at this branch?' },
  pin: { vi: 'Mã PIN', en: 'PIN' },
  open: { vi: 'Mở khóa', en: 'Unlock' },
  cancel: { vi: 'Để sau', en: 'Not now' },
  close: { vi: 'Đóng', en: 'Close' },
  erase: { vi: 'Xóa một số', en: 'Delete a digit' },
  digits: { vi: 'Bàn phím số', en: 'Number pad' },
  trying: { vi: 'Đang kiểm tra…', en: 'Checking…' },
  asking: { vi: 'Đang hỏi máy chủ…', en: 'Asking the server…' },
  unreachable: {
    vi: 'Máy chủ không trả lời nên chưa mở khóa được. Bạn thử lại nhé.',
    en: 'The server does not answer, so the desk stays locked. Please try again.',
  },
  again: { vi: 'Thử lại', en: 'Try again' },
  wrong: {
    vi: 'Mã PIN chưa đúng. Bạn nhập lại nhé; nếu quên, trưởng chi nhánh đặt mã mới giúp bạn.',
    en: 'That PIN is not right. Try again; if you forgot it, the head of branch can set a new one.',
  },
  refused: {
    vi: 'Mã này không dùng được. Bạn chọn mã khác nhé.',
    en: 'This PIN cannot be used. Please choose another.',
  },
  held: (time: string): Text => ({
    vi: `Đã nhập sai nhiều lần. Bạn chờ ${time} rồi thử lại; khởi động lại máy cũng không rút ngắn được.`,
    en: `Too many wrong PINs. Wait ${time} and try again; a restart does not shorten this.`,
  }),
  minutes: (count: number): Text => ({ vi: `${count} phút`, en: `${count} min` }),
  seconds: (count: number): Text => ({ vi: `${count} giây`, en: `${count} s` }),
  firstHeadline: { vi: 'Đặt mã PIN đầu tiên', en: 'Choose the first PIN' },
  firstHelp: {
    vi: 'Máy này chưa có mã PIN. Mã đầu tiên dành cho trưởng chi nhánh, người sau đó đặt mã cho cán bộ và kỹ thuật viên.',
    en: 'This machine has no PIN yet. The first is for the head of branch, who then sets the others.',
  },
  rule: {
    vi: 'Từ 6 đến 10 chữ số, đừng chọn dãy dễ đoán như 123456 hay 111111.',
    en: '6 to 10 digits; not one that is easy to guess, like 123456 or 111111.',
  },
  next: { vi: 'Tiếp', en: 'Next' },
  repeat: { vi: 'Nhập lại mã PIN vừa chọn', en: 'Enter the same PIN again' },
  different: {
    vi: 'Hai lần nhập không giống nhau. Bạn chọn lại từ đầu nhé.',
    en: 'The two are not the same. Please start again.',
  },
  weak: {
    vi: 'Mã này dễ đoán quá. Bạn chọn mã khác nhé.',
    en: 'This PIN is too easy to guess. Please choose another.',
  },
} satisfies Words;
