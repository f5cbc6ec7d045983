import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** What the staff desk says of the way to headquarters. */
export const outboxWords = {
  sent: ({ time, day }: { time: string; day: string | undefined }): Text => ({
    vi: `Đã gửi trung tâm đến ${time}${day === undefined ? '' : ` ngày ${day}`}`,
    en: `Sent to headquarters up to ${time}${day === undefined ? '' : ` on ${day}`}`,
  }),
  nothingSent: { vi: 'Chưa gửi gì lên trung tâm', en: 'Nothing sent to headquarters yet' },
  left: (count: number): Text => ({
    vi: `; còn ${count} lượt ghi`,
    en: count === 1 ? '; 1 event left' : `; ${count} events left`,
  }),
  unreachable: {
    vi: 'Trung tâm chưa trả lời. Máy giữ đủ số liệu và tự gửi lại, bạn không phải làm gì.',
    en: 'Headquarters does not answer. Everything is kept and sent again by itself; you need do nothing.',
  },
  busy: {
    vi: 'Trung tâm đang bận. Máy giữ đủ số liệu và tự gửi lại, bạn không phải làm gì.',
    en: 'Headquarters is busy. Everything is kept and sent again by itself; you need do nothing.',
  },
  refused: {
    vi: 'Trung tâm không nhận số liệu của máy này. Số liệu vẫn được giữ đủ; bạn báo giúp kỹ thuật viên nhé.',
    en: 'Headquarters does not take the counts of this PC. Everything is kept; please tell the technician.',
  },
  stranger: {
    vi: 'Mạng đang chặn đường gửi, có thể vì cần đăng nhập Wi-Fi. Số liệu vẫn được giữ đủ; bạn kiểm tra mạng hoặc báo giúp kỹ thuật viên nhé.',
    en: 'The network stands in the way, perhaps because it wants a login. Everything is kept; please check the network or tell the technician.',
  },
} satisfies Words;
