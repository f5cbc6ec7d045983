import { expect, test } from 'vitest';
import { Plan } from '../../../shared/domain/signage/plan.ts';
import type { PlaylistEntry } from '../../../shared/domain/signage/playlist.ts';
import type { OpeningHours } from '../../../shared/domain/timing.ts';
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

const text = { vi: 'x', en: 'x' };
/** A pack whose screen loops these entries, with a morning and a noon. */
function packWith(
  entries: PlaylistEntry[],
  items = [item('a', 60_000), item('b', 60_000), item('c', 60_000)],
) {
  const pack = packOf(items);
  const spans = (from: string, until: string) => [{ from, until }];
  return {
    ...pack,
    signage: {
      ...pack.signage,
      playlists: [
        { id: 'loop', title: text, entries },
        { id: 'inner', title: text, entries: [{ item: 'b' }, { item: 'c' }] },
      ],
      dayParts: [
        { id: 'morning', title: text, spans: spans('08:00', '12:00') },
        { id: 'noon', title: text, spans: spans('11:30', '13:30') },
      ],
    },
  };
}

/** A plan's stretches as `08:00 a,b`. */
function stretchesOf({ from, items, stretches }: Plan): string[] {
  return stretches.map((stretch) => {
    const minutes = (stretch.from - from) / 60_000;
    const time = [minutes / 60, minutes % 60]
      .map((part) => String(Math.floor(part)).padStart(2, '0'))
      .join(':');
    const round = (stretch.rounds > 0 ? stretch.loop : stretch.tail).map((placed) => items[placed.item]?.id);
    return `${time} ${round.join()}`;
  });
}

test.each<[string, PlaylistEntry[], string[]]>([
  [
    'parts of the day cut it where something else has its turn',
    [{ item: 'a' }, { item: 'b', dayParts: ['morning'] }],
    ['00:00 a', '08:00 a,b', '12:00 a'],
  ],
  [
    'of what has its turn, the highest priority is shown alone',
    [{ item: 'a' }, { item: 'b', dayParts: ['noon'], priority: 1 }],
    ['00:00 a', '11:30 b', '13:30 a'],
  ],
  [
    'parts that overlap are both there',
    [
      { item: 'a', dayParts: ['morning'] },
      { item: 'b', dayParts: ['noon'] },
    ],
    ['00:00 safe-slide', '08:00 a', '11:30 a,b', '12:00 b', '13:30 safe-slide'],
  ],
  [
    'a priority that brings nothing hides nothing',
    [{ item: 'a' }, { item: 'gone', priority: 9 }],
    ['00:00 a'],
  ],
  [
    'a playlist inside of a playlist brings its items in its place, weighed',
    [{ item: 'a' }, { playlist: 'inner', weight: 2 }],
    ['00:00 b,c,b,c,a'],
  ],
  ['a playlist that holds itself brings nothing there', [{ item: 'a' }, { playlist: 'loop' }], ['00:00 a']],
  [
    'weekdays: 20 November 2026 is a Friday',
    [
      { item: 'a', weekdays: ['fri'] },
      { item: 'b', weekdays: ['sat', 'sun'] },
    ],
    ['00:00 a'],
  ],
  [
    'recurrence: it is the third Friday of the month',
    [
      { item: 'a', from: '2026-01-01', recurrence: 'FREQ=MONTHLY;BYDAY=3FR' },
      { item: 'b', from: '2026-01-01', recurrence: 'FREQ=MONTHLY;BYDAY=-1FR' },
    ],
    ['00:00 a'],
  ],
  ['tags: this screen has none', [{ item: 'a' }, { item: 'b', tags: ['lying'] }], ['00:00 a']],
])('in a day, %s', (_, entries, expected) => {
  expect(stretchesOf(plan(packWith(entries), 'r1', 'lobby', '2026-11-20'))).toEqual(expected);
});

const weekdayHours: OpeningHours = {
  week: [
    {
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      hours: [
        { from: '08:00', until: '11:30' },
        { from: '13:30', until: '17:00' },
      ],
    },
  ],
  exceptions: [
    { from: '2026-01-01', recurrence: 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2', hours: [], note: 'Quốc khánh' },
    { from: '2026-11-21', until: '2026-11-21', hours: [{ from: '08:00', until: '12:00' }] },
  ],
};

test.each([
  ['2026-11-20', ['00:00 closed-clock', '08:00 a', '11:30 closed-clock', '13:30 a', '17:00 closed-clock']],
  ['2026-11-21', ['00:00 closed-clock', '08:00 a', '12:00 closed-clock']],
  ['2026-11-22', ['00:00 closed-clock']],
  ['2026-09-02', ['00:00 closed-clock']],
])('on %s the opening hours are kept, with holidays and days of their own', (day, expected) => {
  const planned = plan(packWith([{ item: 'a' }]), 'r1', 'lobby', day, { screens: [], hours: weekdayHours });
  expect(stretchesOf(planned)).toEqual(expected);
});

test("what the site says of a screen goes before the pack, and the screen's own before the site's", () => {
  const pack = packWith([{ item: 'a' }, { item: 'b', tags: ['lying'] }]);
  const always: OpeningHours = { week: [{ weekdays: ['fri'], hours: [{ from: '00:00', until: '24:00' }] }] };
  const site = {
    hours: { week: [], outside: 'dark' as const },
    screens: [
      { id: 'lobby', tags: ['lying'], hours: always },
      { id: 'stairs', title: text, playlist: 'inner' },
      { id: 'lost', title: text },
    ],
  };
  const of = (screen: string) => stretchesOf(plan(pack, 'r1', screen, '2026-11-20', site));
  expect([of('lobby'), of('stairs')]).toEqual([['00:00 a,b'], ['00:00 closed-dark']]);
  expect(() => of('lost')).toThrow('There is no screen "lost" in the content pack. It has: lobby, stairs.');
});

test('a playlist that the pack does not have takes no screen down: the own one goes on, or that of the first screen', () => {
  const pack = packWith([{ item: 'a' }]);
  const site = {
    screens: [
      { id: 'lobby', playlist: 'gone' },
      { id: 'stairs', title: text, playlist: 'gone' },
    ],
  };
  const of = (screen: string) => stretchesOf(plan(pack, 'r1', screen, '2026-11-20', site));
  expect([of('lobby'), of('stairs')]).toEqual([['00:00 a'], ['00:00 a']]);
});

test('a plan fits the shape that screens read it by, closed all day or not', () => {
  const planned = plan(packWith([{ item: 'a' }]), 'r1', 'lobby', '2026-11-22', {
    screens: [],
    hours: weekdayHours,
  });
  expect(Plan.parse(planned)).toEqual(planned);
});
