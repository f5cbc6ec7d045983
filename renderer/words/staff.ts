import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the staff desk. */
export const staffWords = {
  headline: { vi: 'Lượt hỗ trợ hôm nay', en: 'Assists today' },
  ofTarget: (target: number): Text => ({ vi: `trên chỉ tiêu ${target}`, en: `of a target of ${target}` }),
  toGo: (count: number): Text => ({ vi: `Còn ${count} lượt nữa`, en: `${count} to go` }),
  reached: { vi: 'Đã đạt chỉ tiêu ngày', en: 'Target reached' },
  beyond: (count: number): Text => ({
    vi: `Vượt chỉ tiêu ${count} lượt`,
    en: `${count} more than the target`,
  }),
  picture: (count: number, target: number): Text => ({
    vi: `Đã hỗ trợ ${count} trên chỉ tiêu ${target} lượt`,
    en: `${count} assists of a target of ${target}`,
  }),
  add: { vi: '+1', en: '+1' },
  addHelp: { vi: 'Thêm một lượt hỗ trợ', en: 'Count one assist' },
  sending: { vi: 'Đang ghi, chưa tính…', en: 'Being recorded, not counted yet…' },
  counted: { vi: 'Đã ghi một lượt', en: 'One assist recorded' },
  undone: { vi: 'Đã hoàn tác lượt vừa rồi', en: 'The newest assist is taken back' },
  notCounted: {
    vi: 'Máy chủ không trả lời: lượt này chưa được tính. Bấm lại để ghi, không sợ bị tính hai lần.',
    en: 'The server does not answer: this assist is not counted yet. Press again; it cannot count twice.',
  },
  notUndone: {
    vi: 'Máy chủ không trả lời: chưa hoàn tác được. Bạn bấm lại nhé.',
    en: 'The server does not answer: nothing was taken back. Please press again.',
  },
  named: { vi: 'Đã lưu thêm vào lượt vừa ghi', en: 'Saved with the assist just recorded' },
  notNamed: {
    vi: 'Chưa lưu thêm được vào lượt vừa ghi. Lượt ấy vẫn được tính; bạn bấm lưu lại nhé.',
    en: 'What you added was not saved. The assist still counts; please save again.',
  },
  retryAdd: { vi: 'Ghi lại lượt này', en: 'Record it again' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  latest: (time: string): Text => ({ vi: `Lượt mới nhất: ${time}`, en: `Newest: ${time}` }),
  byTap: { vi: 'bấm +1', en: 'by +1' },
  byFlow: { vi: 'từ bàn hướng dẫn', en: 'from the guidance table' },
  nothingYet: { vi: 'Hôm nay chưa có lượt nào.', en: 'No assists yet today.' },
  connecting: { vi: 'Đang kết nối với máy chủ…', en: 'Connecting to the server…' },
  live: { vi: 'Đang cập nhật trực tiếp', en: 'Live' },
  lost: {
    vi: 'Mất kết nối với máy chủ: con số dưới đây có thể đã cũ.',
    en: 'The server is not answering: the number below may be old.',
  },
  calls: { vi: 'Người dân đang gọi', en: 'Citizens who call' },
  callWaiting: { vi: 'Bàn hướng dẫn cần cán bộ', en: 'The guidance table needs an officer' },
  callAnswered: { vi: 'Có cán bộ đang hỗ trợ', en: 'An officer is helping' },
  callUnnamed: { vi: 'Người dân chưa nói rõ vướng ở đâu.', en: 'They have not said where they are stuck.' },
  since: (time: string): Text => ({ vi: `từ ${time}`, en: `since ${time}` }),
  answerCall: { vi: 'Tôi đến ngay', en: 'I am coming' },
  closeCall: { vi: 'Đã hỗ trợ xong', en: 'Helped' },
  noNumber: { vi: 'Chưa lấy được con số hôm nay.', en: 'Today’s number is not available yet.' },
} satisfies Words;

/** What the staff desk says when no content can be used. */
export const contentWords = {
  missing: {
    vi: 'Máy này chưa có nội dung: bộ nội dung bị thiếu hoặc bị lỗi.',
    en: 'This machine has no content: the content pack is missing or broken.',
  },
  meanwhile: {
    vi: 'Trong lúc chờ, màn hình sảnh chiếu trang có sẵn, còn bàn hướng dẫn mời người dân hỏi cán bộ. Bạn vẫn ghi được lượt hỗ trợ.',
    en: 'Meanwhile the lobby shows the built-in slide, and the guidance table asks people to turn to an officer. You can still count.',
  },
  remedy: {
    vi: 'Bạn gọi kỹ thuật viên chép lại bộ nội dung; máy sẽ tự dùng trong vòng một phút. Chi tiết cho kỹ thuật viên:',
    en: 'Please have the technician copy the content pack again; it is taken into use within a minute. For the technician:',
  },
} satisfies Words;

/** What the staff desk says when events cannot be saved. */
export const storeWords = {
  seen: { vi: 'Tôi đã đọc', en: 'I have read this' },
  failing: (time: string): Text => ({
    vi: `Từ ${time} máy chưa lưu được lượt mới.`,
    en: `Nothing new could be saved since ${time}.`,
  }),
  again: { vi: 'Máy đã lưu lại được.', en: 'Saving works again.' },
  locked: {
    vi: 'Một chương trình khác đang giữ tệp dữ liệu. Bạn đóng chương trình ấy lại nhé.',
    en: 'Another program holds the data file. Please close that program.',
  },
  full: {
    vi: 'Ổ đĩa đã đầy. Bạn xóa bớt tệp không dùng, hoặc gọi kỹ thuật viên.',
    en: 'The disk is full. Please remove files that are not needed, or call a technician.',
  },
  unwritable: {
    vi: 'Ổ đĩa không cho ghi, có thể vì đã đầy. Bạn gọi kỹ thuật viên nhé.',
    en: 'The disk could not be written to; it may be full. Please call a technician.',
  },
  waiting: (count: number): Text => ({
    vi: `${count} lượt đang chờ ở màn hình đã ghi và sẽ tự gửi lại. Đừng tắt màn hình ấy.`,
    en: `${count === 1 ? '1 record waits' : `${count} records wait`} on the screen that made it and will be sent again. Do not switch that screen off.`,
  }),
} satisfies Words;
