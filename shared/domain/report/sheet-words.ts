import type { SheetId } from '../hq/sheet.ts';
import type { Text } from '../text.ts';
import type { Figure } from './figures.ts';

/** What the sheets of headquarters are called. */
export const sheetTitles: Record<SheetId, Text> = {
  top: { vi: 'Mười mục đứng đầu', en: 'Top 10' },
  targets: { vi: 'Bảng mục tiêu chương trình', en: 'Targets of the programme' },
  sessions: { vi: 'Tập huấn và hướng dẫn lưu động', en: 'Training and mobile sessions' },
  plays: { vi: 'Nội dung đã trình chiếu', en: 'What the screens showed' },
  year: { vi: 'Tổng kết năm', en: 'The year as a whole' },
};

/** What their tables are called. */
export const sheetTableTitles = {
  'top-procedures': { vi: '10 thủ tục được hướng dẫn nhiều nhất', en: 'The 10 procedures most guided' },
  'top-sites': { vi: '10 chi nhánh hỗ trợ nhiều nhất', en: 'The 10 sites with the most assists' },
  'top-difficulties': { vi: '10 vướng mắc gặp nhiều nhất', en: 'The 10 difficulties named most' },
  'targets-board': { vi: 'Mục tiêu và kết quả đến nay', en: 'Targets, and how far they have come' },
  'targets-sites': { vi: 'Từng chi nhánh', en: 'Site by site' },
  'sessions-sites': { vi: 'Theo chi nhánh', en: 'By site' },
  'sessions-months': { vi: 'Theo tháng', en: 'By month' },
  'sessions-list': { vi: 'Các buổi đã tổ chức', en: 'The sessions held' },
  'plays-items': { vi: 'Theo nội dung', en: 'By item' },
  'plays-screens': { vi: 'Theo màn hình', en: 'By screen' },
  'plays-screen-items': { vi: 'Theo màn hình và nội dung', en: 'By screen and item' },
  'year-figures': { vi: 'Mọi số liệu, so với năm trước', en: 'All figures, against the year before' },
  'year-months': { vi: 'Theo tháng', en: 'By month' },
  'year-proposals': { vi: 'Xử lý đề xuất, kiến nghị', en: 'What became of proposals' },
} as const satisfies Record<string, Text>;
export type SheetTableId = keyof typeof sheetTableTitles;

/** Headings and rows that reports have no words for. */
export const sheetWords = {
  place: { vi: 'Hạng', en: 'Place' },
  site: { vi: 'Chi nhánh', en: 'Site' },
  daysMet: { vi: 'Ngày đạt chỉ tiêu', en: 'Days on target' },
  month: { vi: 'Tháng', en: 'Month' },
  trainings: { vi: 'Buổi tập huấn', en: 'Training sessions' },
  mobiles: { vi: 'Buổi lưu động', en: 'Mobile sessions' },
  trainingAttendance: { vi: 'Người dự tập huấn', en: 'At training' },
  mobileAttendance: { vi: 'Người dự lưu động', en: 'At mobile sessions' },
  item: { vi: 'Nội dung', en: 'Item' },
  screen: { vi: 'Màn hình', en: 'Screen' },
  planned: { vi: 'Đến lượt', en: 'Planned' },
  shown: { vi: 'Đã chiếu', en: 'Shown' },
  complete: { vi: 'Chiếu trọn', en: 'Complete' },
  interrupted: { vi: 'Dở dang', en: 'Interrupted' },
  failed: { vi: 'Không chiếu được', en: 'Failed' },
  completeShare: { vi: 'Tỷ lệ chiếu trọn', en: 'Share complete' },
  hours: { vi: 'Số giờ', en: 'Hours' },
  target: { vi: 'Mục tiêu', en: 'Target' },
  aim: { vi: 'Mức đặt ra', en: 'Aim' },
  reached: { vi: 'Đến nay', en: 'So far' },
  part: { vi: 'Phần đạt được', en: 'Part reached' },
  state: { vi: 'Tình trạng', en: 'State' },
  source: { vi: 'Nguồn số liệu', en: 'Figure from' },
  met: { vi: 'Đạt', en: 'Met' },
  notMet: { vi: 'Chưa đạt', en: 'Not met yet' },
  noFigure: { vi: 'Chưa có số liệu', en: 'No figure yet' },
  counted: { vi: 'Hệ thống đếm', en: 'Counted here' },
  byHand: { vi: 'Cán bộ nhập', en: 'Entered by hand' },
  perDay: { vi: 'Lượt mỗi ngày', en: 'Assists a day' },
  satisfied: { vi: 'Tỷ lệ hài lòng', en: 'Satisfied' },
  thisYear: { vi: 'Năm nay', en: 'This year' },
  sameDays: { vi: 'Cùng kỳ năm trước', en: 'Same days of the year before' },
  yearBefore: { vi: 'Cả năm trước', en: 'All of the year before' },
  proposals: { vi: 'Đề xuất', en: 'Proposals' },
  proposalState: { vi: 'Tình trạng xử lý', en: 'Status' },
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  published: { vi: 'Đã công khai', en: 'Published' },
} as const satisfies Record<string, Text>;

/** What the figures mean that reports do not have. */
export const sheetFigures = {
  top: {
    id: 'top',
    title: { vi: 'Thứ hạng', en: 'Place' },
    definition: {
      vi: 'Xếp theo số lượt hỗ trợ trong kỳ, nhiều nhất đứng đầu; lượt không ghi thủ tục không được xếp hạng.',
      en: 'By assists in the period, the most first; assists that name no procedure have no place.',
    },
    rule: {
      vi: 'Tỷ trọng = số lượt ÷ Lượt hỗ trợ của mọi thủ tục và chi nhánh.',
      en: 'Share = count ÷ all assists.',
    },
  },
  targets: {
    id: 'targets',
    title: { vi: 'Mục tiêu chương trình', en: 'Target of the programme' },
    definition: {
      vi: 'Mức do người biên tập của trung tâm đặt cho cả năm và mọi chi nhánh; mục tiêu mà hệ thống không đếm thì kết quả do cán bộ nhập.',
      en: 'What an editor at headquarters set for a year and all sites; what is not counted here is entered by hand.',
    },
    rule: {
      vi: 'Kết quả tính từ ngày 01/01 đến ngày cuối có số liệu của năm. Phần đạt được = Đến nay ÷ Mức đặt ra.',
      en: 'Reached from 1 January to the last day counted. Part reached = so far ÷ aim.',
    },
  },
  planned: {
    id: 'planned',
    title: { vi: 'Đến lượt', en: 'Planned' },
    definition: {
      vi: 'Số lần kế hoạch phát đến lượt nội dung này trên một màn hình đang chạy.',
      en: 'How often an item had its turn by the plan, on a screen that ran.',
    },
    rule: {
      vi: 'Đếm từ nhật ký trình chiếu của màn hình; lúc màn hình tắt thì không có nhật ký.',
      en: 'Counted from what screens recorded; a screen that is off records nothing.',
    },
  },
  shown: {
    id: 'shown',
    title: { vi: 'Đã chiếu', en: 'Shown' },
    definition: {
      vi: 'Số lần nội dung này thật sự hiện trên màn hình, kể cả khi chiếu thay nội dung khác.',
      en: 'How often the item stood on a screen, also in the place of another.',
    },
    rule: {
      vi: 'Đếm các lượt có khung hình đầu tiên. Số giờ = tổng thời gian hiện trên màn hình.',
      en: 'Plays that have a first frame, counted. Hours = all time on the screen.',
    },
  },
  ends: {
    id: 'ends',
    title: { vi: 'Chiếu trọn, dở dang, không chiếu được', en: 'Complete, interrupted, failed' },
    definition: {
      vi: 'Chiếu trọn: từ đầu đến cuối lượt. Dở dang: thiếu một phần. Không chiếu được: không hiện được hoặc hỏng giữa chừng.',
      en: 'Complete: from the beginning of its turn to the end. Interrupted: a part is missing. Failed: it could not be shown, or broke down.',
    },
    rule: {
      vi: 'Tỷ lệ chiếu trọn = Chiếu trọn ÷ (Chiếu trọn + Dở dang + Không chiếu được).',
      en: 'Share complete = complete ÷ (complete + interrupted + failed).',
    },
  },
  year: {
    id: 'year',
    title: { vi: 'So với năm trước', en: 'Against the year before' },
    definition: {
      vi: 'Năm chưa hết thì so với cùng những ngày ấy của năm trước.',
      en: 'A year that still runs is held against the same days of the year before.',
    },
    rule: {
      vi: 'Tăng, giảm = Năm nay − Cùng kỳ năm trước; tỷ lệ tính bằng điểm phần trăm.',
      en: 'Change = this year − same days of the year before; of shares, in points.',
    },
  },
} as const satisfies Record<string, Figure>;
