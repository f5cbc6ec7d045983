import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** What the desk says of the screens as they are now. */
export const playerWords = {
  title: (screen: Text): Text => ({ vi: `${screen.vi} lúc này`, en: `${screen.en} now` }),
  never: {
    vi: 'Từ lúc phần mềm khởi động, chưa màn hình nào báo về.',
    en: 'No screen has reported since the app was started.',
  },
  well: { vi: 'Hoạt động tốt', en: 'Working well' },
  silent: (length: Text): Text => ({
    vi: `Đã mất liên lạc ${length.vi}`,
    en: `Silent for ${length.en}`,
  }),
  seconds: (count: number): Text => ({ vi: `${count} giây`, en: `${count} s` }),
  minutes: (count: number): Text => ({ vi: `${count} phút`, en: `${count} min` }),
  hours: (count: number): Text => ({ vi: `${count} giờ`, en: `${count} h` }),
  standing: { vi: 'Hình đứng lâu hơn bình thường', en: 'The picture has stood still longer than usual' },
  mended: (layers: number, pages: number): Text => ({
    vi: `Đã tự khắc phục: ${layers} lần làm lại hình, ${pages} lần tải lại trang`,
    en: `Mended by itself: the picture ${layers} times, the page ${pages} times`,
  }),
  instead: (title: Text): Text => ({
    vi: `Chiếu thay cho “${title.vi}”`,
    en: `In place of “${title.en}”`,
  }),
  notice: { vi: 'Thông báo khẩn', en: 'An urgent notice' },
  nothing: { vi: 'Chưa chiếu gì', en: 'Nothing yet' },
  frames: (frames: string, dropped: string): Text => ({
    vi: `phim: mất ${dropped} trong ${frames} khung hình`,
    en: `films: ${dropped} of ${frames} frames lost`,
  }),
  clock: (offset: string): Text => ({
    vi: `đồng hồ lệch ${offset} ms`,
    en: `clock off by ${offset} ms`,
  }),
  memory: (megabytes: number): Text => ({ vi: `bộ nhớ ${megabytes} MB`, en: `${megabytes} MB of memory` }),
  today: (complete: string, interrupted: string): Text => ({
    vi: `Hôm nay chiếu trọn ${complete} lượt, dở dang ${interrupted}`,
    en: `Today: ${complete} whole, ${interrupted} in part`,
  }),
  share: (share: string): Text => ({
    vi: `Đúng lịch ${share} thời gian mở cửa đến lúc này`,
    en: `As planned for ${share} of the open hours so far`,
  }),
  failed: (title: Text, times: number, at: string): Text => ({
    vi: `Không chiếu được “${title.vi}”: ${times} lần, gần nhất lúc ${at}`,
    en: `“${title.en}” could not be shown: ${times} times, last at ${at}`,
  }),
} satisfies Words;

/** What the desk says of screens on the network. */
export const lanWords = {
  title: { vi: 'Màn hình trong mạng nội bộ', en: 'Screens on the network' },
  closed: {
    vi: 'Đang đóng. Kỹ thuật viên mở bằng cách đặt TANTAM_LAN=1 rồi khởi động lại phần mềm.',
    en: 'Closed. A technician opens it by setting TANTAM_LAN=1 and starting the app again.',
  },
  open: { vi: 'Trên màn hình cần ghép, mở trang', en: 'On the screen to be paired, open' },
  code: { vi: 'Mã sáu số màn hình đang hiện', en: 'The six digits that the screen shows' },
  screen: { vi: 'Màn hình này chiếu', en: 'It shows' },
  pair: { vi: 'Ghép màn hình', en: 'Pair' },
  waiting: (count: number): Text => ({
    vi: count === 0 ? 'Chưa có màn hình nào chờ ghép.' : `${count} màn hình đang chờ ghép.`,
    en: count === 1 ? '1 screen waits to be paired.' : `${count} screens wait to be paired.`,
  }),
  paired: (screen: Text, address: string, day: string): Text => ({
    vi: `${screen.vi}, tại ${address}, ghép ngày ${day}`,
    en: `${screen.en}, at ${address}, since ${day}`,
  }),
  revoke: { vi: 'Bỏ ghép', en: 'Unpair' },
} satisfies Words;
