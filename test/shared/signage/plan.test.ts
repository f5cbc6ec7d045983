import { expect, test } from 'vitest';
import { plan, safeSlide, screensNamedIn, UnknownScreenError } from '../../../shared/signage/plan.ts';
import { item, packOf } from './sample-plans.ts';

test('a plan places the items one after another from midnight in Hanoi', () => {
  const pack = packOf([item('first', 15_000), item('second', 10_000)]);
  expect(plan(pack, 'r1', 'lobby', '2026-11-20')).toEqual({
    screen: { id: 'lobby', title: { vi: 'Sảnh', en: 'Lobby' } },
    revision: 'r1',
    day: '2026-11-20',
    anchor: Date.parse('2026-11-20T00:00:00+07:00'),
    cycleMs: 25_000,
    items: [
      { item: item('first', 15_000), startMs: 0 },
      { item: item('second', 10_000), startMs: 15_000 },
    ],
  });
});

test.each([
  ['2026-11-19', ['always']],
  ['2026-11-20', ['always', 'week']],
  ['2026-11-26', ['always', 'week']],
  ['2026-11-27', ['always']],
])('on %s only items in force that day are planned, both ends included', (day, expected) => {
  const week = item('week', 5_000, { from: '2026-11-20', until: '2026-11-26' });
  const planned = plan(packOf([item('always', 5_000), week]), 'r1', 'lobby', day);
  expect(planned.items.map((entry) => entry.item.id)).toEqual(expected);
});

test('a day on which nothing is in force shows the safe slide', () => {
  const planned = plan(packOf([item('old', 5_000, { until: '2025-12-31' })]), 'r1', 'lobby', '2026-11-20');
  expect(planned.items).toEqual([{ item: safeSlide, startMs: 0 }]);
  expect(planned.cycleMs).toBe(safeSlide.durationMs);
});

test('an unknown screen is refused by a sentence that names the screens there are', () => {
  const ask = () => plan(packOf([item('a', 1_000)]), 'r1', 'roof', '2026-11-20');
  expect(ask).toThrow(new UnknownScreenError('roof', ['lobby']));
  expect(ask).toThrow('There is no screen "roof" in the content pack. It has: lobby.');
});

test('the screens can be read from that sentence and from no other', () => {
  expect(screensNamedIn(new UnknownScreenError('x', ['lobby', 'led-strip']).message)).toEqual([
    'lobby',
    'led-strip',
  ]);
  expect(screensNamedIn('The path is not as /api/openapi.json describes it: "screen": no.')).toEqual([]);
});
