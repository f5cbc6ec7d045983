import { expect, test } from 'vitest';
import { createTapJudge, type Tap } from '../../../../renderer/kiosk/touch/second-tap.ts';

const button = { name: 'a button' };
const other = { name: 'another' };

const first: Tap = { at: 1_000, x: 400, y: 300, ...on('attract', [button, 'Bắt đầu'], [other, 'Tiếp']) };

/** What is pressed, and what stands there: the control itself first. */
function on(place: string, ...controls: [object, string][]): Pick<Tap, 'pressed' | 'shown'> {
  return { pressed: controls[0]?.[0], shown: { place, controls: new Map(controls) } };
}

/** Which of some taps are second halves. */
const judged = (...taps: Tap[]) => taps.map(createTapJudge());

test('a tap on the same spot within half a second is not for the place that the first led to', () => {
  expect(judged(first, { at: 1_499, x: 440, y: 330, ...on('choosing') })).toEqual([false, true]);
  expect(judged(first, { ...first, at: 1_200, ...on('choosing', [button, 'Bắt đầu']) })).toEqual([
    false,
    true,
  ]);
});

test('nor is it for a control that the first brought, or whose words it changed', () => {
  expect(judged(first, { ...first, at: 1_200, ...on('attract', [{}, 'Bắt đầu']) })).toEqual([false, true]);
  expect(judged(first, { ...first, at: 1_200, ...on('attract', [button, 'Thôi']) })).toEqual([false, true]);
});

test('later, elsewhere, or where the first changed nothing of what is hit, it counts', () => {
  expect(judged(first, { ...first, at: 1_500, ...on('choosing') })).toEqual([false, false]);
  expect(judged(first, { ...first, at: 1_200, x: 480, ...on('choosing') })).toEqual([false, false]);
  expect(judged(first, { ...first, at: 1_200 })).toEqual([false, false]);
  const beside = on('attract', [other, 'Tiếp'], [button, 'Thôi']);
  expect(judged(first, { ...first, at: 1_200, x: 440, ...beside })).toEqual([false, false]);
  expect(judged(first, { ...first, at: 1_200, ...on('attract') })).toEqual([false, false]);
});

test('what the browser knows to be a click of its own counts', () => {
  expect(judged(first, { ...first, at: 1_100, ...on('choosing'), single: true })).toEqual([false, false]);
});

test('who taps on and on is heard again half a second after the tap that led on', () => {
  const taps = [1_000, 1_400, 1_800, 2_200, 2_600].map((at, index): Tap => {
    const place = ['attract', 'choosing', 'choosing', 'answering', 'answering'][index] ?? '';
    return { ...first, at, ...on(place) };
  });
  expect(judged(...taps)).toEqual([false, true, false, true, false]);
});
