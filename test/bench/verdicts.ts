import { figure, quantile, quantileName, spread } from './figures.ts';

/** Says whether a limit was kept; one that was not makes the bench end with 1. */
export function verdict(sentence: string, isMet: boolean): void {
  console.log(`${isMet ? 'PASS' : 'FAIL'} ${sentence}`);
  if (!isMet) process.exitCode = 1;
}

/** Holds a figure against the most that it may be. What could not be measured (NaN) is not within it. */
export function judge(what: string, value: number, limit: number, unit: string): void {
  verdict(`${what}: ${figure(value)} ${unit} (at most ${limit})`, value <= limit);
}

/**
 * Holds times against the longest that they may be, in milliseconds.
 *
 * @param share of the times that has to be within the limit: 1 for all, 0.99 for the 99th percentile
 */
export function judgeTimes(what: string, ms: readonly number[], share: number, limit: number): void {
  const allowed = `at most ${figure(limit)} at ${quantileName(share)}`;
  verdict(`${what}: ${spread(ms)} (${allowed}), ${ms.length} times`, quantile(ms, share) <= limit);
}
