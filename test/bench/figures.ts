/** How long work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The least of the values that a share of them does not exceed (nearest rank): 1 gives the greatest; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** What a quantile is called. */
export function quantileName(share: number): string {
  if (share === 1) return 'max';
  return share === 0.5 ? 'median' : `p${share * 100}`;
}

/** How times are spread, in milliseconds, in a sentence. */
export function spread(ms: readonly number[]): string {
  const parts = [0.5, 0.95, 0.99, 1].map((share) => `${quantileName(share)} ${figure(quantile(ms, share))}`);
  return `${parts.join(', ')} ms`;
}

/** A number as closely as it is worth reading. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const maximumFractionDigits = size < 10 ? 2 : size < 100 ? 1 : 0;
  return value.toLocaleString('en', { maximumFractionDigits, signDisplay: 'negative' });
}

export function seconds(ms: number): string {
  return `${figure(ms / 1_000)} s`;
}

export function megabytes(bytes: number): string {
  return `${figure(bytes / 1_000_000)} MB`;
}

export function rate(rows: number, ms: number): string {
  return `${figure((rows / ms) * 1_000)} rows/s`;
}
