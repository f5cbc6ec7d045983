import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPack } from '../../../main/services/content/checks/pack-check.ts';
import { loadPack } from '../../../main/services/content/pack/pack-load.ts';
import { Settings } from '../../../shared/domain/desk/settings.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import { plan } from '../../../shared/signage/plan.ts';
import { packs } from '../../readme-procedure.ts';
import { compileDay, type SamplePack, samplePack } from './sample.ts';

const text = (vi: string) => ({ vi, en: 'text' });
const entry = 'playlists.0.entries.1';
const entryField = 'playlists[0].entries[1]';
const named = 'Playlist "everyday", item "red-dot": ';
const morning = { id: 'morning', title: text('Sáng'), spans: [{ from: '08:00', until: '12:00' }] };
const hours = { week: [{ weekdays: ['mon'], hours: [{ from: '08:00', until: '17:00' }] }] };

type Fault = [level: 'error' | 'warning', file: string, field: string, reason: string, remedy?: string];
type Row = [mistake: string, spoil: (pack: SamplePack) => void, ...faults: Fault[]];

const put = (path: string, value: unknown) => (pack: SamplePack) => pack.put('signage.json', path, value);
const entryOf = (terms: object) => put(entry, { item: 'red-dot', ...terms });
const wrong = (field: string, reason: string): Fault => ['error', 'signage.json', field, reason];

/** Moves the sample's picture to another place, and says so in signage.json. */
function renamed(media: string) {
  return (pack: SamplePack) => {
    const bytes = pack.bytes('media/pictures/red-dot.png');
    pack.remove('media/pictures');
    pack.write(`media/${media}`, bytes);
    pack.put('signage.json', 'items.1.media', media);
  };
}

const rows: Row[] = [
  [
    'hours, parts of the day and terms that fit',
    (pack) => {
      put('dayParts', [morning])(pack);
      put('screens.0.hours', hours)(pack);
      put('zone', 'Asia/Ho_Chi_Minh')(pack);
      entryOf({
        dayParts: ['morning'],
        weekdays: ['mon'],
        from: '2026-01-01',
        recurrence: 'FREQ=MONTHLY;BYDAY=1MO',
        weight: 3,
        priority: 0,
        tags: ['lying'],
      })(pack);
    },
  ],

  [
    'a page, a stream and zones that fit',
    (pack) => {
      const web = { title: text('Trang'), durationMs: 5_000 };
      put('items.3', {
        id: 'news',
        kind: 'page',
        url: 'https://example.org/tin',
        instead: 'red-dot',
        ...web,
      })(pack);
      put('allowed', { pages: ['https://example.org'] })(pack);
      put('zones', { ticker: [{ text: text('Chào bạn') }] })(pack);
      put('playlists.0.layout', 'ticker')(pack);
    },
  ],
  [
    'a page from where the pack allows none',
    (pack) => {
      const web = { title: text('Trang'), durationMs: 5_000 };
      put('items.3', { id: 'news', kind: 'page', url: 'https://example.org:8443/tin', ...web })(pack);
      put('allowed', { pages: ['https://example.org'], streams: ['https://example.org:8443'] })(pack);
    },
    wrong('items[3].url', 'Item "news": It comes from https://example.org:8443, which is not allowed.'),
  ],
  [
    'an allowed origin with a path',
    put('allowed', { streams: ['https://example.org/live'] }),
    wrong(
      'allowed.streams[0]',
      '"https://example.org/live" must be a scheme and a host alone, like https://example.org.',
    ),
  ],
  [
    'a slogan of the ticker that is not there',
    put('zones', { ticker: [{ slogan: 'none' }] }),
    wrong('zones.ticker[0].slogan', 'There is no slogan "none" in this pack.'),
  ],
  ['a weight of zero', entryOf({ weight: 0 }), wrong(`${entryField}.weight`, `${named}0 is out of bounds.`)],
  [
    'a weight beyond all',
    entryOf({ weight: 11 }),
    wrong(`${entryField}.weight`, `${named}11 is out of bounds.`),
  ],
  [
    'a weight in parts',
    entryOf({ weight: 1.5 }),
    wrong(`${entryField}.weight`, `${named}1.5 does not belong here.`),
  ],
  [
    'a priority below none',
    entryOf({ priority: -1 }),
    wrong(`${entryField}.priority`, `${named}-1 is out of bounds.`),
  ],
  [
    'a weekday nobody knows',
    entryOf({ weekdays: ['monday'] }),
    wrong(`${entryField}.weekdays[0]`, `${named}"monday" does not belong here.`),
  ],
  [
    'dates reversed',
    entryOf({ from: '2026-12-02', until: '2026-12-01' }),
    wrong(`${entryField}.until`, `${named}Its last day 2026-12-01 is before its first day 2026-12-02.`),
  ],
  [
    'a zone that does not exist',
    put('zone', 'Asia/Hanoi'),
    wrong('zone', '"Asia/Hanoi" does not belong here.'),
  ],

  [
    'a part of the day that does not exist',
    entryOf({ dayParts: ['night'] }),
    wrong(`${entryField}.dayParts[0]`, `${named}There is no part of the day "night" in this pack.`),
  ],
  [
    'a part of the day given twice',
    put('dayParts', [morning, morning]),
    wrong('dayParts[1].id', 'Part of the day "morning": The id "morning" is already taken by dayParts[0].'),
  ],
  [
    'a part of the day that ends before it begins',
    put('dayParts', [{ ...morning, spans: [{ from: '22:00', until: '06:00' }] }]),
    wrong(
      'dayParts[0].spans[0].until',
      'Part of the day "morning": "06:00": must be later than "from"; hours over midnight are written as two, until 24:00 and from 00:00.',
    ),
  ],
  [
    'a part of the day at no time',
    put('dayParts', [{ ...morning, spans: [{ from: '08:60', until: '09:00' }] }]),
    wrong(
      'dayParts[0].spans[0].from',
      'Part of the day "morning": "08:60" must be a time of the day from 00:00 to 24:00.',
    ),
  ],
  [
    'a part of the day that overlaps itself',
    put('dayParts', [
      {
        ...morning,
        spans: [
          { from: '08:00', until: '12:00' },
          { from: '11:59', until: '14:00' },
        ],
      },
    ]),
    wrong('dayParts[0].spans[1].from', 'Part of the day "morning": "11:59": overlaps with 08:00 to 12:00.'),
  ],
  [
    'opening hours that overlap',
    put('screens.0.hours', {
      week: [
        {
          weekdays: ['mon'],
          hours: [
            { from: '08:00', until: '12:00' },
            { from: '08:30', until: '09:00' },
          ],
        },
      ],
    }),
    wrong('screens[0].hours.week[0].hours[1].from', 'Screen "lobby": "08:30": overlaps with 08:00 to 12:00.'),
  ],

  [
    'a rule that is none',
    entryOf({ from: '2026-01-01', recurrence: 'every Monday' }),
    wrong(
      `${entryField}.recurrence`,
      `${named}"every Monday" must be a rule for days as RFC 5545 writes it, for example FREQ=MONTHLY;BYDAY=1MO.`,
    ),
  ],
  [
    'a rule by the hour',
    entryOf({ from: '2026-01-01', recurrence: 'FREQ=HOURLY' }),
    wrong(
      `${entryField}.recurrence`,
      `${named}"FREQ=HOURLY" must be a rule for days as RFC 5545 writes it, for example FREQ=MONTHLY;BYDAY=1MO.`,
    ),
  ],
  [
    'a rule without a first day',
    entryOf({ recurrence: 'FREQ=DAILY' }),
    wrong(`${entryField}.from`, `${named}The rule FREQ=DAILY has no day to count from.`),
  ],
  [
    'a rule that RFC 5545 does not allow',
    entryOf({ from: '2026-01-01', recurrence: 'FREQ=WEEKLY;BYDAY=1MO' }),
    wrong(
      `${entryField}.recurrence`,
      `${named}The rule FREQ=WEEKLY;BYDAY=1MO gives no day from 2026-01-01 on: BYDAY with numeric value MUST NOT be used unless FREQ is MONTHLY or YEARLY.`,
    ),
  ],
  [
    'a rule that no day fits',
    entryOf({ from: '2026-01-01', recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }),
    wrong(
      `${entryField}.recurrence`,
      `${named}The rule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 gives no day from 2026-01-01 on: no day fits it.`,
    ),
  ],

  [
    'an item that does not exist',
    put(entry, { item: 'blue-dot' }),
    wrong(
      `${entryField}.item`,
      'Playlist "everyday", item "blue-dot": There is no item of signage.json "blue-dot" in this pack.',
    ),
  ],
  [
    'a playlist inside that does not exist',
    put(entry, { playlist: 'noon' }),
    wrong(
      `${entryField}.playlist`,
      'Playlist "everyday", playlist "noon": There is no playlist "noon" in this pack.',
    ),
  ],
  [
    'a playlist that holds itself',
    put(entry, { playlist: 'everyday' }),
    wrong(
      `${entryField}.playlist`,
      'Playlist "everyday", playlist "everyday": The playlist "everyday" comes round to itself.',
    ),
  ],
  [
    'an entry of no kind',
    put(entry, { weight: 2 }),
    wrong(`${entryField}.item`, 'Playlist "everyday", entry 2: This field is missing.'),
  ],

  [
    'a gap at noon',
    (pack) => {
      put('dayParts', [
        {
          ...morning,
          spans: [
            { from: '00:00', until: '11:30' },
            { from: '13:00', until: '24:00' },
          ],
        },
      ])(pack);
      put('playlists.0.entries', [
        { item: 'red-dot', dayParts: ['morning'] },
        { item: 'today', dayParts: ['morning'] },
      ])(pack);
    },
    [
      'warning',
      'signage.json',
      'playlists[0].entries',
      'Playlist "everyday": On the screen "lobby" nothing has its turn on 2026-11-20 from 11:30 to 13:00, and on 365 more of the 366 days from 2026-11-20.',
    ],
  ],
  [
    'a playlist of one day only',
    put('playlists.0.entries', [{ item: 'today', until: '2027-11-19' }]),
    [
      'warning',
      'signage.json',
      'playlists[0].entries',
      'Playlist "everyday": On the screen "lobby" nothing has its turn on 2027-11-20 from 00:00 to 24:00.',
    ],
  ],

  ['a name with spaces and diacritics', renamed('ảnh sảnh/Chấm đỏ số 1.png')],
  [
    'a name that climbs out',
    put('items.1.media', '../pack.json'),
    wrong('items[1].media', 'Item "red-dot": "../pack.json" must be a path inside the media folder.'),
  ],
  [
    'a name that climbs out further in',
    put('items.1.media', 'pictures/../../pack.json'),
    wrong(
      'items[1].media',
      'Item "red-dot": "pictures/../../pack.json" must be a path inside the media folder.',
    ),
  ],
  [
    'a file of over 4 GiB',
    (pack) => truncateSync(pack.at('media/pictures/red-dot.png'), 5 * 1024 ** 3),
    wrong('items[1].media', 'Item "red-dot": The file media/pictures/red-dot.png has 5.0 GiB.'),
  ],
];

test.each(rows)('%s', async (_, spoil, ...faults) => {
  const pack = samplePack();
  spoil(pack);
  const found = (await checkPack(pack.folder, { on: compileDay })).faults;
  expect(found).toEqual(
    faults.map(([level, file, field, reason]) => ({
      level,
      file,
      field,
      reason,
      remedy: expect.stringMatching(/^\S.*\.$/),
    })),
  );
});

test('two spans of the calendar that claim the same days are told, with the other one', async () => {
  const pack = samplePack();
  const week = {
    id: 'tuan',
    month: 11,
    week: 3,
    theme: text('Tuần'),
    rows: ['R59'],
    titles: [{ title: text('Việc'), kind: 'work', items: [] }],
  };
  const spans = [
    ['2026-12-01', '2026-12-07'],
    ['2026-12-07', '2026-12-09'],
  ];
  const overrides = spans.map(([from, until]) => ({ from, until, week: 'tuan' }));
  pack.write('calendar.json', JSON.stringify({ weekRule: 'monday', weeks: [week], days: [], overrides }));
  const { faults } = await checkPack(pack.folder, { on: compileDay });
  expect(faults.filter(({ level }) => level === 'error')).toEqual([
    {
      level: 'error',
      file: 'calendar.json',
      field: 'overrides[1].from',
      reason: 'This span and the one from 2026-12-01 to 2026-12-07 claim the same days.',
      remedy: 'Let one end before the other begins.',
    },
  ]);
});

test('the settings that the README gives as an example are taken, and close the shipped screens when they say', async () => {
  const readme = readFileSync(join(packs, 'README.md'), 'utf8');
  const [, example] = /```json\n(\{\n {2}"hours"[\s\S]*?)```/.exec(readme) ?? [];
  const { hours, screens } = Settings.parse(JSON.parse(example ?? ''));
  const { pack } = await loadPack(join(packs, 'hanoi'));
  const openAt = (screen: string, day: string) =>
    plan(pack, 'r1', screen, day, { hours, screens })
      .stretches.filter(({ open }) => open)
      .map(({ from, until }) => `${hanoiTime(from).slice(11, 16)}-${hanoiTime(until).slice(11, 16)}`);
  expect({
    friday: openAt('lobby', '2026-11-20'),
    stairs: openAt('cau-thang', '2026-11-20'),
    sunday: openAt('lobby', '2026-11-22'),
    holiday: openAt('lobby', '2026-09-02'),
  }).toEqual({
    friday: ['08:00-11:30', '13:30-17:00'],
    stairs: ['08:00-11:30', '13:30-17:00'],
    sunday: [],
    holiday: [],
  });
});
