import { availableParallelism } from 'node:os';
import type { Pack } from '../../shared/domain/content/pack.ts';
import { addDays } from '../../shared/domain/hanoi-time.ts';
import type { PlaylistEntry, PlaylistItem } from '../../shared/domain/signage/playlist.ts';
import { plan } from '../../shared/signage/plan.ts';
import { showing } from '../../shared/signage/showing.ts';
import { figure, spread } from './figures.ts';
import { judgeTimes } from './verdicts.ts';

const text = { vi: 'x', en: 'x' };
/** Milliseconds that a day may take to plan. */
const mostDayMs = 50;
const recurrences = [
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=9',
];

/**
 * How long a day of 10,000 items takes to plan, and an instant of it to be asked for. The items have dates, parts of
 * the day, weekdays, rules, priorities and weights, as far as each kind of pack says. What is held
 * against the limit is the processor's own time, as the machine may be busy.
 * `node test/bench/plan.bench.ts [items] [days]`; figures are this machine's.
 */
function main(count: number, days: number): void {
  console.log(`${availableParallelism()} processors, ${count} items, ${days} days`);
  const kinds: [string, (index: number) => Omit<PlaylistEntry, 'item'>][] = [
    ['plain', () => ({})],
    ['weights', (index) => ({ weight: 1 + (index % 10) })],
    ['parts of the day', (index) => ({ dayParts: [`part-${index % 6}`] })],
    ['weights in parts of the day', weightsInParts],
    ['all of it', allOfIt],
  ];
  for (const [name, terms] of kinds) {
    const pack = packOf(count, terms);
    const planned = [];
    const planning: number[] = [];
    const busy: number[] = [];
    for (let day = 0; day < days; day += 1) {
      const begun = performance.now();
      const before = process.threadCpuUsage();
      planned.push(plan(pack, 'r1', 'lobby', addDays('2026-11-01', day)));
      const used = process.threadCpuUsage(before);
      planning.push(performance.now() - begun);
      busy.push((used.user + used.system) / 1_000);
    }
    const begun = performance.now();
    const asked = 100_000;
    for (let n = 0; n < asked; n += 1) {
      const one = planned[n % days] as (typeof planned)[number];
      showing(one, one.from + ((n * 86_399_993) % 86_400_000));
    }
    const each = ((performance.now() - begun) / asked) * 1_000;
    console.log(`${name}: ${spread(planning)} a day, what shows at an instant ${figure(each)} µs`);
    judgeTimes(`${name}: the processor's own time for a day`, busy, 0.95, mostDayMs);
  }
}

function weightsInParts(index: number): Omit<PlaylistEntry, 'item'> {
  return { weight: 1 + (index % 10), ...(index % 5 === 0 && { dayParts: [`part-${index % 6}`] }) };
}

function allOfIt(index: number): Omit<PlaylistEntry, 'item'> {
  return {
    weight: 1 + (index % 3),
    priority: index % 2,
    ...(index % 5 === 0 && { dayParts: [`part-${index % 6}`] }),
    ...(index % 7 === 0 && { weekdays: ['mon', 'wed', 'sun'] as const }),
    ...(index % 3 === 0 && {
      from: '2026-01-01',
      recurrence: recurrences[index % recurrences.length] as string,
    }),
  } as Omit<PlaylistEntry, 'item'>;
}

function packOf(
  count: number,
  terms: (index: number) => Omit<PlaylistEntry, 'item'>,
): Pick<Pack, 'signage' | 'handbook'> {
  const items = Array.from({ length: count }, (_, index): PlaylistItem => {
    const common = { id: `item-${index}`, title: text, durationMs: 5_000 + (index % 40) * 500 };
    return index % 2 === 0
      ? { ...common, kind: 'video', media: 'x.mp4' }
      : { ...common, kind: 'scene', scene: 'compare' };
  });
  const entries = items.map(({ id }, index) => ({ ...terms(index), item: id }));
  const dayParts = Array.from({ length: 6 }, (_, part) => ({
    id: `part-${part}`,
    title: text,
    spans: [
      {
        from: `${String(part * 4).padStart(2, '0')}:00`,
        until: `${String(part * 4 + 4).padStart(2, '0')}:00`,
      },
    ],
  }));
  return {
    signage: {
      screens: [{ id: 'lobby', title: text, playlist: 'loop' }],
      items,
      playlists: [{ id: 'loop', title: text, entries }],
      dayParts,
    },
    handbook: {},
  };
}

main(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 200));
