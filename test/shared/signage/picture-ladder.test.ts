import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstRung,
  type Ladder,
  look,
  lookMs,
  type Remedy,
  type Symptom,
} from '../../../shared/signage/picture-ladder.ts';

test('what is wrong for a moment is left alone', () => {
  expect(
    watch([
      ['unchanged', 1_500],
      [undefined, 500],
      ['unchanged', 1_500],
    ]),
  ).toEqual([]);
});

test('first the layer is tried, then the page, then the process, and pages ever more seldom', () => {
  expect(watch([['unchanged', 400_000]])).toEqual([
    ['layer', 2],
    ['page', 6],
    ['page', 21],
    ['process', 51],
    ['page', 111],
    ['page', 231],
  ]);
});

test('a film that is black gives way first, as one that stands still does', () => {
  expect(watch([['black', 7_000]])).toEqual([
    ['layer', 2],
    ['page', 6],
  ]);
});

test('a page that paints no more is loaded anew without trying its layer', () => {
  expect(watch([['frozen', 10_000]])).toEqual([['page', 2]]);
});

test('a screen that was well for a minute begins with the layer again', () => {
  expect(
    watch([
      ['blank', 8_000],
      [undefined, 61_000],
      ['blank', 2_500],
    ]),
  ).toEqual([
    ['layer', 2],
    ['page', 6],
    ['layer', 71],
  ]);
});

test('a page that could not run for an hour is not blamed for it', () => {
  const { ladder, remedy } = look(firstRung, 'frozen', 3_600_000);
  expect([ladder.illMs, remedy]).toEqual([2 * lookMs, undefined]);
});

test('whatever is seen, a page is loaded anew at most five times in the first three minutes', () => {
  const symptom = fc.constantFrom<Symptom | undefined>(
    'unchanged',
    'black',
    'blank',
    'frozen',
    'dead',
    undefined,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(symptom, fc.nat(30_000)), { maxLength: 30 }), (course) => {
      const pages = watch(course).filter(([remedy, at]) => remedy !== 'layer' && at < 180);
      const wellFor = course.some(([symptom, ms]) => symptom === undefined && ms > 29_000);
      expect(pages.length).toBeLessThanOrEqual(wellFor ? 8 : 5);
    }),
  );
});

/** What is done in the course of some time, and at which second. */
function watch(course: [Symptom | undefined, number][]): [Remedy, number][] {
  const done: [Remedy, number][] = [];
  let ladder: Ladder = firstRung;
  let at = 0;
  for (const [symptom, ms] of course) {
    for (const until = at + ms; at < until; ) {
      at += lookMs;
      const seen = look(ladder, symptom, lookMs);
      ladder = seen.ladder;
      if (seen.remedy) done.push([seen.remedy, Math.round(at / 1_000)]);
    }
  }
  return done;
}
