import type { Condition } from '../domain/condition.ts';
import { unsure } from '../domain/content/unsure.ts';
import type { Day } from '../domain/day.ts';

/** An option id, a number, or `unsure`. */
export type Answer = string | number;

/** Answers by circumstance id; a circumstance that is absent has not been answered. */
export type Answers = Readonly<Record<string, Answer>>;

/** Whether something holds; `unknown` where it hangs on an answer that is missing or unsure. */
export type Truth = 'yes' | 'no' | 'unknown';

/**
 * Whether a condition holds for these answers on this day, in Kleene's three-valued logic:
 * an `unknown` part decides nothing unless the other parts leave it no say.
 * A missing condition always holds. Total: it never throws, whatever the answers are.
 */
export function holds(condition: Condition | undefined, answers: Answers, today: Day): Truth {
  if (condition === undefined) return 'yes';
  if ('and' in condition) return every(condition.and.map((part) => holds(part, answers, today)));
  if ('or' in condition) return not(every(condition.or.map((part) => not(holds(part, answers, today)))));
  if ('not' in condition) return not(holds(condition.not, answers, today));
  if ('since' in condition) return truth(today >= condition.since);
  if ('before' in condition) return truth(today < condition.before);
  if ('eq' in condition) return about(answers[condition.eq[0]], (answer) => answer === condition.eq[1]);
  if ('in' in condition) {
    return about(answers[condition.in[0]], (answer) => condition.in[1].includes(String(answer)));
  }
  if ('gt' in condition) return about(answers[condition.gt[0]], (answer) => Number(answer) > condition.gt[1]);
  return about(answers[condition.lt[0]], (answer) => Number(answer) < condition.lt[1]);
}

/** The ids of the circumstances a condition refers to, each once. */
export function circumstancesOf(condition: Condition | undefined): string[] {
  const found = new Set<string>();
  const visit = (part: Condition): void => {
    if ('and' in part) part.and.forEach(visit);
    else if ('or' in part) part.or.forEach(visit);
    else if ('not' in part) visit(part.not);
    else if ('eq' in part) found.add(part.eq[0]);
    else if ('in' in part) found.add(part.in[0]);
    else if ('gt' in part) found.add(part.gt[0]);
    else if ('lt' in part) found.add(part.lt[0]);
  };
  if (condition !== undefined) visit(condition);
  return [...found];
}

function about(answer: Answer | undefined, test: (answer: Answer) => boolean): Truth {
  return answer === undefined || answer === unsure ? 'unknown' : truth(test(answer));
}

function truth(value: boolean): Truth {
  return value ? 'yes' : 'no';
}

function not(value: Truth): Truth {
  return value === 'unknown' ? 'unknown' : truth(value === 'no');
}

function every(values: Truth[]): Truth {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
}
