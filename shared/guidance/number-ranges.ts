import type { Condition } from '../domain/condition.ts';
import type { Circumstance, Procedure } from '../domain/content/procedure.ts';

/** Whole numbers from `from` to `to`, both inclusive. */
export interface NumberRange {
  from: number;
  to: number;
}

type Conditions = Pick<Procedure, 'circumstances' | 'documents' | 'steps' | 'warnings'>;

/**
 * The answers to a question for a number that a procedure can tell apart, as ranges in rising order that cover
 * all of its numbers: every number of a range leads to the same guidance. One range when nothing hangs on it.
 */
export function rangesOf(
  { id, min, max }: Extract<Circumstance, { kind: 'number' }>,
  procedure: Conditions,
): NumberRange[] {
  const starts = startsIn(id, procedure).filter((start) => start > min && start <= max);
  const froms = [...new Set([min, ...starts])].toSorted((one, another) => one - another);
  return froms.map((from, index) => ({ from, to: (froms[index + 1] ?? max + 1) - 1 }));
}

/** The numbers at which some comparison with the circumstance is answered otherwise than one below. */
function startsIn(id: string, procedure: Conditions): number[] {
  const found: number[] = [];
  const visit = (part: Condition | undefined): void => {
    if (part === undefined) return;
    if ('and' in part) part.and.forEach(visit);
    else if ('or' in part) part.or.forEach(visit);
    else if ('not' in part) visit(part.not);
    else if ('gt' in part && part.gt[0] === id) found.push(Math.floor(part.gt[1]) + 1);
    else if ('lt' in part && part.lt[0] === id) found.push(Math.ceil(part.lt[1]));
  };
  for (const list of ['circumstances', 'documents', 'steps', 'warnings'] as const) {
    for (const { when } of procedure[list]) visit(when);
  }
  return found;
}
