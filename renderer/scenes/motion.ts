import type { CSSProperties } from 'react';

/** How far along `t` is between two instants: 0 before, 1 after, smooth at both ends. */
export function between(t: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return x * x * x * (x * (x * 6 - 15) + 10);
}

/** As {@link between}, but quick at first and slow to rest, as things arrive. */
export function arriving(t: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return 1 - (1 - x) ** 4;
}

/** Arrives past its size and settles; for stamps and ticks. */
export function popping(t: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (t - from) / (to - from)));
  if (x === 0) return 0;
  return 1 + 2.2 * (x - 1) ** 3 + 1.2 * (x - 1) ** 2;
}

/** Words and shapes that come up into place: style of something that arrives at `at`. */
export function rising(t: number, at: number, byUnits = 5): CSSProperties {
  const shown = arriving(t, at, at + 700);
  return {
    opacity: between(t, at, at + 350),
    transform: `translateY(calc(var(--u) * ${round((1 - shown) * byUnits)}))`,
  };
}

/** Rounded so that the same instant writes the same style on every machine. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
