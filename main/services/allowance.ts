import type { SteadyClock } from './clock.ts';

/** What each of several senders may still do: much at once after a pause, and little by little without an end. */
export interface Allowance {
  /** Milliseconds until a sender may do so many things more; 0 where it may now. */
  waitMs(sender: string, count: number): number;
  /** It did them. */
  spend(sender: string, count: number): void;
}

/**
 * A token bucket a sender, in memory.
 *
 * @param most so many at once
 * @param everyMs after so long there is one more
 */
export function createAllowance(
  steady: Pick<SteadyClock, 'sinceBootMs'>,
  { most, everyMs }: { most: number; everyMs: () => number },
): Allowance {
  const left = new Map<string, { count: number; at: number }>();
  const leftOf = (sender: string) => {
    const now = steady.sinceBootMs();
    const { count, at } = left.get(sender) ?? { count: most, at: now };
    return { count: Math.min(most, count + (now - at) / everyMs()), at: now };
  };
  return {
    waitMs: (sender, count) => Math.max(0, Math.ceil((count - leftOf(sender).count) * everyMs())),
    spend(sender, count) {
      const now = leftOf(sender);
      left.set(sender, { ...now, count: now.count - count });
    },
  };
}
