import type { ClockFlag } from '../../shared/domain/counters/event.ts';
import type { BackupFailure } from '../../shared/domain/store/store-api.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of how this machine keeps what is counted. */
export const machineWords = {
  headline: { vi: 'Máy này', en: 'This machine' },
  clock: { vi: 'Đồng hồ', en: 'Clock' },
  reads: (time: string): Text => ({ vi: `Máy đang chỉ ${time}.`, en: `It reads ${time}.` }),
  clockRight: { vi: 'Giờ trên máy đúng', en: 'The time is right' },
  clockHelp: {
    vi: 'Nếu giờ đúng, bạn xác nhận để các lượt từ nay không bị đánh dấu nghi ngờ. Nếu sai, bạn chỉnh giờ của máy trước.',
    en: 'If the time is right, confirm it and events are no longer marked as doubtful. If not, set the clock first.',
  },
  clockOfficer: {
    vi: 'Bạn báo trưởng chi nhánh hoặc kỹ thuật viên xem lại giờ trên máy nhé.',
    en: 'Please tell the head of branch or the technician to look at the clock.',
  },
  backup: { vi: 'Bản sao lưu', en: 'Backup' },
  newest: (time: string): Text => ({ vi: `Bản mới nhất: ${time}.`, en: `The newest is of ${time}.` }),
  noBackup: {
    vi: 'Chưa có bản sao lưu nào; bản đầu tiên được tạo trong vài phút tới.',
    en: 'There is none yet; the first is made within minutes.',
  },
  events: (count: string): Text => ({
    vi: `Nhật ký có ${count} lượt ghi.`,
    en: `The log holds ${count} events.`,
  }),
} satisfies Words;

/** What is wrong with the clock. */
export const clockWords: Record<ClockFlag, Text> = {
  ok: { vi: 'Đồng hồ chạy đúng nhịp.', en: 'The clock runs as it should.' },
  unrecorded: { vi: 'Đồng hồ chạy đúng nhịp.', en: 'The clock runs as it should.' },
  early: {
    vi: 'Đồng hồ máy chỉ một ngày quá xa trong quá khứ.',
    en: 'The clock stands at a day long gone.',
  },
  behind: {
    vi: 'Đồng hồ máy chậm hơn lượt đã ghi gần nhất.',
    en: 'The clock stands before the newest event.',
  },
  ahead: { vi: 'Đồng hồ máy nhảy tới hơn một năm.', en: 'The clock went ahead by more than a year.' },
  jumped: {
    vi: 'Đồng hồ máy vừa bị chỉnh lệch so với thời gian máy chạy.',
    en: 'The clock was set, against the time the machine has been running.',
  },
};

/** Why no backup could be made. */
export const backupWords: Record<BackupFailure, Text> = {
  full: {
    vi: 'Chưa sao lưu được vì ổ đĩa gần đầy. Bạn xóa bớt tệp không dùng, hoặc gọi kỹ thuật viên.',
    en: 'No backup could be made: the disk is nearly full. Please remove files, or call a technician.',
  },
  unwritable: {
    vi: 'Chưa sao lưu được vì ổ đĩa không cho ghi. Bạn gọi kỹ thuật viên nhé.',
    en: 'No backup could be made: the disk could not be written to. Please call a technician.',
  },
  unsound: {
    vi: 'Bản sao lưu không khớp dữ liệu đã ghi nên đã bị bỏ. Bạn khởi động lại phần mềm để máy kiểm tra và tự phục hồi.',
    en: 'A backup did not match what was recorded and was thrown away. Restart the app: it checks and mends itself.',
  },
};
