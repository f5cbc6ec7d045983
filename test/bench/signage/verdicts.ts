/**
 * Says how long something took, and whether that is within its limit.
 *
 * @param share of the times that has to be within the limit: 1 for the longest, 0.99 for the 99th percentile
 */
export function judge(name: string, ms: number[], share: number, limit: number): void {
  const value = quantile(ms, share);
  const what = share === 1 ? 'max' : `p${share * 100}`;
  console.log(
    `${value <= limit ? 'PASS' : 'FAIL'} ${name}: median ${quantile(ms, 0.5).toFixed(0)} ms, ${what} ${value.toFixed(0)} (at most ${limit.toFixed(0)}), ${ms.length} times`,
  );
}

/** The value below which a share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function verdict(isMet: boolean, sentence: string): void {
  console.log(`${isMet ? 'PASS' : 'FAIL'} ${sentence}`);
}
