import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the accounts at headquarters. */
export const accountWords = {
  headline: { vi: 'Tài khoản', en: 'Accounts' },
  role: { vi: 'Quyền', en: 'Role' },
  name: { vi: 'Tên đăng nhập', en: 'Name' },
  made: { vi: 'Tạo ngày', en: 'Made on' },
  close: { vi: 'Đóng tài khoản', en: 'Close' },
  closed: { vi: 'đã đóng', en: 'closed' },
  closeSure: (name: string): Text => ({
    vi: `Đóng tài khoản ${name}? Người này sẽ không vào được nữa.`,
    en: `Close the account ${name}? This person can no longer sign in.`,
  }),
  add: { vi: 'Thêm tài khoản', en: 'Make an account' },
  roleHelp: {
    vi: 'Người xem chỉ xem. Người biên tập còn sửa chi nhánh, ghi danh máy, xử lý đề xuất và số liệu trùng. Người quản trị còn tạo và đóng tài khoản.',
    en: 'Viewers look. Editors also change sites, enrol PCs and settle proposals and conflicts. Administrators also make and close accounts.',
  },
  first: { vi: 'Mật khẩu ban đầu', en: 'First password' },
  own: { vi: 'Đổi mật khẩu của bạn', en: 'Change your password' },
  old: { vi: 'Mật khẩu đang dùng', en: 'Password in use' },
  next: { vi: 'Mật khẩu mới', en: 'New password' },
  change: { vi: 'Đổi mật khẩu', en: 'Change it' },
  changed: {
    vi: 'Đã đổi mật khẩu. Bạn đã được đăng xuất ở các máy khác.',
    en: 'The password was changed. You were signed out everywhere else.',
  },
  wrong: { vi: 'Mật khẩu đang dùng chưa đúng.', en: 'The password in use is wrong.' },
} satisfies Words;
