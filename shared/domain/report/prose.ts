import type { Language } from '../language.ts';
import { dayName } from '../period.ts';
import { summaryFigures } from './figures.ts';
import { hasOneTarget, type Report } from './report.ts';
import { cellText } from './tables.ts';

/** A name as it begins a line. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The period as the title has it: its name, and its days where the name does not tell them. */
export function periodTitle({ period }: Pick<Report, 'period'>, language: Language): string {
  const name = capitalised(period.name[language]);
  return period.kind === 'day' || period.kind === 'span' ? name : `${name} (${period.days[language]})`;
}

/** What a sentence is about. */
export type SentenceName =
  | 'running'
  | 'assists'
  | 'success'
  | 'difficulties'
  | 'satisfaction'
  | 'ease'
  | 'activities';

const sentences: Record<SentenceName, (report: Report) => Said> = {
  running,
  assists,
  success,
  difficulties,
  satisfaction,
  ease,
  activities,
};

/**
 * The body of a report: what there is to say of its figures, a paragraph each.
 *
 * @param told which of them may be said
 */
export function reportSentences(
  report: Report,
  language: Language,
  told: (name: SentenceName) => boolean = () => true,
): string[] {
  return (Object.keys(sentences) as SentenceName[]).flatMap((name) => {
    const text = told(name) ? sentences[name](report) : undefined;
    return text === undefined ? [] : [text(language)];
  });
}

type Said = ((language: Language) => string) | undefined;

function running({ until, period }: Report): Said {
  if (until === period.to) return undefined;
  if (until === null) {
    return say('Kỳ báo cáo chưa bắt đầu.', 'The period has not begun yet.');
  }
  return say(
    `Kỳ báo cáo chưa kết thúc: số liệu tính đến hết ngày ${dayName(until).vi}.`,
    `The period is still running: figures until ${dayName(until).en}.`,
  );
}

function assists({ scope, totals, before, target, days }: Report): Said {
  if (totals.assists === 0) {
    return say('Trong kỳ không có lượt hỗ trợ nào được ghi.', 'No assist was recorded in the period.');
  }
  return (language) => {
    const aim = hasOneTarget({ days, target })
      ? { vi: `chỉ tiêu ${target} lượt một ngày`, en: `the target of ${target} a day` }
      : { vi: 'chỉ tiêu đặt cho ngày đó', en: 'the target set for that day' };
    const [all, daysWith, mean, met, earlier] = [
      count(totals.assists, language),
      count(totals.daysWith, language),
      figure('per-day', totals, language),
      count(totals.daysMet, language),
      count(before.totals.assists, language),
    ];
    return {
      vi: `${scope === 'all-sites' ? 'Các chi nhánh' : scope === 'site' ? 'Chi nhánh' : 'Đơn vị'} đã hỗ trợ ${all} lượt người dân trong ${daysWith} ngày, bình quân ${mean} lượt mỗi ngày; ${met} ngày đạt ${aim.vi}. Kỳ trước có ${earlier} lượt.`,
      en: `${all} citizens were helped on ${daysWith} days, ${mean} a day on average; ${met} days met ${aim.en}. The period before had ${earlier}.`,
    }[language];
  };
}

function success({ totals }: Report): Said {
  if (totals.assists === 0) return undefined;
  if (totals.known === 0) {
    return say('Chưa lượt nào ghi kết quả.', 'No outcome was noted.');
  }
  return (language) => {
    const [known, succeeded, rate] = [
      count(totals.known, language),
      count(totals.succeeded, language),
      figure('success-rate', totals, language),
    ];
    return {
      vi: `Có ${known} lượt ghi kết quả, trong đó ${succeeded} lượt nộp xong hồ sơ trực tuyến: tỷ lệ thành công ${rate}.`,
      en: `An outcome was noted for ${known}, of which ${succeeded} ended with the dossier submitted online: a success rate of ${rate}.`,
    }[language];
  };
}

function difficulties(report: Report): Said {
  if (report.totals.assists === 0) return undefined;
  const most = report.difficulties.slice(0, 3);
  if (most.length === 0) return say('Không lượt nào ghi vướng mắc.', 'No difficulty was named.');
  return (language) => {
    const list = most.map(({ label, count: named }) => {
      const times = count(named, language);
      return language === 'vi'
        ? `${lowered(label.vi)} (${times} lượt)`
        : `${label.en.toLowerCase()} (${times})`;
    });
    return {
      vi: `Vướng mắc gặp nhiều nhất: ${list.join('; ')}.`,
      en: `Named most often as a difficulty: ${list.join('; ')}.`,
    }[language];
  };
}

function satisfaction({ totals }: Report): Said {
  if (totals.ratings === 0) return say('Chưa có lượt đánh giá mức hài lòng.', 'Nobody rated their visit.');
  return (language) => {
    const [ratings, satisfied, share] = [
      count(totals.ratings, language),
      count(totals.satisfied, language),
      figure('satisfied-share', totals, language),
    ];
    return {
      vi: `Trong ${ratings} lượt đánh giá, ${satisfied} lượt hài lòng hoặc rất hài lòng, đạt ${share}.`,
      en: `Of ${ratings} ratings, ${satisfied} were satisfied or very satisfied: ${share}.`,
    }[language];
  };
}

function ease({ totals }: Report): Said {
  if (totals.easeAnswers === 0) return undefined;
  return (language) => {
    const [answers, easy, share] = [
      count(totals.easeAnswers, language),
      count(totals.foundEasy, language),
      figure('easy-share', totals, language),
    ];
    return {
      vi: `Trong ${answers} lượt trả lời câu hỏi dễ hay khó, ${easy} lượt thấy dễ hoặc rất dễ, đạt ${share}.`,
      en: `Of ${answers} who said how easy it was, ${easy} found it easy or very easy: ${share}.`,
    }[language];
  };
}

function activities({ totals }: Report): Said {
  return (language) => {
    const of = (name: keyof typeof totals) => count(totals[name], language);
    return {
      vi: `Đã giới thiệu bàn hướng dẫn cho ${of('introduced')} lượt khách; tổ chức ${of('trainings')} buổi tập huấn (${of('trainingAttendance')} lượt người dự) và ${of('mobiles')} buổi lưu động (${of('mobileAttendance')} lượt người dự); ghi nhận ${of('proposals')} đề xuất, kiến nghị.`,
      en: `Visitors told of the guidance table: ${of('introduced')}; training sessions: ${of('trainings')} (attendance ${of('trainingAttendance')}); mobile sessions: ${of('mobiles')} (attendance ${of('mobileAttendance')}); proposals noted: ${of('proposals')}.`,
    }[language];
  };
}

function say(vi: string, en: string): Said {
  return (language) => ({ vi, en })[language];
}

function count(number: number, language: Language): string {
  return cellText(number, 'count', undefined, language);
}

function figure(id: string, totals: Report['totals'], language: Language): string {
  const known = summaryFigures.find((summary) => summary.id === id);
  return known === undefined ? '' : cellText(known.of(totals), known.unit, undefined, language);
}

/** A name inside a sentence; a word in capitals, like VNeID or OTP, stays as it is. */
function lowered(name: string): string {
  return /^\p{Lu}(\p{Ll}|\s)/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
}
