import type { PortalPlace, PortalSight, PortalTrouble } from '../../shared/domain/content/portal-view.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** What stands around the portal that is open beside the checklist. */
export const portalViewWords = {
  open: { vi: 'Mở Cổng Dịch vụ công ngay tại đây', en: 'Open the portal right here' },
  openHint: {
    vi: 'Xong việc, máy tự đăng xuất và xóa mọi thứ bạn đã mở.',
    en: 'When you are done, this machine signs you out and forgets everything you opened.',
  },
  frame: { vi: 'Cổng Dịch vụ công đang mở', en: 'The portal, open here' },
  loading: { vi: 'Đang mở trang, bạn chờ một chút nhé…', en: 'The page is opening, one moment…' },
  back: { vi: 'Trang trước', en: 'Page before' },
  home: { vi: 'Trang đầu', en: 'Front page' },
  larger: { vi: 'Chữ to hơn', en: 'Larger text' },
  smaller: { vi: 'Chữ nhỏ lại', en: 'Smaller text' },
  print: { vi: 'In trang', en: 'Print' },
  close: { vi: 'Đóng trang', en: 'Close' },
  again: { vi: 'Thử lại', en: 'Try again' },
  understood: { vi: 'Tôi hiểu rồi', en: 'I see' },
  onPhone: {
    vi: 'Hoặc làm tiếp trên điện thoại của bạn: quét mã này.',
    en: 'Or go on with your phone: scan this code.',
  },
  code: (host: string): Text => ({ vi: `Mã mở trang ${host}`, en: `A code that opens ${host}` }),
} satisfies Words;

/** How the newest receipt or page fared. */
export const portalPaperWords: Record<NonNullable<PortalSight['paper']>, Text> = {
  saved: {
    vi: 'Biên nhận đã được lưu tạm. Xong việc, máy sẽ xóa; bạn vẫn xem lại được trong tài khoản của mình trên Cổng.',
    en: 'The receipt is kept for now and deleted when you leave; it stays in your account on the portal.',
  },
  printing: { vi: 'Đang in trang này…', en: 'The page is being printed…' },
  printed: {
    vi: 'Đã gửi sang máy in. Bạn lấy giấy ở máy in nhé.',
    en: 'Sent to the printer. Take it from there.',
  },
  failed: {
    vi: 'Tệp này chưa in hoặc chưa lưu được ở đây. Bạn ghi lại mã hồ sơ trên trang, rồi nhờ cán bộ xem giúp.',
    en: 'It could not be printed or saved here. Note the dossier code on the page and ask the officer.',
  },
};

/** A page wanted to lead to where nothing may be opened: a host, or a scheme like `mailto:`. */
export const refusedWords = (name: string): { what: Text; advice: Text } => ({
  what: { vi: 'Máy này không mở trang đó', en: 'This machine does not open that page' },
  advice: {
    vi: `Trang vừa rồi muốn dẫn sang ${name}; trang ấy không nằm trong các trang được mở ở đây. Bạn làm bước này trên điện thoại, hoặc hỏi cán bộ nhé.`,
    en: `You were being led to ${name}, which is not among the pages that are opened here. Do this step on your phone, or ask the officer.`,
  },
});

/** Choosing what the page of the portal asks for. */
export const portalFileWords = {
  headline: { vi: 'Chọn giấy tờ đã quét', en: 'Choose your scanned papers' },
  one: { vi: 'Trang cần một tệp. Chạm vào tệp bạn muốn gửi.', en: 'The page wants one file. Touch it.' },
  several: {
    vi: 'Trang nhận được nhiều tệp. Chạm vào từng tệp bạn muốn gửi.',
    en: 'The page takes several files. Touch each that you want to send.',
  },
  none: {
    vi: 'Chưa có giấy tờ nào được quét. Bạn đưa giấy tờ cho cán bộ quét, rồi chạm “Tìm lại”.',
    en: 'Nothing has been scanned yet. Give your papers to the officer to scan, then touch “Look again”.',
  },
  scanned: (time: string, size: string): Text => ({
    vi: `quét lúc ${time}, ${size}`,
    en: `scanned at ${time}, ${size}`,
  }),
  look: { vi: 'Tìm lại', en: 'Look again' },
  send: (count: number): Text => ({
    vi: count > 1 ? `Đưa ${count} tệp vào hồ sơ` : 'Đưa tệp vào hồ sơ',
    en: count > 1 ? `Put ${count} files in` : 'Put it in',
  }),
  cancel: { vi: 'Không chọn nữa', en: 'Choose nothing' },
} satisfies Words;

/** Whose page it is, in plain words beside its address. */
export const portalPlaceWords: Record<PortalPlace, Text> = {
  portal: { vi: 'Cổng Dịch vụ công', en: 'the portal' },
  'sign-in': { vi: 'trang đăng nhập', en: 'sign-in page' },
  payment: { vi: 'trang thanh toán', en: 'payment page' },
};

/** What happened, and what to do. */
export const portalTroubleWords: Record<PortalTrouble, { what: Text; advice: Text }> = {
  offline: {
    what: { vi: 'Máy này đang mất mạng', en: 'This machine has no network' },
    advice: {
      vi: 'Bạn không mất gì cả. Nhờ cán bộ xem lại đường mạng, rồi chạm “Thử lại”.',
      en: 'Nothing of yours is lost. Ask the officer to look at the network, then touch “Try again”.',
    },
  },
  slow: {
    what: { vi: 'Trang mở quá lâu', en: 'The page takes too long' },
    advice: {
      vi: 'Có thể nhiều người đang dùng. Bạn chờ một phút rồi chạm “Thử lại”.',
      en: 'Many people may be using it. Wait a minute, then touch “Try again”.',
    },
  },
  unreachable: {
    what: { vi: 'Chưa vào được trang này', en: 'The page cannot be reached' },
    advice: {
      vi: 'Trang không trả lời. Bạn chạm “Thử lại”; nếu vẫn vậy thì hỏi cán bộ.',
      en: 'It does not answer. Touch “Try again”; if that changes nothing, ask the officer.',
    },
  },
  unsafe: {
    what: { vi: 'Trang này không an toàn', en: 'This page is not safe' },
    advice: {
      vi: 'Máy không kiểm chứng được đây đúng là trang thật nên không mở. Bạn đừng nhập gì, và báo cán bộ nhé.',
      en: 'This machine cannot make sure that the page is the real one, so it does not open it. Type nothing, and tell the officer.',
    },
  },
  clock: {
    what: { vi: 'Ngày giờ của máy có thể đang sai', en: 'The clock of this machine may be wrong' },
    advice: {
      vi: 'Vì vậy máy không kiểm chứng được trang. Bạn báo cán bộ xem lại ngày giờ của máy.',
      en: 'So it cannot make sure that the page is the real one. Tell the officer to look at the date and time.',
    },
  },
  busy: {
    what: { vi: 'Trang đang bận', en: 'The page is busy' },
    advice: {
      vi: 'Trang báo lúc này chưa phục vụ được. Bạn chờ một phút rồi chạm “Thử lại”.',
      en: 'It says that it cannot serve you now. Wait a minute, then touch “Try again”.',
    },
  },
  ended: {
    what: { vi: 'Trang vừa bị dừng', en: 'The page has stopped' },
    advice: {
      vi: 'Bạn chạm “Thử lại” để mở lại. Có thể bạn phải nhập lại phần đang điền dở.',
      en: 'Touch “Try again” to open it anew. What you were filling in may have to be typed again.',
    },
  },
  failed: {
    what: { vi: 'Chưa mở được trang này', en: 'The page could not be opened' },
    advice: {
      vi: 'Bạn chạm “Thử lại”; nếu vẫn vậy thì hỏi cán bộ.',
      en: 'Touch “Try again”; if that changes nothing, ask the officer.',
    },
  },
};
