import type { JournalEntry } from '../../shared/domain/counters/journal.ts';
import type { NoteWarning } from '../../shared/domain/counters/note-warning.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** What the parts of the open desk are called. */
export const tabWords = {
  tabs: { vi: 'Các phần của bàn làm việc', en: 'Parts of the desk' },
  today: { vi: 'Hôm nay', en: 'Today' },
  figures: { vi: 'Thống kê', en: 'Figures' },
  journal: { vi: 'Sổ ghi', en: 'Journal' },
  work: { vi: 'Công việc', en: 'Work' },
  rota: { vi: 'Lịch trực', en: 'Rota' },
  screens: { vi: 'Màn hình', en: 'Screens' },
  settings: { vi: 'Cài đặt', en: 'Settings' },
  machine: { vi: 'Thiết bị', en: 'Machine' },
  loading: { vi: 'Đang mở…', en: 'Opening…' },
  unreachable: {
    vi: 'Máy chủ không trả lời nên chưa mở được phần này.',
    en: 'The server does not answer, so this part cannot be opened yet.',
  },
  again: { vi: 'Thử lại', en: 'Try again' },
  close: { vi: 'Đóng', en: 'Close' },
  notSaved: {
    vi: 'Máy chủ không trả lời: chưa lưu được. Bạn bấm lại nhé.',
    en: 'The server does not answer: nothing was saved. Please press again.',
  },
  refused: { vi: 'Máy chủ không nhận:', en: 'The server refused it:' },
} satisfies Words;

/** Sentences of naming what an assist was about. */
export const assistWords = {
  justCounted: { vi: 'Lượt vừa ghi', en: 'The assist just recorded' },
  optional: {
    vi: 'Ghi thêm nếu bạn có thời gian; không ghi cũng vẫn tính.',
    en: 'Say more if there is time; it counts without.',
  },
  tapFirst: {
    vi: 'Bấm +1 trước. Sau đó bạn có thể ghi thêm ở đây: thủ tục, kết quả, vướng mắc.',
    en: 'Press +1 first. Then you can say more here: procedure, outcome, difficulties.',
  },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  difficulties: { vi: 'Vướng mắc', en: 'Difficulties' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  group: { vi: 'Nhóm', en: 'Group' },
  helper: { vi: 'Người hỗ trợ', en: 'Helper' },
  place: { vi: 'Nơi hỗ trợ', en: 'Place' },
  note: {
    vi: 'Ghi chú (không ghi tên, số điện thoại, số giấy tờ)',
    en: 'Note (no names, phone or identity numbers)',
  },
  notSaid: { vi: 'Không ghi', en: 'Not noted' },
  save: { vi: 'Lưu vào lượt này', en: 'Save with this assist' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  saved: { vi: 'Đã lưu thêm vào lượt này', en: 'Saved with this assist' },
} satisfies Words;

/** What a note seems to tell about somebody. */
export const noteWords: Record<NoteWarning, Text> = {
  name: { vi: 'Ghi chú có vẻ nêu tên người. Bạn bỏ tên đi nhé.', en: 'The note seems to name somebody.' },
  phone: {
    vi: 'Ghi chú có vẻ có số điện thoại. Bạn bỏ số ấy đi nhé.',
    en: 'The note seems to hold a phone number.',
  },
  identity: {
    vi: 'Ghi chú có vẻ có số giấy tờ. Bạn bỏ số ấy đi nhé.',
    en: 'The note seems to hold an identity number.',
  },
};

/** Sentences of the choice of the day that is looked at. */
export const dayStepWords = {
  day: { vi: 'Ngày', en: 'Day' },
  before: { vi: 'Ngày trước', en: 'Day before' },
  after: { vi: 'Ngày sau', en: 'Day after' },
} satisfies Words;

/** Sentences of the journal. */
export const journalWords = {
  counted: (count: number): Text => ({ vi: `${count} lượt được tính`, en: `${count} assists count` }),
  nothing: { vi: 'Ngày này chưa ghi gì.', en: 'Nothing was recorded for this day.' },
  backdate: { vi: 'Ghi bù một lượt', en: 'Add a missed assist' },
  backdateHelp: (day: string): Text => ({
    vi: `Lượt này được tính cho ngày ${day}.`,
    en: `It counts for ${day}.`,
  }),
  tooOld: (days: number): Text => ({
    vi: `Chỉ ghi bù được cho ngày đã qua, trong vòng ${days} ngày.`,
    en: `Only days gone by can be added to, at most ${days} days ago.`,
  }),
  saveBackdated: { vi: 'Ghi bù lượt này', en: 'Add this assist' },
  correct: { vi: 'Sửa', en: 'Correct' },
  correctHeadline: (time: string): Text => ({
    vi: `Sửa lượt lúc ${time}`,
    en: `Correct the assist of ${time}`,
  }),
  saveCorrection: { vi: 'Lưu lần sửa này', en: 'Save the correction' },
  takeBack: { vi: 'Hoàn tác', en: 'Undo' },
  time: { vi: 'Giờ ghi', en: 'Recorded' },
  what: { vi: 'Nội dung', en: 'What' },
  standing: { vi: 'Tình trạng', en: 'State' },
  counts: { vi: 'Được tính', en: 'Counts' },
  corrected: { vi: 'Đã sửa', en: 'Corrected' },
  'taken-back': { vi: 'Đã hoàn tác', en: 'Taken back' },
  clockDoubt: { vi: 'đồng hồ máy có thể sai', en: 'the clock may be wrong' },
  actions: { vi: 'Việc làm được', en: 'Actions' },
  list: { vi: 'Những gì đã ghi', en: 'What was recorded' },
  addWork: { vi: 'Ghi việc khác', en: 'Note other work' },
} satisfies Words;

/** What each kind of entry is called. */
export const entryWords: Record<JournalEntry['kind'], Text> = {
  assist: { vi: 'Lượt hỗ trợ', en: 'Assist' },
  introduced: { vi: 'Giới thiệu bàn hướng dẫn', en: 'Visitors introduced' },
  session_held: { vi: 'Buổi tập huấn, lưu động', en: 'Session held' },
  proposal: { vi: 'Đề xuất', en: 'Proposal' },
  staff_check: { vi: 'Kiểm tra nhanh', en: 'Quick check' },
  handbook_ack: { vi: 'Nhận sổ tay', en: 'Handbook received' },
};

/** Sentences of noting work other than assists. */
export const workWords = {
  kind: { vi: 'Việc gì?', en: 'What was done?' },
  visitors: { vi: 'Số khách được giới thiệu', en: 'Visitors introduced' },
  visitorsRead: (count: number): Text => ({ vi: `${count} khách`, en: `${count} visitors` }),
  session: { vi: 'Loại buổi', en: 'Kind of session' },
  place: { vi: 'Nơi tổ chức', en: 'Place' },
  attendance: { vi: 'Số người dự', en: 'Attendance' },
  attendanceRead: (count: number): Text => ({ vi: `${count} người dự`, en: `${count} attended` }),
  topic: { vi: 'Nội dung buổi', en: 'Topic' },
  by: { vi: 'Ai nêu?', en: 'Who proposes?' },
  proposal: { vi: 'Nội dung đề xuất', en: 'Proposal' },
  role: { vi: 'Vai trò người nhận', en: 'Role of whoever received it' },
  checkRead: (right: number, total: number): Text => ({
    vi: `đúng ${right}/${total} câu`,
    en: `${right} of ${total} right`,
  }),
  save: { vi: 'Ghi vào sổ', en: 'Record' },
  missing: { vi: 'Bạn điền đủ các ô rồi ghi nhé.', en: 'Please fill in every field first.' },
  question: (number: number, total: number): Text => ({
    vi: `Câu ${number} trên ${total}`,
    en: `Question ${number} of ${total}`,
  }),
  right: { vi: 'Đúng rồi.', en: 'Right.' },
  wrong: { vi: 'Chưa đúng.', en: 'Not quite.' },
  next: { vi: 'Câu tiếp', en: 'Next' },
} satisfies Words;

/** Sentences of the figures. */
export const figureWords = {
  period: { vi: 'Kỳ', en: 'Period' },
  day: { vi: 'Ngày', en: 'Day' },
  week: { vi: 'Tuần', en: 'Week' },
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  'half-year': { vi: '6 tháng', en: 'Half-year' },
  year: { vi: 'Năm', en: 'Year' },
  before: { vi: 'Kỳ trước', en: 'Before' },
  after: { vi: 'Kỳ sau', en: 'After' },
  chart: { vi: 'Biểu đồ', en: 'Chart' },
  table: { vi: 'Bảng số', en: 'Table' },
  nothing: { vi: 'Kỳ này chưa có lượt nào.', en: 'No assists in this period.' },
  noneNamed: { vi: 'Kỳ này chưa ghi gì ở mục này.', en: 'Nothing of this was noted in this period.' },
  untimed: (count: number): Text => ({
    vi: `${count} lượt không rõ giờ nên không có trong bảng này.`,
    en: `${count} assists of unknown time are not in this table.`,
  }),
  targetLine: (target: number): Text => ({ vi: `Chỉ tiêu ${target}`, en: `Target ${target}` }),
  print: { vi: 'In trang này', en: 'Print this page' },
} satisfies Words;

/** Sentences of the screens. */
export const screenWords = {
  showing: { vi: 'Đang hiển thị', en: 'On the screens now' },
  plan: { vi: 'Theo lịch trong ngày', en: 'The plan of the day' },
  safeOn: { vi: 'Màn hình an toàn đang bật', en: 'The safe slide is on' },
  safeHelp: {
    vi: 'Màn hình an toàn thay mọi nội dung bằng một hình tĩnh đã kiểm duyệt, đến khi bạn tắt.',
    en: 'The safe slide replaces everything by one approved picture until you switch it off.',
  },
  turnSafeOn: { vi: 'Bật màn hình an toàn', en: 'Show the safe slide' },
  showCard: { vi: 'Hiện hình kiểm tra', en: 'Show the test card' },
  hideCard: { vi: 'Tắt hình kiểm tra', en: 'Take the test card away' },
  turnSafeOff: { vi: 'Tắt, trở lại lịch', en: 'Back to the plan' },
  notices: { vi: 'Thông báo khẩn', en: 'Urgent notices' },
  noNotice: { vi: 'Không có thông báo khẩn nào.', en: 'There is no urgent notice.' },
  headline: { vi: 'Dòng chính (tối đa 90 ký tự)', en: 'Headline (at most 90 characters)' },
  text: { vi: 'Nói thêm (có thể bỏ trống)', en: 'More (may be empty)' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  until: { vi: 'Hiển thị trong', en: 'Shown for' },
  minutes: (count: number): Text => ({ vi: `${count} phút`, en: `${count} minutes` }),
  hours: (count: number): Text => ({ vi: `${count} giờ`, en: count === 1 ? '1 hour' : `${count} hours` }),
  post: { vi: 'Hiển thị ngay', en: 'Show now' },
  end: { vi: 'Gỡ xuống', en: 'Take down' },
  shownUntil: (time: string): Text => ({ vi: `hiển thị đến ${time}`, en: `shown until ${time}` }),
  begins: (time: string): Text => ({ vi: `bắt đầu ${time}`, en: `begins ${time}` }),
  days: { vi: 'Lịch các màn hình', en: 'What the screens are to show' },
  today: (screen: Text): Text => ({ vi: `Lịch hôm nay: ${screen.vi}`, en: `Today: ${screen.en}` }),
  day: (day: Text, screen: Text): Text => ({
    vi: `Lịch ngày ${day.vi}: ${screen.vi}`,
    en: `${day.en}: ${screen.en}`,
  }),
  quiet: { vi: 'Ngoài giờ mở cửa', en: 'Outside opening hours' },
  now: { vi: 'Bây giờ', en: 'Now' },
  round: (items: number, time: string): Text => ({
    vi: `vòng ${items} mục, dài ${time}`,
    en: `a round of ${items}, ${time} long`,
  }),
} satisfies Words;

/** How grave a notice is. */
export const severityWords: Record<'extreme' | 'severe' | 'moderate' | 'minor' | 'unknown', Text> = {
  extreme: { vi: 'Đặc biệt nghiêm trọng', en: 'Extreme' },
  severe: { vi: 'Nghiêm trọng', en: 'Severe' },
  moderate: { vi: 'Đáng chú ý', en: 'Moderate' },
  minor: { vi: 'Nhẹ', en: 'Minor' },
  unknown: { vi: 'Không rõ', en: 'Unknown' },
};

/** Sentences of the settings. */
export const settingWords = {
  target: { vi: 'Chỉ tiêu mỗi ngày', en: 'Daily target' },
  targetHelp: {
    vi: 'Số lượt hỗ trợ mà chi nhánh đặt ra cho một ngày. Chỉ tiêu mới tính từ ngày bạn chọn trở đi.',
    en: 'How many assists the branch sets out to give a day. A new target counts from the day you choose.',
  },
  targetNow: (assists: number): Text => ({
    vi: `Hôm nay: ${assists} lượt`,
    en: `Today: ${assists} assists`,
  }),
  targetFrom: (assists: number, day: string): Text => ({
    vi: `${assists} lượt từ ngày ${day}`,
    en: `${assists} assists from ${day}`,
  }),
  fewer: { vi: 'Bớt một', en: 'One fewer' },
  more: { vi: 'Thêm một', en: 'One more' },
  fromDay: { vi: 'Từ ngày', en: 'From' },
  setTarget: (assists: number): Text => ({
    vi: `Đặt chỉ tiêu ${assists} lượt`,
    en: `Set the target to ${assists}`,
  }),
  targetDone: { vi: 'Đã đặt chỉ tiêu mới.', en: 'The new target is set.' },
  pins: { vi: 'Mã PIN của từng vai trò', en: 'PINs of the roles' },
  pinsHelp: {
    vi: 'Mỗi vai trò một mã riêng. Đặt mã mới thì các bàn đang mở bằng mã cũ sẽ khóa lại.',
    en: 'One PIN a role. A new PIN locks the desks that were opened with the old one.',
  },
  hasPin: { vi: 'Đã có mã', en: 'Has a PIN' },
  noPin: { vi: 'Chưa có mã', en: 'No PIN yet' },
  change: { vi: 'Đặt mã mới', en: 'Set a new PIN' },
  newPin: (role: Text): Text => ({ vi: `Mã PIN mới: ${role.vi}`, en: `New PIN: ${role.en}` }),
  repeatPin: (role: Text): Text => ({
    vi: `Nhập lại mã mới: ${role.vi}`,
    en: `The same PIN again: ${role.en}`,
  }),
  done: (role: Text): Text => ({ vi: `Đã đặt mã mới cho ${role.vi}.`, en: `${role.en} has a new PIN.` }),
  next: { vi: 'Tiếp', en: 'Next' },
  save: { vi: 'Lưu mã', en: 'Save' },
} satisfies Words;
