import type { Basis } from '../../../../shared/domain/basis.ts';
import type { Circumstance, Procedure } from '../../../../shared/domain/content/procedure.ts';
import { unsure } from '../../../../shared/domain/content/unsure.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import type { Answer, Answers } from '../../../../shared/guidance/conditions.ts';
import { derive } from '../../../../shared/guidance/derive.ts';
import type { Conditional } from '../../../../shared/guidance/influence.ts';
import { rangesOf } from '../../../../shared/guidance/number-ranges.ts';

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
  const ends = rangesOf(circumstance, procedure).flatMap(({ from, to }) => [from, to]);
  return [...new Set([...ends, circumstance.start]), unsure];
}
