import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay } from '../../../shared/domain/hanoi-time.ts';
import type { PlaylistItem } from '../../../shared/domain/signage/playlist.ts';
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
      expect(shown.item).toBe(planned.items[shown.index]);
      expect(shown.offsetMs).toBe(instant - shown.startedAt);
      expect(shown.offsetMs).toBeGreaterThanOrEqual(0);
      expect(instant).toBeLessThan(shown.endsAt);
      expect(shown.endsAt).toBeLessThanOrEqual(shown.boundaryAt);
    }),
  );
});

test('showings follow each other without gap or overlap, and are whole but for the last before a boundary', () => {
  fc.assert(
    fc.property(plans, instants, (planned, instant) => {
      const shown = showing(planned, instant);
      const next = following(planned, shown);
      expect(next.startedAt).toBe(shown.endsAt);
      expect(next.offsetMs).toBe(0);
      expect(showing(planned, shown.endsAt - 1).startedAt).toBe(shown.startedAt);
      if (shown.endsAt < shown.boundaryAt) {
        expect(shown.endsAt - shown.startedAt).toBe(shown.item.durationMs);
        expect(next.index).toBe((shown.index + 1) % planned.items.length);
      }
    }),
  );
});

test('it agrees with walking through the loop second by second', () => {
  const planned = plan(packOf([item('a', 3_000), item('b', 1_000), item('c', 2_000)]), 'r1', 'lobby', day);
  const walked = Array.from({ length: 13 }, (_, second) => showing(planned, planned.from + second * 1_000));
  expect(walked.map((shown) => `${shown.item.id}${shown.offsetMs}`).join(' ')).toBe(
    'a0 a1000 a2000 b0 c0 c1000 a0 a1000 a2000 b0 c0 c1000 a0',
  );
});

const film = (id: string, durationMs: number): PlaylistItem => ({
  id,
  kind: 'video',
  media: `${id}.mp4`,
  title: { vi: id, en: id },
  durationMs,
});

/** The day has 86,400 s. */
test.each<[string, PlaylistItem[], [string, number][]]>([
  [
    'a still is cut at midnight',
    [item('a', 50_000), item('b', 47_000)],
    [
      ['a', 50],
      ['b', 20],
    ],
  ],
  [
    'a still is kept for the less than 3 s that remain',
    [item('a', 50_000), item('b', 36_398)],
    [
      ['a', 50],
      ['b', 38.398],
    ],
  ],
  [
    'a film that does not fit is passed over',
    [film('a', 50_000), item('b', 23_000)],
    [
      ['b', 23],
      ['b', 18],
    ],
  ],
  [
    'only films are in the round, none fits, and the safe slide stands in',
    [film('a', 49_000)],
    [
      ['a', 49],
      ['safe-slide', 13],
    ],
  ],
])('before midnight %s', (_, items, expected) => {
  const planned = plan(packOf(items), 'r1', 'lobby', day);
  const last = showing(planned, planned.until - 1);
  const before = showing(planned, last.startedAt - 1);
  const told = [before, last].map(({ item: { id }, startedAt, endsAt }) => [
    id,
    (endsAt - startedAt) / 1_000,
  ]);
  expect(last.endsAt).toBe(planned.until);
  expect(told).toEqual(expected);
});

test('the next day, and the day before, an old plan says what it says of that time of day', () => {
  const planned = plan(packOf([item('a', 7_000), item('b', 5_000)]), 'r1', 'lobby', day);
  const noon = planned.from + 12 * 3_600_000 + 1_234;
  const shifted = (days: number) => {
    const shiftMs = days * 86_400_000;
    const shown = showing(planned, noon + shiftMs);
    return {
      ...shown,
      startedAt: shown.startedAt - shiftMs,
      endsAt: shown.endsAt - shiftMs,
      boundaryAt: shown.boundaryAt - shiftMs,
    };
  };
  expect([shifted(-1), shifted(3)]).toEqual([showing(planned, noon), showing(planned, noon)]);
});
