/** How long work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Says whether a limit was kept; one that was not makes the bench end with 1. */
export function verdict(sentence: string, passed: boolean): void {
  console.log(`${passed ? 'PASS' : 'FAIL'} ${sentence}`);
  if (!passed) process.exitCode = 1;
}

export function rate(rows: number, ms: number): string {
  return `${Math.round((rows / ms) * 1_000).toLocaleString('en')} rows/s`;
}

export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
