import type { Composition } from './composition.ts';

/** What every layout is given: when it draws, and where it may. */
export interface LayoutProps {
  /** Milliseconds since the slide came on. */
  t: number;
  durationMs: number;
  composition: Composition;
}

/** A length in units as CSS. */
export function units(length: number): string {
  return `calc(${Math.round(length * 100) / 100} * var(--u))`;
}
