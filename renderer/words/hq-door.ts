import type { Words } from './language.tsx';

/** Sentences of signing in at headquarters. */
export const doorWords = {
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signInHelp: {
    vi: 'Bạn dùng tài khoản mà người quản trị đã tạo cho bạn.',
    en: 'Please use the account that an administrator made for you.',
  },
  first: { vi: 'Tạo tài khoản đầu tiên', en: 'Make the first account' },
  firstHelp: {
    vi: 'Trung tâm này chưa có tài khoản nào. Tài khoản bạn tạo bây giờ là của người quản trị.',
    en: 'There is no account here yet. The one you make now is an administrator’s.',
  },
  code: { vi: 'Mã thiết lập', en: 'Set-up code' },
  codeHint: {
    vi: 'Máy chủ in mã này ra khi khởi động.',
    en: 'The server prints it when it starts.',
  },
  name: { vi: 'Tên đăng nhập', en: 'Name' },
  nameHint: {
    vi: 'Từ 3 đến 40 chữ không dấu, chữ số, dấu chấm hoặc gạch.',
    en: '3 to 40 letters without marks, digits, dots or dashes.',
  },
  password: { vi: 'Mật khẩu', en: 'Password' },
  passwordHint: {
    vi: 'Ít nhất 12 ký tự. Vài từ dễ nhớ ghép lại là đủ.',
    en: 'At least 12 characters. A few words in a row will do.',
  },
  repeat: { vi: 'Nhập lại mật khẩu', en: 'The password once more' },
  make: { vi: 'Tạo tài khoản', en: 'Make the account' },
  enter: { vi: 'Vào', en: 'Enter' },
  ended: {
    vi: 'Phiên làm việc đã hết. Bạn đăng nhập lại nhé.',
    en: 'The session has ended. Please sign in again.',
  },
  wrong: {
    vi: 'Tên hoặc mật khẩu chưa đúng. Bạn thử lại nhé.',
    en: 'The name or the password is wrong. Please try again.',
  },
  wrongCode: {
    vi: 'Mã thiết lập chưa đúng. Bạn xem lại nơi khởi động máy chủ nhé.',
    en: 'The set-up code is wrong. Please look where the server was started.',
  },
  different: {
    vi: 'Hai lần nhập mật khẩu chưa giống nhau.',
    en: 'The two passwords are not the same.',
  },
  malformed: {
    vi: 'Tên hoặc mật khẩu chưa đúng dạng. Bạn đọc lại lời nhắc dưới mỗi ô nhé.',
    en: 'The name or the password is not in the expected form. Please read the hints again.',
  },
  taken: {
    vi: 'Tài khoản đầu tiên đã có. Bạn mở lại trang rồi đăng nhập nhé.',
    en: 'The first account has been made. Please open the page anew and sign in.',
  },
  wait: {
    vi: 'Đã thử sai nhiều lần. Bạn chờ một lúc rồi thử lại nhé.',
    en: 'Too many wrong tries. Please wait a while and try again.',
  },
  unreachable: {
    vi: 'Máy chủ không trả lời. Bạn thử lại nhé.',
    en: 'The server does not answer. Please try again.',
  },
} satisfies Words;
