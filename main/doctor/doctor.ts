import { PlainError } from '../errors.ts';
import type { Check, Finding } from './finding.ts';

/** How many of the checks found what. */
export type Verdict = Record<Finding['state'], number>;

const marks: Record<Finding['state'], string> = { well: '  well', notable: '  note', wrong: ' WRONG' };

/** Goes through the checks one after the other and tells each result in a line, with what to do below it. */
export async function examine(checks: Check[], tell: (line: string) => void): Promise<Verdict> {
  const verdict: Verdict = { well: 0, notable: 0, wrong: 0 };
  for (const check of checks) {
    const { state, sentence, remedy } = await resultOf(check);
    verdict[state] += 1;
    tell(`${marks[state]}  ${check.name}: ${sentence}`);
    if (remedy !== undefined) tell(`        → ${remedy}`);
  }
  return verdict;
}

async function resultOf({ look }: Check): Promise<Finding> {
  try {
    return await look();
  } catch (cause) {
    // The sentences of plain errors say themselves what to do.
    const sentence = cause instanceof PlainError ? cause.message : `This could not be looked at: ${cause}`;
    return { state: 'wrong', sentence };
  }
}
