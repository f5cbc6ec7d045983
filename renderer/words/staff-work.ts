import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the duty rota. */
export const rotaWords = {
  headline: { vi: 'Lịch trực bàn hướng dẫn', en: 'Duty rota of the guidance table' },
  before: { vi: 'Tuần trước', en: 'Week before' },
  after: { vi: 'Tuần sau', en: 'Week after' },
  copy: { vi: 'Lấy theo tuần trước', en: 'Make it like the week before' },
  print: { vi: 'In lịch này', en: 'Print this rota' },
  role: { vi: 'Vai trò', en: 'Role' },
  noNames: {
    vi: 'Lịch chỉ ghi số người của từng vai trò trong mỗi ca, không ghi tên ai.',
    en: 'The rota holds how many of each role are on duty in a shift, and nobody’s name.',
  },
} satisfies Words;

/** Sentences of the staff's work besides assists. */
export const staffWorkWords = {
  quarter: { vi: 'Quý', en: 'Quarter' },
  before: { vi: 'Quý trước', en: 'Quarter before' },
  after: { vi: 'Quý sau', en: 'Quarter after' },
  add: { vi: 'Ghi việc mới', en: 'Note something' },
  print: { vi: 'In trang này', en: 'Print this page' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
  proposalsOpen: (open: number, all: number): Text => ({
    vi: open === 0 ? `Cả ${all} đề xuất đã được chuyển.` : `${open} trong ${all} đề xuất chưa chuyển.`,
    en: open === 0 ? `All ${all} are handed over.` : `${open} of ${all} are not handed over yet.`,
  }),
  moreOpen: (count: number): Text => ({ vi: `Xem thêm ${count} đề xuất chưa chuyển`, en: `${count} more` }),
  done: (count: number): Text => ({ vi: `Đã chuyển (${count})`, en: `Handed over (${count})` }),
  noProposals: { vi: 'Chưa có đề xuất nào được ghi.', en: 'No proposal was noted yet.' },
  notedOn: (day: string): Text => ({ vi: `ghi ngày ${day}`, en: `noted on ${day}` }),
  handedOverOn: (day: string): Text => ({ vi: `Đã chuyển ngày ${day}`, en: `Handed over on ${day}` }),
  handOver: { vi: 'Đánh dấu đã chuyển', en: 'Mark as handed over' },
  notHandedOver: { vi: 'Bỏ đánh dấu', en: 'Remove the mark' },
  sessions: { vi: 'Buổi tập huấn, buổi lưu động', en: 'Training and mobile sessions' },
  sessionsRead: (trainings: number, mobiles: number, attendance: number): Text => ({
    vi: `${trainings} buổi tập huấn, ${mobiles} buổi lưu động, ${attendance} lượt người dự.`,
    en: `${trainings} trainings, ${mobiles} mobile sessions, attendance ${attendance}.`,
  }),
  noSessions: { vi: 'Quý này chưa ghi buổi nào.', en: 'No session was noted in this quarter.' },
  day: { vi: 'Ngày', en: 'Day' },
  kind: { vi: 'Loại', en: 'Kind' },
  place: { vi: 'Nơi', en: 'Place' },
  topic: { vi: 'Nội dung', en: 'Topic' },
  attendance: { vi: 'Người dự', en: 'Attendance' },
  visitors: (count: number): Text => ({
    vi: `Khách được giới thiệu bàn hướng dẫn trong quý: ${count}.`,
    en: `Visitors told of the guidance table in this quarter: ${count}.`,
  }),
  checks: { vi: 'Kiểm tra nhanh nghiệp vụ', en: 'Staff quick check' },
  checksRead: (taken: number, right: number, total: number, share: string): Text => ({
    vi: `${taken} lượt làm bài, đúng ${right} trên ${total} câu (${share}).`,
    en: `Taken ${taken} times, ${right} of ${total} right (${share}).`,
  }),
  noChecks: { vi: 'Quý này chưa ai làm bài.', en: 'Nobody took it in this quarter.' },
  noQuestions: {
    vi: 'Các lượt này chưa ghi từng câu nên chưa biết câu nào hay sai.',
    en: 'These were recorded without their questions, so nothing is known of each.',
  },
  question: { vi: 'Câu hỏi', en: 'Question' },
  right: { vi: 'Đúng', en: 'Right' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  refresher: { vi: 'Nên ôn lại', en: 'To be refreshed' },
  refresherRead: (count: number, share: string): Text => ({
    vi:
      count === 0
        ? `Không câu nào đúng dưới ${share}, chưa cần ôn lại.`
        : `${count} câu đúng dưới ${share}: nên đưa vào buổi ôn gần nhất.`,
    en:
      count === 0
        ? `No question has fewer than ${share} right answers: nothing to refresh.`
        : `${count} with fewer than ${share} right answers: treat them in the next training.`,
  }),
  handbooks: { vi: 'Đã nhận sổ tay', en: 'Handbooks received' },
  handbooksHelp: {
    vi: 'Mỗi dòng là số người của một vai trò đã nhận và đọc sổ tay; không ghi tên.',
    en: 'Each line is how many of a role have received and read the handbook; no names.',
  },
  noHandbooks: { vi: 'Chưa ai xác nhận đã nhận sổ tay.', en: 'Nobody has acknowledged the handbook yet.' },
  role: { vi: 'Vai trò', en: 'Role' },
  edition: { vi: 'Bản sổ tay', en: 'Edition' },
  current: { vi: 'bản đang dùng', en: 'in use' },
  earlier: (revision: string): Text => ({ vi: `bản trước (${revision})`, en: `earlier (${revision})` }),
  people: { vi: 'Số người', en: 'People' },
  last: { vi: 'Gần nhất', en: 'Latest' },
} satisfies Words;
