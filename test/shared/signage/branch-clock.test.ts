import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bestOf,
  clockAt,
  corrected,
  type Measured,
  measure,
  timeAt,
} from '../../../shared/signage/branch-clock.ts';

const noon = Date.parse('2026-11-20T12:00:00+07:00');

test('a question that takes as long there as back says exactly what the time is', () => {
  expect(
    measure({ sentAt: 1_000, receivedAt: 1_030, branchReceivedAt: noon + 10, branchSentAt: noon + 20 }),
  ).toEqual({ base: noon - 1_000, roundTripMs: 20, at: 1_030 });
});

test('whatever way takes longer, the time is wrong by at most half of the round trip', () => {
  const ms = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(ms, ms, ms, (there, work, back) => {
      const truth = noon - 5_000;
      const { base, roundTripMs } = measure({
        sentAt: 5_000,
        receivedAt: 5_000 + there + work + back,
        branchReceivedAt: truth + 5_000 + there,
        branchSentAt: truth + 5_000 + there + work,
      });
      expect(Math.abs(base - truth)).toBeLessThanOrEqual(roundTripMs / 2 + 0.01);
    }),
  );
});

test('of several measurements the one with the shortest way counts, unless it is too old', () => {
  const quick = { base: 1, roundTripMs: 2, at: 0 };
  const slow = { base: 2, roundTripMs: 40, at: 900_000 };
  expect(bestOf([slow, quick], 900_000)).toBe(slow);
  expect(bestOf([{ ...slow, at: 10_000 }, quick], 60_000)).toBe(quick);
  expect(bestOf([], 0)).toBeUndefined();
});

test('a clock that is half a second off is moved there in 25 seconds, one that is minutes off at once', () => {
  const clock = clockAt(measured(0));
  const late = corrected(clock, measured(500), 10_000);
  expect([0, 10_000, 25_000, 60_000].map((ms) => timeAt(late, 10_000 + ms) - 10_000 - ms - noon)).toEqual([
    0, 200, 500, 500,
  ]);
  const far = corrected(clock, measured(-120_000), 10_000);
  expect(timeAt(far, 10_000)).toBe(noon - 110_000);
});

test('however it is corrected below the step, it never goes back and runs at most a fiftieth fast or slow', () => {
  const correction = fc.record({
    off: fc.double({ min: -1_400, max: 1_400, noNaN: true }),
    afterMs: fc.double({ min: 0, max: 120_000, noNaN: true }),
    lookMs: fc.double({ min: 1, max: 1_000, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 20 }), (corrections) => {
      let clock = clockAt(measured(0));
      let since = 0;
      for (const { off, afterMs, lookMs } of corrections) {
        const before = timeAt(clock, since);
        since += afterMs;
        const passed = timeAt(clock, since) - before;
        expect(passed).toBeGreaterThanOrEqual(afterMs * 0.98 - 0.01);
        expect(passed).toBeLessThanOrEqual(afterMs * 1.02 + 0.01);
        const shown = timeAt(clock, since);
        clock = corrected(clock, measured(off), since);
        expect(timeAt(clock, since)).toBeCloseTo(shown, 2);
        expect(timeAt(clock, since + lookMs)).toBeGreaterThan(shown);
      }
    }),
  );
});

test('a branch whose clock drifts is followed within a few milliseconds, by samples of any delay', () => {
  const delay = fc.double({ min: 0, max: 30, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(delay, delay), { minLength: 30, maxLength: 60 }), (delays) => {
      const branch = (since: number) => noon + since * (1 + 40e-6);
      const kept: Measured[] = [];
      let clock = clockAt(measured(300));
      let since = 0;
      for (const [there, back] of delays) {
        const branchReceivedAt = branch(since + there);
        const sample = {
          sentAt: since,
          receivedAt: since + there + back,
          branchReceivedAt,
          branchSentAt: branchReceivedAt,
        };
        kept.push(measure(sample));
        clock = corrected(clock, bestOf(kept.slice(-8), sample.receivedAt) as Measured, sample.receivedAt);
        since += 15_000;
      }
      expect(Math.abs(timeAt(clock, since) - branch(since))).toBeLessThan(30);
    }),
  );
});

function measured(off: number): Measured {
  return { base: noon + off, roundTripMs: 0, at: 0 };
}
