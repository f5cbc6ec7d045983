import type { Text } from '../text.ts';
import { shareOf, type Totals } from './report.ts';

/** How a figure is written: a whole number, a share of one, or a mean with one decimal. */
export type Unit = 'count' | 'share' | 'mean';

/** A figure: what it is called, what it means, and the rule it is computed by. Printed with every report. */
export interface Figure {
  id: string;
  title: Text;
  definition: Text;
  rule: Text;
}

/** A figure of a whole period; null where there is nothing it could be computed from. */
export interface SummaryFigure extends Figure {
  unit: Unit;
  of(totals: Totals): number | null;
}

/** The figures of the summary, in the order in which they are printed. */
export const summaryFigures: readonly SummaryFigure[] = [
  {
    id: 'assists',
    title: { vi: 'Lượt hỗ trợ', en: 'Assists' },
    definition: {
      vi: 'Mỗi lượt là một lần hướng dẫn một người dân nộp hồ sơ trực tuyến.',
      en: 'Each is one citizen guided once towards filing online.',
    },
    rule: {
      vi: 'Đếm theo ngày ở Hà Nội. Lượt đã hoàn tác không tính; lượt đã sửa tính theo lần sửa cuối; lượt ghi bù tính vào ngày hỗ trợ thật.',
      en: 'Counted by the day in Hanoi. What was taken back does not count; what was corrected counts as last corrected; what was noted later counts on the day it happened.',
    },
    unit: 'count',
    of: ({ assists }) => assists,
  },
  {
    id: 'days-with',
    title: { vi: 'Số ngày có hỗ trợ', en: 'Days with assists' },
    definition: { vi: 'Ngày có ít nhất một lượt hỗ trợ.', en: 'Days with at least one assist.' },
    rule: { vi: 'Đếm các ngày có từ một lượt trở lên.', en: 'Days that have one assist or more, counted.' },
    unit: 'count',
    of: ({ daysWith }) => daysWith,
  },
  {
    id: 'per-day',
    title: { vi: 'Bình quân lượt mỗi ngày', en: 'Assists per day' },
    definition: {
      vi: 'Số lượt trung bình của một ngày có hỗ trợ, để so với chỉ tiêu ngày.',
      en: 'The mean of the days with assists, to be held against the daily target.',
    },
    rule: { vi: 'Lượt hỗ trợ ÷ Số ngày có hỗ trợ.', en: 'Assists ÷ Days with assists.' },
    unit: 'mean',
    of: ({ assists, daysWith }) => shareOf(assists, daysWith),
  },
  {
    id: 'days-met',
    title: { vi: 'Số ngày đạt chỉ tiêu', en: 'Days that met the target' },
    definition: {
      vi: 'Ngày có số lượt bằng hoặc hơn chỉ tiêu đặt cho chính ngày đó.',
      en: 'Days with as many assists as the target that was set for that very day, or more.',
    },
    rule: {
      vi: 'Đếm các ngày đạt; mỗi ngày xét theo chỉ tiêu của ngày đó, ghi ở bảng “Theo ngày”.',
      en: 'Days counted, each against its own target as it stands in the table by day.',
    },
    unit: 'count',
    of: ({ daysMet }) => daysMet,
  },
  {
    id: 'known',
    title: { vi: 'Lượt có ghi kết quả', en: 'Assists with a noted outcome' },
    definition: {
      vi: 'Lượt mà người dân hoặc cán bộ đã chọn kết quả.',
      en: 'Assists whose outcome was chosen by the citizen or the officer.',
    },
    rule: { vi: 'Lượt hỗ trợ − lượt chưa ghi kết quả.', en: 'Assists − assists without an outcome.' },
    unit: 'count',
    of: ({ known }) => known,
  },
  {
    id: 'success-rate',
    title: { vi: 'Tỷ lệ thành công', en: 'Success rate' },
    definition: {
      vi: 'Phần lượt kết thúc khi hồ sơ đã nộp xong, người dân tự làm hoặc có người giúp.',
      en: 'The part of assists that ended with the dossier submitted, alone or with help.',
    },
    rule: {
      vi: '(Tự làm được + Làm được khi có người giúp) ÷ Lượt có ghi kết quả.',
      en: '(On their own + With help) ÷ Assists with a noted outcome.',
    },
    unit: 'share',
    of: ({ succeeded, known }) => shareOf(succeeded, known),
  },
  {
    id: 'troubled-share',
    title: { vi: 'Tỷ lệ lượt gặp vướng mắc', en: 'Assists with a difficulty' },
    definition: {
      vi: 'Phần lượt có ghi ít nhất một vướng mắc.',
      en: 'The part of assists in which at least one difficulty was named.',
    },
    rule: { vi: 'Lượt có vướng mắc ÷ Lượt hỗ trợ.', en: 'Assists with a difficulty ÷ Assists.' },
    unit: 'share',
    of: ({ troubled, assists }) => shareOf(troubled, assists),
  },
  {
    id: 'ratings',
    title: { vi: 'Lượt đánh giá', en: 'Ratings' },
    definition: {
      vi: 'Lượt người dân trả lời câu hỏi về mức hài lòng; không bắt buộc.',
      en: 'Citizens who answered the question on satisfaction, which nobody has to.',
    },
    rule: { vi: 'Đếm các câu trả lời trong kỳ.', en: 'Answers in the period, counted.' },
    unit: 'count',
    of: ({ ratings }) => ratings,
  },
  {
    id: 'satisfied-share',
    title: { vi: 'Tỷ lệ hài lòng', en: 'Satisfied' },
    definition: {
      vi: 'Phần lượt đánh giá ở hai mức cao nhất trong năm mức.',
      en: 'The part of ratings on the two best of the five levels.',
    },
    rule: {
      vi: '(Rất hài lòng + Hài lòng) ÷ Lượt đánh giá.',
      en: '(Very satisfied + Satisfied) ÷ Ratings.',
    },
    unit: 'share',
    of: ({ satisfied, ratings }) => shareOf(satisfied, ratings),
  },
  {
    id: 'easy-share',
    title: { vi: 'Tỷ lệ thấy dễ làm', en: 'Found it easy' },
    definition: {
      vi: 'Phần câu trả lời ở hai mức dễ nhất trong năm mức; câu hỏi đứng sau câu hỏi về mức hài lòng, không bắt buộc.',
      en: 'The part of answers on the two easiest of the five levels; asked after satisfaction, and nobody has to answer.',
    },
    rule: {
      vi: '(Rất dễ + Dễ) ÷ Lượt trả lời câu hỏi dễ hay khó.',
      en: '(Very easy + Easy) ÷ Ratings that say how easy it was.',
    },
    unit: 'share',
    of: ({ foundEasy, easeAnswers }) => shareOf(foundEasy, easeAnswers),
  },
  {
    id: 'introduced',
    title: { vi: 'Khách được giới thiệu bàn hướng dẫn', en: 'Visitors told of the guidance table' },
    definition: {
      vi: 'Khách đến chi nhánh được cán bộ giới thiệu bàn hướng dẫn.',
      en: 'Visitors of the branch whom somebody told of the guidance table.',
    },
    rule: { vi: 'Cộng số khách của các lần ghi.', en: 'Visitors of all notes, added up.' },
    unit: 'count',
    of: ({ introduced }) => introduced,
  },
  {
    id: 'trainings',
    title: { vi: 'Buổi tập huấn', en: 'Training sessions' },
    definition: { vi: 'Buổi tập huấn đã tổ chức.', en: 'Training sessions that were held.' },
    rule: { vi: 'Đếm các buổi đã ghi.', en: 'Sessions noted, counted.' },
    unit: 'count',
    of: ({ trainings }) => trainings,
  },
  {
    id: 'training-attendance',
    title: { vi: 'Lượt người dự tập huấn', en: 'Attendance of training' },
    definition: {
      vi: 'Người dự các buổi tập huấn; ai dự nhiều buổi được tính nhiều lần.',
      en: 'People at the training sessions; who came to several counts several times.',
    },
    rule: { vi: 'Cộng số người dự từng buổi.', en: 'Attendance of all sessions, added up.' },
    unit: 'count',
    of: ({ trainingAttendance }) => trainingAttendance,
  },
  {
    id: 'mobiles',
    title: { vi: 'Buổi hướng dẫn lưu động', en: 'Mobile sessions' },
    definition: {
      vi: 'Buổi hướng dẫn ngoài trụ sở đã tổ chức.',
      en: 'Sessions held away from the branch.',
    },
    rule: { vi: 'Đếm các buổi đã ghi.', en: 'Sessions noted, counted.' },
    unit: 'count',
    of: ({ mobiles }) => mobiles,
  },
  {
    id: 'mobile-attendance',
    title: { vi: 'Lượt người dự buổi lưu động', en: 'Attendance of mobile sessions' },
    definition: {
      vi: 'Người dự các buổi lưu động; ai dự nhiều buổi được tính nhiều lần.',
      en: 'People at the mobile sessions; who came to several counts several times.',
    },
    rule: { vi: 'Cộng số người dự từng buổi.', en: 'Attendance of all sessions, added up.' },
    unit: 'count',
    of: ({ mobileAttendance }) => mobileAttendance,
  },
  {
    id: 'proposals',
    title: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
    definition: {
      vi: 'Đề xuất thay đổi do cán bộ hoặc người dân nêu.',
      en: 'What officers or citizens want changed.',
    },
    rule: { vi: 'Đếm các đề xuất đã ghi.', en: 'Proposals noted, counted.' },
    unit: 'count',
    of: ({ proposals }) => proposals,
  },
  {
    id: 'staff-checks',
    title: { vi: 'Lượt cán bộ làm bài kiểm tra nhanh', en: 'Quick checks taken' },
    definition: {
      vi: 'Lượt làm bài kiểm tra nhanh; không ghi tên ai.',
      en: 'Quick checks taken by the staff; nobody is named.',
    },
    rule: { vi: 'Đếm các bài đã làm.', en: 'Checks taken, counted.' },
    unit: 'count',
    of: ({ staffChecks }) => staffChecks,
  },
  {
    id: 'staff-score',
    title: { vi: 'Tỷ lệ trả lời đúng', en: 'Answered right' },
    definition: {
      vi: 'Phần câu trả lời đúng trong mọi bài kiểm tra nhanh.',
      en: 'The part of questions answered right in all quick checks.',
    },
    rule: { vi: 'Tổng câu đúng ÷ Tổng câu hỏi.', en: 'Right answers ÷ Questions.' },
    unit: 'share',
    of: ({ staffRight, staffQuestions }) => shareOf(staffRight, staffQuestions),
  },
  {
    id: 'handbook-acks',
    title: { vi: 'Lượt nhận sổ tay', en: 'Handbooks acknowledged' },
    definition: {
      vi: 'Lượt xác nhận đã nhận và đọc sổ tay.',
      en: 'Confirmations that the handbook was received and read.',
    },
    rule: { vi: 'Đếm các lượt xác nhận.', en: 'Confirmations, counted.' },
    unit: 'count',
    of: ({ handbookAcks }) => handbookAcks,
  },
];

/** How the tables divide what the summary counts. */
export const tableFigures = [
  {
    id: 'by-outcome',
    title: { vi: 'Kết quả hướng dẫn', en: 'Outcomes' },
    definition: {
      vi: 'Lượt hỗ trợ kết thúc thế nào, theo lựa chọn ở cuối buổi hướng dẫn.',
      en: 'How assists ended, as chosen at their end.',
    },
    rule: { vi: 'Tỷ trọng = số lượt ÷ Lượt hỗ trợ.', en: 'Share = count ÷ Assists.' },
  },
  {
    id: 'difficulties',
    title: { vi: 'Vướng mắc', en: 'Difficulties' },
    definition: {
      vi: 'Số lượt có ghi từng vướng mắc, nhiều nhất xếp trước; một lượt có thể có nhiều vướng mắc.',
      en: 'Assists in which each difficulty was named, the most first; an assist may name several.',
    },
    rule: {
      vi: 'Tỷ trọng = số lượt ÷ tổng các vướng mắc đã ghi; lũy kế = cộng dồn tỷ trọng từ trên xuống.',
      en: 'Share = count ÷ all difficulties named; cumulative = shares added up from the top.',
    },
  },
  {
    id: 'splits',
    title: {
      vi: 'Theo thủ tục, nhóm, người hỗ trợ, nơi',
      en: 'By procedure, group, helper and place',
    },
    definition: {
      vi: 'Mỗi lượt nằm ở đúng một dòng của mỗi bảng; lượt không ghi nằm ở dòng “Chưa ghi”.',
      en: 'Each assist stands in one row of each table; those that name nothing in the row “Not noted”.',
    },
    rule: {
      vi: 'Tỷ trọng = số lượt ÷ Lượt hỗ trợ; tỷ lệ thành công tính riêng cho từng dòng.',
      en: 'Share = count ÷ Assists; the success rate is that of the row.',
    },
  },
  {
    id: 'hours',
    title: { vi: 'Theo giờ và thứ', en: 'By hour and weekday' },
    definition: {
      vi: 'Lượt hỗ trợ theo giờ trong ngày và ngày trong tuần ở Hà Nội.',
      en: 'Assists by hour of the day and day of the week in Hanoi.',
    },
    rule: {
      vi: 'Chỉ tính lượt biết giờ; lượt ghi bù và lượt ghi khi đồng hồ sai được đếm riêng.',
      en: 'Only assists whose time is known; those noted later, or while the clock was wrong, are counted apart.',
    },
  },
  {
    id: 'minutes',
    title: { vi: 'Thời gian hướng dẫn', en: 'Length of sessions' },
    definition: {
      vi: 'Một buổi hướng dẫn trên máy dài bao nhiêu phút, làm tròn lên, tối đa 120.',
      en: 'How many minutes a guided session took, rounded up, at most 120.',
    },
    rule: {
      vi: 'Lượt không đo thời gian được đếm riêng.',
      en: 'Assists that nobody measured are counted apart.',
    },
  },
] as const satisfies readonly Figure[];

/** Every figure of a report, as its definitions are printed. */
export const allFigures: readonly Figure[] = [...summaryFigures, ...tableFigures];
