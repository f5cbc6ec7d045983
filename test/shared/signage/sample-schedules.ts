import fc from 'fast-check';
import { type Calendar, weekRules } from '../../../shared/domain/content/campaign.ts';
import { addDays, startOfDay } from '../../../shared/domain/hanoi-time.ts';
import { type Notice, severities } from '../../../shared/domain/signage/notice.ts';
import type { PlaylistEntry, PlaylistItem, Signage } from '../../../shared/domain/signage/playlist.ts';
import type { Screen, SiteScreens } from '../../../shared/domain/signage/screen.ts';
import { type Days, type OpeningHours, type TimeSpan, weekdays } from '../../../shared/domain/timing.ts';

const text = { vi: 'x', en: 'x' };

/** Days on which calendars go wrong: ends of weeks, months and years, leap days, and the days about them. */
const awkwardDays = [
  '2024-02-29',
  '2025-02-28',
  '2025-12-31',
  '2026-01-01',
  '2026-11-01',
  '2026-11-22',
  '2027-06-30',
  '2028-02-29',
  '2028-12-31',
];
export const someDay = fc.oneof(
  fc
    .tuple(fc.constantFrom(...awkwardDays), fc.integer({ min: -1, max: 1 }))
    .map(([day, by]) => addDays(day, by)),
  fc.integer({ min: 0, max: 1_400 }).map((count) => addDays('2025-01-01', count)),
);

const recurrences = [
  ...['FREQ=DAILY', 'FREQ=DAILY;INTERVAL=3', 'FREQ=DAILY;COUNT=40', 'FREQ=DAILY;UNTIL=20260228'],
  ...['FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=MO,WE,SU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU'],
  ...[
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYMONTHDAY=1,15,31',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=-1FR',
  ],
  ...[
    'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=29',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=9,11;BYMONTHDAY=2,9',
  ],
];
const firstDays = ['2024-02-29', '2024-12-31', '2025-09-01', '2026-01-05'];
const spells: Days[] = [
  {},
  {},
  { from: '2025-12-31' },
  { until: '2025-12-31' },
  { from: '2025-12-28', until: '2026-01-03' },
  { from: '2024-02-29', until: '2028-02-29' },
];
const someDays: fc.Arbitrary<Days> = fc.oneof(
  fc.constantFrom(...spells),
  fc
    .tuple(fc.constantFrom(...spells), fc.subarray([...weekdays], { minLength: 1 }))
    .map(([spell, named]) => ({ ...spell, weekdays: named })),
  fc
    .tuple(fc.constantFrom(...recurrences), fc.constantFrom(...firstDays))
    .map(([recurrence, from]) => ({ from, recurrence })),
);

/** Spans that do not overlap, some of them from midnight or up to it. */
const someSpans: fc.Arbitrary<TimeSpan[]> = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom(0, 1, 720, 1439, 1440),
      fc.integer({ min: 0, max: 288 }).map((n) => n * 5),
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map((minutes) => {
    const ordered = minutes.toSorted((one, other) => one - other).map(timeOf);
    return Array.from({ length: Math.floor(ordered.length / 2) }, (_, pair) => ({
      from: ordered[pair * 2] as string,
      until: ordered[pair * 2 + 1] as string,
    }));
  });

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

const someItems: fc.Arbitrary<PlaylistItem[]> = fc
  .array(
    fc.record({
      durationMs: fc.oneof(
        fc.integer({ min: 45_000, max: 900_000 }),
        fc.constantFrom(60_000, 600_000, 3_600_000),
      ),
      film: fc.boolean(),
      dates: fc.constantFrom(...spells),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ durationMs, film, dates }, index): PlaylistItem => {
      const common = { id: `item-${index}`, title: text, durationMs, ...dates };
      return film
        ? { ...common, kind: 'video', media: 'film.mp4' }
        : { ...common, kind: 'scene', scene: 'compare' };
    }),
  );

const someTerms = fc
  .record({
    days: someDays,
    dayParts: maybe(fc.subarray(['morning', 'noon', 'evening'], { minLength: 1 })),
    tags: maybe(fc.subarray(['lying', 'upright'], { minLength: 1 })),
    priority: maybe(fc.integer({ min: 0, max: 2 })),
    weight: maybe(fc.constantFrom(1, 2, 3, 4)),
  })
  .map(({ days, ...terms }) => ({ ...days, ...given(terms) }));

function given<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}

const someHours: fc.Arbitrary<OpeningHours> = fc.record({
  week: fc.array(fc.record({ weekdays: fc.subarray([...weekdays], { minLength: 1 }), hours: someSpans }), {
    minLength: 1,
    maxLength: 2,
  }),
  exceptions: fc.array(
    fc
      .tuple(someDays, fc.oneof(fc.constant<TimeSpan[]>([]), someSpans))
      .map(([days, hours]) => ({ ...days, hours })),
    { maxLength: 2 },
  ),
  outside: fc.constantFrom('clock' as const, 'dark' as const),
});

/** A campaign's calendar, once somebody says which item a number names. */
const someCalendar: fc.Arbitrary<(named: (pick: number) => string) => Calendar> = fc
  .record({
    weekRule: fc.constantFrom(...weekRules),
    weeks: fc.uniqueArray(
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        week: fc.integer({ min: 1, max: 4 }),
        titles: fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 8, maxLength: 40, selector: ({ month, week }) => month * 4 + week },
    ),
    days: fc.array(
      fc.record({
        on: fc.constantFrom<[number, number]>([1, 1], [2, 28], [2, 29], [11, 22], [12, 31]),
        items: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    overrides: fc.array(
      fc.record({
        span: fc.constantFrom<[string, string]>(
          ['2025-12-30', '2026-01-02'],
          ['2026-11-22', '2026-11-22'],
          ['2028-02-27', '2028-03-01'],
        ),
        week: fc.nat(),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ weekRule, weeks, days, overrides }) => (named) => {
    const common = { theme: text, rows: ['R59'] };
    const ids = weeks.map(({ month, week }) => `m${month}-w${week}`);
    return {
      weekRule,
      weeks: weeks.map(({ month, week, titles }, index) => ({
        ...common,
        id: ids[index] as string,
        month,
        week,
        titles: titles.map((picks) => ({ title: text, kind: 'video', items: picks.map(named) })),
      })),
      days: days.map(({ on: [month, day], items }, index) => ({
        ...common,
        id: `day-${index}`,
        month,
        day,
        items: items.map(named),
      })),
      overrides: overrides.map(({ span: [from, until], week }) => ({
        from,
        until,
        week: ids[week % ids.length] as string,
      })),
    };
  });

/** Urgent notices on a day, to the second; some for other screens, and some from the day before or into the next. */
export function someNotices(day: string): fc.Arbitrary<Notice[]> {
  const midnight = startOfDay(day);
  const second = fc.integer({ min: -3_600, max: 90_000 });
  return fc.array(
    fc
      .record({
        id: fc.uuid(),
        severity: fc.constantFrom(...severities),
        times: fc.uniqueArray(second, { minLength: 2, maxLength: 2 }),
        screens: maybe(fc.constantFrom<string[]>(['lobby'], ['led-strip'], ['led-strip', 'lobby'])),
      })
      .map(({ id, severity, times, screens }): Notice => {
        const [from = 0, until = 0] = times.toSorted((one, other) => one - other);
        const at = (seconds: number) => new Date(midnight + seconds * 1_000).toISOString();
        return { id, severity, headline: 'x', from: at(from), until: at(until), ...given({ screens }) };
      }),
    { maxLength: 4 },
  );
}

/** A pack's signage and calendar, a site, and the screen `lobby` as it then is. */
export interface Schedule {
  signage: Signage;
  calendar: Calendar | undefined;
  site: SiteScreens;
  screen: { playlist: string; tags: string[]; hours: OpeningHours | undefined };
}

/**
 * Schedules with two playlists, the one in the other, a campaign that may come in anywhere in them, three day parts that
 * may overlap, and hours from anywhere.
 */
export const someSchedule: fc.Arbitrary<Schedule> = fc
  .record({
    items: someItems,
    inner: fc.array(fc.tuple(fc.nat(), someTerms), { minLength: 1, maxLength: 3 }),
    outer: fc.array(fc.tuple(fc.nat(), someTerms), { minLength: 1, maxLength: 5 }),
    spans: fc.tuple(someSpans, someSpans, someSpans),
    tags: maybe(fc.subarray(['lying', 'upright'])),
    calendar: maybe(someCalendar),
    ofPack: maybe(someHours),
    ofSite: maybe(someHours),
    ofScreen: maybe(someHours),
  })
  .map(({ items, inner, outer, spans, tags, calendar, ofPack, ofSite, ofScreen }) => {
    const named = (pick: number) => (items[pick % items.length] as PlaylistItem).id;
    const entry = (pick: number, terms: object): PlaylistEntry => {
      if (pick % 5 === 1) return { ...terms, campaign: 'week' };
      if (pick % 5 === 2) return { ...terms, campaign: 'week', only: ['video'] };
      return { ...terms, item: named(pick) };
    };
    const innerEntries = inner.map(([pick, terms]) => entry(pick, terms));
    const outerEntries = outer.map(
      ([pick, terms]): PlaylistEntry =>
        pick % 4 === 0 ? { ...terms, playlist: 'inner' } : entry(pick, terms),
    );
    const screen: Screen = { id: 'lobby', title: text, playlist: 'outer', ...(ofPack && { hours: ofPack }) };
    const dayParts = ['morning', 'noon', 'evening'].map((id, index) => ({
      id,
      title: text,
      spans: spans[index] as TimeSpan[],
    }));
    return {
      signage: {
        screens: [screen],
        items,
        playlists: [
          { id: 'outer', title: text, entries: outerEntries },
          { id: 'inner', title: text, entries: innerEntries },
        ],
        dayParts,
      },
      calendar: calendar?.(named),
      site: {
        screens:
          tags || ofScreen
            ? [{ id: 'lobby', ...(tags && { tags }), ...(ofScreen && { hours: ofScreen }) }]
            : [],
        ...(ofSite && { hours: ofSite }),
      },
      screen: { playlist: 'outer', tags: tags ?? [], hours: ofScreen ?? ofSite ?? ofPack },
    };
  });
