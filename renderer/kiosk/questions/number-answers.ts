import type { Circumstance, Procedure } from '../../../shared/domain/content/procedure.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { type NumberRange, rangesOf } from '../../../shared/guidance/number-ranges.ts';
import { answeringWords } from '../../words/kiosk.ts';

type NumberQuestion = Extract<Circumstance, { kind: 'number' }>;

/** More ranges than this are more to read than a number is to set. */
const mostRanges = 6;

/**
 * The ranges to choose from where a few are all that matters ("under 14"): one touch instead of many, and less is
 * asked of a citizen than the number. Undefined where the number itself has to be set.
 */
export function choicesOf(question: NumberQuestion, procedure: Procedure): NumberRange[] | undefined {
  const ranges = rangesOf(question, procedure);
  return ranges.length > 1 && ranges.length <= mostRanges ? ranges : undefined;
}

/** A range in words: "Dưới 14 tuổi", "Từ 14 đến 17 tuổi", "Từ 18 tuổi trở lên". */
export function rangeInWords({ from, to }: NumberRange, { min, max, unit }: NumberQuestion): Text {
  const say = (language: 'vi' | 'en') => {
    const its = unit[language];
    if (from === to) return answeringWords.only(from, its)[language];
    if (from === min) return answeringWords.below(to + 1, its)[language];
    if (to === max) return answeringWords.from(from, its)[language];
    return answeringWords.between(from, to, its)[language];
  };
  return { vi: say('vi'), en: say('en') };
}

/** An answer in words, by its range where ranges were offered. */
export function numberInWords(number: number, question: NumberQuestion, procedure: Procedure): Text {
  const range = choicesOf(question, procedure)?.find(({ from, to }) => number >= from && number <= to);
  if (range) return rangeInWords(range, question);
  const { vi, en } = question.unit;
  return { vi: `${number} ${vi}`, en: `${number} ${en}` };
}
