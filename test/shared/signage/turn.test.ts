import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDay, startOfDay } from '../../../shared/domain/hanoi-time.ts';
import { safeSlide } from '../../../shared/signage/built-in.ts';
import { plan } from '../../../shared/signage/plan.ts';
import { turnAt, wantedDay } from '../../../shared/signage/turn.ts';
import { item, packOf } from './sample-plans.ts';

const pack = packOf([item('a', 7_000), item('b', 5_000)]);
const friday = plan(pack, 'r1', 'lobby', '2026-11-20');
const saturday = plan(pack, 'r1', 'lobby', '2026-11-21');
const midnight = startOfDay('2026-11-21');

test('the turn that would cross midnight ends there when the next plan is held, and the new loop begins', () => {
  const last = turnAt([friday, saturday], {}, midnight - 1);
  const first = turnAt([friday, saturday], {}, midnight);
  expect(last?.endsAt).toBe(midnight);
  expect(first).toEqual({
    item: item('a', 7_000),
    planned: 'a',
    plannedAt: midnight,
    index: 0,
    revision: 'r1',
    startedAt: midnight,
    endsAt: midnight + 7_000,
    shown: 'item',
  });
});

test('without a plan for the new day the old loop goes on', () => {
  const alone = turnAt([friday], {}, midnight + 60_000);
  expect(alone?.revision).toBe('r1');
  expect((alone?.startedAt ?? 0) <= midnight + 60_000 && midnight + 60_000 < (alone?.endsAt ?? 0)).toBe(true);
});

test('whatever fails, something is shown at every instant, and the plan goes on when the turn is over', () => {
  const failing = fc.subarray(['a', 'b', safeSlide.id]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400_000 }), failing, (after, ids) => {
      const instant = friday.from + after;
      const sound = turnAt([friday, saturday], {}, instant);
      const until = sound?.endsAt ?? 0;
      const failures = Object.fromEntries(ids.map((id) => [id, { at: instant, until }]));
      const turn = turnAt([friday, saturday], failures, instant);
      const isSound = !ids.includes(sound?.planned ?? '');
      const all = ids.includes('a') && ids.includes('b');
      expect(turn?.shown).toBe(
        isSound ? 'item' : !all ? 'instead' : ids.includes(safeSlide.id) ? 'ground' : 'slide',
      );
      expect([turn?.planned, turn?.plannedAt]).toEqual([sound?.planned, sound?.plannedAt]);
      const next = turnAt([friday, saturday], failures, until);
      expect(next).toMatchObject({ shown: 'item', startedAt: until });
    }),
  );
});

test.each([
  ['nothing is held', [], undefined, '2026-11-20T12:00:00+07:00', '2026-11-20'],
  ["today's plan is held", [friday], { revision: 'r1' }, '2026-11-20T12:00:00+07:00', undefined],
  [
    "today's plan is of an old revision",
    [friday],
    { revision: 'r2' },
    '2026-11-20T12:00:00+07:00',
    '2026-11-20',
  ],
  ['midnight is near', [friday], { revision: 'r1' }, '2026-11-20T23:50:00+07:00', '2026-11-21'],
  [
    'midnight is near and both are held',
    [friday, saturday],
    { revision: 'r1' },
    '2026-11-20T23:50:00+07:00',
    undefined,
  ],
  ['midnight has passed', [friday], { revision: 'r1' }, '2026-11-21T00:00:01+07:00', '2026-11-21'],
  [
    "today's plan is of an old edition",
    [friday],
    { revision: 'r1', edition: 'e2' },
    '2026-11-20T12:00:00+07:00',
    '2026-11-20',
  ],
])('when %s, the plan to fetch is the right one', (_, plans, wanted, at, expected) => {
  expect(wantedDay(plans, wanted, Date.parse(at))).toBe(expected);
  expect(businessDay(Date.parse(at)) <= (expected ?? '9999')).toBe(true);
});
