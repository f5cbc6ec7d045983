import { expect, test } from 'vitest';
import { safeSlide } from '../../../shared/signage/built-in.ts';
import { plan } from '../../../shared/signage/plan.ts';
import { screensNamedIn, UnknownScreenError } from '../../../shared/signage/screen.ts';
import { item, packOf } from './sample-plans.ts';

test('a plan places the items one after another from midnight in Hanoi', () => {
  const pack = packOf([item('first', 15_000), item('second', 10_000)]);
  expect(plan(pack, 'r1', 'lobby', '2026-11-20')).toEqual({
    screen: { id: 'lobby', title: { vi: 'Sảnh', en: 'Lobby' } },
    revision: 'r1',
    day: '2026-11-20',
    zone: 'Asia/Ho_Chi_Minh',
    from: Date.parse('2026-11-20T00:00:00+07:00'),
    until: Date.parse('2026-11-21T00:00:00+07:00'),
    items: [item('first', 15_000), item('second', 10_000)],
    stretches: [
      {
        from: Date.parse('2026-11-20T00:00:00+07:00'),
        until: Date.parse('2026-11-21T00:00:00+07:00'),
        open: true,
        dayParts: [],
        cycleMs: 25_000,
        rounds: 3_455,
        loop: [
          { item: 0, startMs: 0, endMs: 15_000 },
          { item: 1, startMs: 15_000, endMs: 25_000 },
        ],
        tail: [
          { item: 0, startMs: 0, endMs: 15_000 },
          { item: 1, startMs: 15_000, endMs: 25_000 },
        ],
      },
    ],
    slides: [],
    channels: [],
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
  expect(planned.items.map(({ id }) => id)).toEqual(expected);
});

test('a day on which nothing is in force shows the safe slide', () => {
  const planned = plan(packOf([item('old', 5_000, { until: '2025-12-31' })]), 'r1', 'lobby', '2026-11-20');
  expect(planned.items).toEqual([safeSlide]);
  expect(planned.stretches.map(({ open, cycleMs }) => ({ open, cycleMs }))).toEqual([
    { open: true, cycleMs: safeSlide.durationMs },
  ]);
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

test('the campaign of the day comes in where the playlist has its place, with the slides it needs', () => {
  const basis = { sources: [], confidence: 'low' as const, checkedOn: '2026-11-20' };
  const text = { vi: 'Ngày Pháp luật', en: 'Law Day' };
  const slide = {
    id: 'law',
    title: text,
    rows: ['R67'],
    basis,
    headline: text,
    tone: 'lacquer' as const,
    body: { layout: 'statement' as const, text, drawing: 'scales' as const },
  };
  const lawItem = { id: 'law-item', kind: 'slide' as const, slide: 'law', title: text, durationMs: 8_000 };
  const late = { ...lawItem, id: 'late', slide: 'not-there' };
  const { signage } = packOf([item('a', 5_000), item('b', 5_000)]);
  const pack = {
    signage: {
      ...signage,
      items: [...signage.items, lawItem, late],
      playlists: [
        {
          id: 'loop',
          title: text,
          entries: [{ item: 'a' }, { campaign: 'week' as const }, { item: 'b' }],
        },
      ],
    },
    handbook: {
      slides: [slide],
      calendar: {
        weekRule: 'seven-days' as const,
        weeks: [],
        days: [{ id: 'd', month: 11, day: 9, theme: text, rows: ['R67'], items: ['law-item', 'late'] }],
        overrides: [],
      },
    },
  };
  const shown = (day: string) => {
    const { items, slides } = plan(pack, 'r1', 'lobby', day);
    return { items: items.map(({ id }) => id), slides: slides.map(({ id }) => id) };
  };
  expect(shown('2026-11-09')).toEqual({ items: ['a', 'law-item', 'b'], slides: ['law'] });
  expect(shown('2026-11-10')).toEqual({ items: ['a', 'b'], slides: [] });
});
