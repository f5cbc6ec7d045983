import type { Finding } from '../../shared/domain/finding.ts';
import { PlainError } from '../errors.ts';
import { type Check, type Found, said } from './finding.ts';

/** How many of the checks found what. */
export type Verdict = Record<Finding['state'], number>;

const marks: Record<Finding['state'], string> = { well: '  well', notable: '  note', wrong: ' WRONG' };

/** Goes through the checks one after the other and gives what each found. */
export async function* examine(checks: readonly Check[]): AsyncGenerator<Finding> {
  for (const check of checks) yield { name: check.name, ...(await resultOf(check)) };
}

/** Tells each result in a line, with what to do below it. */
export async function report(checks: readonly Check[], tell: (line: string) => void): Promise<Verdict> {
  const verdict: Verdict = { well: 0, notable: 0, wrong: 0 };
  for await (const { name, state, sentence, remedy } of examine(checks)) {
    verdict[state] += 1;
    tell(`${marks[state]}  ${name.en}: ${sentence.en}`);
    if (remedy !== undefined) tell(`        → ${remedy.en}`);
  }
  return verdict;
}

async function resultOf({ look }: Check): Promise<Found> {
  try {
    return await look();
  } catch (cause) {
    // The sentences of plain errors say themselves what to do.
    if (cause instanceof PlainError) {
      const { message } = cause;
      return { state: 'wrong', sentence: said(`Phần mềm báo: ${message}`, message) };
    }
    return {
      state: 'wrong',
      sentence: said(`Chưa xem được mục này: ${cause}`, `This could not be looked at: ${cause}`),
    };
  }
}
