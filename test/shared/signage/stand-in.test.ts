import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlaylistItem } from '../../../shared/domain/signage/playlist.ts';
import { safeSlide } from '../../../shared/signage/built-in.ts';
import { plan } from '../../../shared/signage/plan.ts';
import type { Failures } from '../../../shared/signage/stand-in.ts';
import { turnAt, turnsFrom } from '../../../shared/signage/turn.ts';
import { item, packOf } from './sample-plans.ts';

const day = '2026-11-20';

/** A film of so many seconds. */
function film(id: string, seconds: number): PlaylistItem {
  return { id, kind: 'video', media: `${id}.mp4`, title: { vi: id, en: id }, durationMs: seconds * 1_000 };
}
const still = (id: string, seconds: number) => item(id, seconds * 1_000);
/** A page that names what comes in its place. */
function page(id: string, seconds: number, instead: string): PlaylistItem {
  return { ...still(id, seconds), kind: 'page', url: 'https://example.org', instead } as PlaylistItem;
}

/**
 * What a loop of these items shows from its beginning on, as `a 0-10`, in seconds, when some of them were found out
 * to be broken at some second and their turn ends at another.
 */
function shows(items: PlaylistItem[], broken: Record<string, [at: number, until: number]>, turns: number) {
  const ofDay = plan(packOf(items), 'r1', 'lobby', day);
  const seconds = (instant: number) => (instant - ofDay.from) / 1_000;
  const failures: Failures = Object.fromEntries(
    Object.entries(broken).map(([id, [at, until]]) => [
      id,
      { at: ofDay.from + at * 1_000, until: ofDay.from + until * 1_000 },
    ]),
  );
  const shown: string[] = [];
  for (const turn of turnsFrom([ofDay], failures, ofDay.from)) {
    shown.push(`${turn.item.id} ${seconds(turn.startedAt)}-${seconds(turn.endsAt)}`);
    if (shown.length === turns) return shown;
  }
  return shown;
}

test.each([
  {
    title: 'a still that is next goes on into its own turn',
    items: [still('a', 10), still('b', 6), still('c', 10)],
    broken: { b: [4, 16] },
    shown: ['a 0-10', 'c 10-26', 'a 26-36'],
  },
  {
    title: 'what a page itself names for its place goes before what follows',
    items: [still('a', 10), page('b', 6, 'd'), still('c', 8), still('d', 5)],
    broken: { b: [4, 16] },
    shown: ['a 0-10', 'd 10-16', 'c 16-24'],
  },
  {
    title: 'a film that a page names for its place is shown once',
    items: [still('a', 10), page('b', 20, 'd'), still('c', 8), film('d', 12)],
    broken: { b: [4, 30] },
    shown: ['a 0-10', 'd 10-22', 'c 22-30'],
  },
  {
    title: 'what follows fills the turn in its order',
    items: [still('a', 10), still('b', 20), still('c', 8), still('d', 5)],
    broken: { b: [4, 30] },
    shown: ['a 0-10', 'c 10-18', 'd 18-23', 'a 23-30', 'c 30-38'],
  },
  {
    title: 'a film that would be cut is passed over',
    items: [still('a', 10), still('b', 6), film('c', 30), still('d', 9)],
    broken: { b: [4, 16] },
    shown: ['a 0-10', 'd 10-16', 'c 16-46'],
  },
  {
    title: 'a film that has its whole time is shown',
    items: [still('a', 10), still('b', 12), film('c', 8), still('d', 9)],
    broken: { b: [4, 22] },
    shown: ['a 0-10', 'c 10-18', 'd 18-22', 'c 22-30'],
  },
  {
    title: 'of nothing but longer films the first is cut',
    items: [film('a', 10), film('b', 20), film('c', 15)],
    broken: { a: [-5, 10] },
    shown: ['b 0-10', 'b 10-30', 'c 30-45'],
  },
  {
    title: 'what is alone with what is broken stands all the time',
    items: [still('a', 10), still('b', 4)],
    broken: { a: [-5, 10] },
    shown: ['b 0-14', 'a 14-24'],
  },
  {
    title: 'what stands in and fails as well gives way in its turn',
    items: [still('a', 10), still('b', 10), still('c', 10), still('d', 10)],
    broken: { a: [-5, 10], b: [3, 20] },
    shown: ['c 0-10', 'c 10-20', 'c 20-30'],
  },
])('$title', ({ items, broken, shown }) => {
  expect(shows(items, broken as unknown as Record<string, [number, number]>, shown.length)).toEqual(shown);
});

test('what breaks in the middle of its turn gives way from then on', () => {
  const ofDay = plan(packOf([still('a', 10), still('b', 30), film('c', 7)]), 'r1', 'lobby', day);
  const failures = { b: { at: ofDay.from + 25_000, until: ofDay.from + 40_000 } };
  expect(turnAt([ofDay], failures, ofDay.from + 25_000)).toMatchObject({
    item: { id: 'c' },
    planned: 'b',
    plannedAt: ofDay.from + 10_000,
    startedAt: ofDay.from + 25_000,
    endsAt: ofDay.from + 32_000,
    shown: 'instead',
  });
});

test('outside of the opening hours nothing of the day comes early', () => {
  const pack = packOf([still('a', 10)]);
  const hours = {
    week: [{ weekdays: ['fri' as const], hours: [{ from: '08:00', until: '17:00' }] }],
    outside: 'dark' as const,
  };
  const ofDay = plan(pack, 'r1', 'lobby', day, { screens: [], hours });
  const failures = { 'closed-dark': { at: 0, until: ofDay.until } };
  expect(turnAt([ofDay], failures, ofDay.from)?.item).toEqual(safeSlide);
});

test('with anything broken at any instant the turns follow each other without a gap, and none shows what is broken', () => {
  const anyItem = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 40 }));
  fc.assert(
    fc.property(
      fc.array(anyItem, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -20, max: 60 }), fc.integer({ min: 1, max: 60 }))),
      fc.integer({ min: 0, max: 80_000 }),
      (sketch, broken, start) => {
        const items = sketch.map(([isFilm, seconds], index) =>
          isFilm ? film(`i${index}`, seconds) : still(`i${index}`, seconds),
        );
        const ofDay = plan(packOf(items), 'r1', 'lobby', day);
        const failures: Failures = Object.fromEntries(
          broken.map(([index, at, length]) => [
            `i${index}`,
            { at: ofDay.from + at * 1_000, until: ofDay.from + (at + length) * 1_000 },
          ]),
        );
        let at = ofDay.from + start;
        for (const turn of turnsFrom([ofDay], failures, at)) {
          expect(turn.startedAt).toBeLessThanOrEqual(at);
          expect(turn.endsAt).toBeGreaterThan(at);
          expect(failures[turn.item.id]?.until ?? 0).toBeLessThanOrEqual(at);
          at = turn.endsAt;
          if (at > ofDay.from + 300_000) return;
        }
      },
    ),
  );
});
