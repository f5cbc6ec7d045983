import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay } from '../../../shared/domain/day.ts';
import { plan } from '../../../shared/signage/plan.ts';
import { following, showing } from '../../../shared/signage/showing.ts';
import { item, packOf } from './sample-plans.ts';

const day = '2026-11-20';
const durations = fc.array(fc.integer({ min: 1_000, max: 3_600_000 }), { minLength: 1, maxLength: 12 });
const plans = durations.map((all) =>
  plan(packOf(all.map((durationMs, index) => item(`item-${index}`, durationMs))), 'r1', 'lobby', day),
);
/** From a day before the plan's own to two days after it. */
const instants = fc.integer({ min: startOfDay('2026-11-19'), max: startOfDay('2026-11-22') });

test('every instant has exactly one showing, which holds that instant', () => {
  fc.assert(
    fc.property(plans, instants, (planned, instant) => {
      const shown = showing(planned, instant);
      expect(shown.item).toBe(planned.items[shown.index]?.item);
      expect(shown.endsAt - shown.startedAt).toBe(shown.item.durationMs);
      expect(shown.offsetMs).toBe(instant - shown.startedAt);
      expect(shown.offsetMs).toBeGreaterThanOrEqual(0);
      expect(instant).toBeLessThan(shown.endsAt);
    }),
  );
});

test('showings follow each other without gap or overlap, in the order of the plan', () => {
  fc.assert(
    fc.property(plans, instants, (planned, instant) => {
      const shown = showing(planned, instant);
      const next = following(planned, shown);
      expect(next.startedAt).toBe(shown.endsAt);
      expect(next.offsetMs).toBe(0);
      expect(next.index).toBe((shown.index + 1) % planned.items.length);
      expect(showing(planned, shown.endsAt - 1)).toEqual({ ...shown, offsetMs: shown.item.durationMs - 1 });
    }),
  );
});

test('it agrees with walking through the loop second by second', () => {
  const planned = plan(packOf([item('a', 3_000), item('b', 1_000), item('c', 2_000)]), 'r1', 'lobby', day);
  const walked = Array.from({ length: 13 }, (_, second) => showing(planned, planned.anchor + second * 1_000));
  expect(walked.map((shown) => `${shown.item.id}${shown.offsetMs}`).join(' ')).toBe(
    'a0 a1000 a2000 b0 c0 c1000 a0 a1000 a2000 b0 c0 c1000 a0',
  );
});
