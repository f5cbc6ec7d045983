import type { Outcome } from '../counters/outcome.ts';
import type { Text } from '../text.ts';

/** How an outcome is called in a report: of the citizen, not to them. */
export const outcomeNames: Record<Outcome, Text> = {
  self: { vi: 'Tự làm được', en: 'On their own' },
  assisted: { vi: 'Làm được khi có người giúp', en: 'With help' },
  partly: { vi: 'Làm được một phần', en: 'Partly done' },
  'not-done': { vi: 'Chưa làm được', en: 'Not done' },
  referred: { vi: 'Hướng dẫn sang nơi khác', en: 'Referred elsewhere' },
};

/** How an assist came to be counted. */
export const sourceNames: Record<'flow' | 'tap' | 'backdated', Text> = {
  flow: { vi: 'Hướng dẫn trên máy', en: 'Guided session' },
  tap: { vi: 'Cán bộ bấm đếm', en: 'Officer’s tap' },
  backdated: { vi: 'Ghi bù từ sổ giấy', en: 'Noted later from paper' },
};

/** When somebody was on duty. */
export const shiftNames: Record<'morning' | 'afternoon' | 'outside-hours', Text> = {
  morning: { vi: 'Sáng', en: 'Morning' },
  afternoon: { vi: 'Chiều', en: 'Afternoon' },
  'outside-hours': { vi: 'Ngoài giờ', en: 'Outside hours' },
};

export const sessionNames: Record<'training' | 'mobile', Text> = {
  training: { vi: 'Tập huấn', en: 'Training' },
  mobile: { vi: 'Lưu động', en: 'Mobile' },
};

export const proposerNames: Record<'officer' | 'citizen', Text> = {
  officer: { vi: 'Cán bộ', en: 'Officer' },
  citizen: { vi: 'Người dân', en: 'Citizen' },
};

/** Monday first. */
export const weekdayNames: readonly Text[] = [
  { vi: 'Thứ Hai', en: 'Mon' },
  { vi: 'Thứ Ba', en: 'Tue' },
  { vi: 'Thứ Tư', en: 'Wed' },
  { vi: 'Thứ Năm', en: 'Thu' },
  { vi: 'Thứ Sáu', en: 'Fri' },
  { vi: 'Thứ Bảy', en: 'Sat' },
  { vi: 'Chủ nhật', en: 'Sun' },
];

/** The bucket of session lengths up to so many minutes. */
export function upToMinutes(from: number, to: number): Text {
  return { vi: `${from}–${to} phút`, en: `${from}–${to} minutes` };
}

/** The words of tables: headings, and the rows that are nobody's. */
export const tableWords = {
  notNoted: { vi: 'Chưa ghi', en: 'Not noted' },
  notAnswered: { vi: 'Không trả lời', en: 'Not answered' },
  notMeasured: { vi: 'Không đo', en: 'Not measured' },
  more: (minutes: number): Text => ({ vi: `Trên ${minutes} phút`, en: `Over ${minutes} minutes` }),
  total: { vi: 'Tổng cộng', en: 'Total' },
  newest: (title: string, rows: number, whole: number): Text => ({
    vi: `${title} (${rows} mục mới nhất trong ${whole.toLocaleString('vi-VN')})`,
    en: `${title} (the newest ${rows} of ${whole.toLocaleString('en-GB')})`,
  }),
  figure: { vi: 'Số liệu', en: 'Figure' },
  thisPeriod: { vi: 'Kỳ này', en: 'This period' },
  periodBefore: { vi: 'Kỳ trước', en: 'Before' },
  change: { vi: 'Tăng, giảm', en: 'Change' },
  points: { vi: 'điểm %', en: 'points' },
  day: { vi: 'Ngày', en: 'Day' },
  weekday: { vi: 'Thứ', en: 'Weekday' },
  assists: { vi: 'Số lượt', en: 'Assists' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  met: { vi: 'Đạt chỉ tiêu', en: 'Target met' },
  yes: { vi: 'Đạt', en: 'Met' },
  no: { vi: 'Chưa đạt', en: 'Not met' },
  none: { vi: 'Không có lượt', en: 'No assists' },
  share: { vi: 'Tỷ trọng', en: 'Share' },
  cumulative: { vi: 'Lũy kế', en: 'Cumulative' },
  known: { vi: 'Có ghi kết quả', en: 'Outcome noted' },
  succeeded: { vi: 'Thành công', en: 'Succeeded' },
  rate: { vi: 'Tỷ lệ thành công', en: 'Success rate' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  group: { vi: 'Nhóm đối tượng', en: 'Group' },
  helper: { vi: 'Người hỗ trợ', en: 'Helper' },
  place: { vi: 'Nơi hỗ trợ', en: 'Place' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  difficulty: { vi: 'Vướng mắc', en: 'Difficulty' },
  level: { vi: 'Mức', en: 'Level' },
  ratings: { vi: 'Lượt đánh giá', en: 'Ratings' },
  hour: { vi: 'Giờ', en: 'Hour' },
  length: { vi: 'Thời gian', en: 'Length' },
  source: { vi: 'Cách ghi', en: 'Counted by' },
  by: { vi: 'Bên nêu', en: 'By' },
  about: { vi: 'Về thủ tục', en: 'About' },
  proposal: { vi: 'Nội dung đề xuất', en: 'Proposal' },
  session: { vi: 'Loại buổi', en: 'Kind' },
  topic: { vi: 'Nội dung', en: 'Topic' },
  attendance: { vi: 'Người dự', en: 'Attendance' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  taken: { vi: 'Lượt làm bài', en: 'Taken' },
  right: { vi: 'Câu đúng', en: 'Right' },
  questions: { vi: 'Câu hỏi', en: 'Questions' },
  rightShare: { vi: 'Tỷ lệ đúng', en: 'Share right' },
  role: { vi: 'Vai trò', en: 'Role' },
  acknowledged: { vi: 'Lượt nhận', en: 'Acknowledged' },
  definition: { vi: 'Nghĩa là', en: 'Meaning' },
  rule: { vi: 'Cách tính', en: 'Computed as' },
};

/** What the tables are called. */
export const tableTitles = {
  summary: { vi: 'Tổng hợp', en: 'Summary' },
  days: { vi: 'Theo ngày', en: 'By day' },
  outcomes: { vi: 'Theo kết quả', en: 'By outcome' },
  procedures: { vi: 'Theo thủ tục', en: 'By procedure' },
  groups: { vi: 'Theo nhóm đối tượng', en: 'By group' },
  helpers: { vi: 'Theo người hỗ trợ', en: 'By helper' },
  places: { vi: 'Theo nơi hỗ trợ', en: 'By place' },
  difficulties: { vi: 'Vướng mắc thường gặp', en: 'Difficulties' },
  satisfaction: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
  ease: { vi: 'Dễ hay khó khi làm', en: 'How easy it was' },
  hours: { vi: 'Theo giờ và thứ', en: 'By hour and weekday' },
  minutes: { vi: 'Thời gian hướng dẫn', en: 'Length of sessions' },
  sources: { vi: 'Cách ghi nhận', en: 'How counted' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
  sessions: { vi: 'Buổi tập huấn, lưu động', en: 'Sessions held' },
  staffChecks: { vi: 'Kiểm tra nhanh theo quý', en: 'Quick checks by quarter' },
  handbookAcks: { vi: 'Nhận sổ tay', en: 'Handbooks acknowledged' },
  definitions: { vi: 'Định nghĩa số liệu', en: 'Definitions' },
};
