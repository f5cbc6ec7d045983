import { expect, test } from 'vitest';
import { createTapJudge, type Tap } from '../../../../renderer/kiosk/touch/second-tap.ts';

const first: Tap = { at: 1_000, x: 400, y: 300, place: 'attract' };

/** Which of some taps are second halves. */
const judged = (...taps: Tap[]) => taps.map(createTapJudge());

test('a tap on the same spot within half a second is not for the place that the first led to', () => {
  expect(judged(first, { at: 1_499, x: 440, y: 330, place: 'choosing' })).toEqual([false, true]);
});

test('later, elsewhere, or where the first led nowhere, it counts', () => {
  expect(judged(first, { ...first, at: 1_500, place: 'choosing' })).toEqual([false, false]);
  expect(judged(first, { ...first, at: 1_200, x: 480, place: 'choosing' })).toEqual([false, false]);
  expect(judged(first, { ...first, at: 1_200 })).toEqual([false, false]);
});

test('what the browser knows to be a click of its own counts', () => {
  expect(judged(first, { ...first, at: 1_100, place: 'choosing', single: true })).toEqual([false, false]);
});

test('who taps on and on is heard again half a second after the tap that led on', () => {
  const taps = [1_000, 1_400, 1_800, 2_200, 2_600].map((at, index): Tap => {
    return {
      ...first,
      at,
      place: ['attract', 'choosing', 'choosing', 'answering', 'answering'][index] ?? '',
    };
  });
  expect(judged(...taps)).toEqual([false, true, false, true, false]);
});
