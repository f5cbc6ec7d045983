import type { Basis } from '../../../shared/domain/basis.ts';
import type { Condition } from '../../../shared/domain/condition.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Circumstance, Procedure } from '../../../shared/domain/procedure.ts';
import { unsure } from '../../../shared/domain/unsure.ts';
import type { Answer, Answers } from '../../../shared/guidance/conditions.ts';
import { derive } from '../../../shared/guidance/derive.ts';
import type { Conditional } from '../../../shared/guidance/influence.ts';

/** Something that may hang on answers, while it is in force. */
export interface Entry extends Conditional {
  basis: Basis;
}

/**
 * Every complete set of answers to these circumstances on a day, `unsure` included; only questions that
 * apply are answered, one after the other, as `derive` says. Numbers are tried at their ends, at their start,
 * and on both sides of every bound that a condition of the procedure compares them with.
 */
export function* answerSpace(
  procedure: Procedure,
  circumstances: Circumstance[],
  today: Day,
): Generator<Answers> {
  const asked: Procedure = { ...procedure, circumstances, documents: [], warnings: [], steps: [] };
  const choices = new Map(circumstances.map((entry) => [entry.id, answersTo(entry, procedure)]));
  function* from(answers: Answers): Generator<Answers> {
    const next = derive(asked, answers, today).next;
    if (next === undefined) {
      yield answers;
      return;
    }
    for (const answer of choices.get(next.id) ?? []) yield* from({ ...answers, [next.id]: answer });
  }
  yield* from({});
}

/** The answers worth trying: all options, or the numbers that some condition could tell apart; and `unsure`. */
export function answersTo(circumstance: Circumstance, procedure: Procedure): Answer[] {
  if (circumstance.kind === 'choice') return [...circumstance.options.map(({ id }) => id), unsure];
  const { min, max, start } = circumstance;
  const around = boundsOn(circumstance.id, procedure).flatMap((bound) => [
    Math.ceil(bound) - 1,
    Math.ceil(bound),
    Math.floor(bound) + 1,
  ]);
  const numbers = [min, ...around, start, max].filter((number) => number >= min && number <= max);
  return [...new Set(numbers), unsure];
}

function boundsOn(id: string, procedure: Procedure): number[] {
  const found: number[] = [];
  const visit = (part: Condition | undefined): void => {
    if (part === undefined) return;
    if ('and' in part) part.and.forEach(visit);
    else if ('or' in part) part.or.forEach(visit);
    else if ('not' in part) visit(part.not);
    else if ('gt' in part && part.gt[0] === id) found.push(part.gt[1]);
    else if ('lt' in part && part.lt[0] === id) found.push(part.lt[1]);
  };
  for (const list of ['circumstances', 'documents', 'steps', 'warnings'] as const) {
    for (const { when } of procedure[list]) visit(when);
  }
  return found;
}
