import {
  type BranchClock,
  bestOf,
  clockAt,
  corrected,
  type Measured,
  measure,
  timeAt,
} from '../../shared/signage/branch-clock.ts';
import type { Client } from '../client.ts';

/** The time that a screen goes by. */
export interface ScreenClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** How far the machine's own clock is from the branch's (positive: behind it), and how long asking took. */
  measured(): { offsetMs: number; roundTripMs: number } | undefined;
  stop(): void;
}

/** Asked so often at the start, and then at this pace. */
const firstSamples = 5;
const firstPaceMs = 150;
const paceMs = 15_000;
const keptSamples = 8;
/** Measurements that differ by more were made before and after the branch's clock was set. */
const setMs = 3_000;

/**
 * Measures the branch's clock. A screen on the branch's own PC has that very clock and goes by it, whatever is
 * measured; a screen on another machine follows what is measured and never asks the machine's own.
 */
export function createScreenClock(client: Pick<Client, 'clock'>, isBranchPc: boolean): ScreenClock {
  let kept: Measured[] = [];
  let clock: BranchClock | undefined;
  let timer: ReturnType<typeof setTimeout>;
  let asked = 0;
  const stopped = new AbortController();

  const take = (sample: Measured) => {
    kept = [...kept.filter(({ base }) => Math.abs(base - sample.base) < setMs), sample].slice(-keptSamples);
    const best = bestOf(kept, sample.at) ?? sample;
    clock = clock ? corrected(clock, best, sample.at) : clockAt(best);
  };
  const ask = async () => {
    const sentAt = performance.now();
    try {
      const { receivedAt, sentAt: branchSentAt } = await client.clock({}, { signal: stopped.signal });
      take(measure({ sentAt, receivedAt: performance.now(), branchReceivedAt: receivedAt, branchSentAt }));
    } catch {
      // Not reached: what was measured before holds.
    }
    asked += 1;
    if (!stopped.signal.aborted) timer = setTimeout(ask, asked < firstSamples ? firstPaceMs : paceMs);
  };
  void ask();

  return {
    now: () => (clock && !isBranchPc ? timeAt(clock, performance.now()) : Date.now()),
    measured() {
      const best = bestOf(kept, performance.now());
      if (best === undefined) return undefined;
      const offsetMs = best.base - (Date.now() - performance.now());
      return {
        offsetMs: Math.round(offsetMs * 10) / 10,
        roundTripMs: Math.round(best.roundTripMs * 10) / 10,
      };
    },
    stop() {
      stopped.abort();
      clearTimeout(timer);
    },
  };
}

/** Whether a page is shown by the very machine that it came from: over a loopback address, or inside of Electron. */
export function isOfThisMachine({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean {
  return protocol === 'tantam:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
