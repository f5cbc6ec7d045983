import type { Pack, PackFault } from '../../../../shared/domain/content/pack.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { addDays } from '../../../../shared/domain/hanoi-time.ts';
import type { Signage } from '../../../../shared/domain/signage/playlist.ts';
import type { Days } from '../../../../shared/domain/timing.ts';
import { safeSlide } from '../../../../shared/signage/built-in.ts';
import { recurrenceFault } from '../../../../shared/signage/days.ts';
import { plan } from '../../../../shared/signage/plan.ts';
import { screensOf } from '../../../../shared/signage/screen.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';

type Told = Pick<PackFault, 'reason' | 'remedy'> & { path: PropertyKey[] };

/** Rules of recurrence that give no day, playlists that hold themselves, and weeks that claim the same day. */
export function checkTimes({ signage, handbook: { calendar } }: PackReading): PackFault[] {
  const told = signage ? [...recurrences(signage), ...circles(signage)] : [];
  return [
    ...told.map(({ path, ...fault }) => errorIn('signage.json', path, fault)),
    ...(calendar?.overrides ?? []).flatMap(({ from, until }, index, overrides) => {
      const other = overrides.slice(0, index).find((before) => from <= before.until && before.from <= until);
      if (other === undefined) return [];
      const reason = `This span and the one from ${other.from} to ${other.until} claim the same days.`;
      const remedy = 'Let one end before the other begins.';
      return [errorIn('calendar.json', ['overrides', index, 'from'], { reason, remedy })];
    }),
  ];
}

function errorIn(file: string, path: PropertyKey[], told: Pick<PackFault, 'reason' | 'remedy'>): PackFault {
  return { level: 'error', file, field: fieldPath(path), ...told };
}

function recurrences({ playlists, screens }: Signage): Told[] {
  const ofEntries = playlists.flatMap(({ entries }, list) =>
    entries.map((days, index) => ({ days, path: ['playlists', list, 'entries', index] })),
  );
  const ofHours = screens.flatMap(({ hours }, screen) =>
    (hours?.exceptions ?? []).map((days, index) => ({
      days,
      path: ['screens', screen, 'hours', 'exceptions', index],
    })),
  );
  return [...ofEntries, ...ofHours].flatMap(({ days, path }) => recurrenceTold(days, path));
}

function recurrenceTold({ recurrence, from }: Days, above: PropertyKey[]): Told[] {
  if (recurrence === undefined) return [];
  const path = [...above, 'recurrence'];
  if (from === undefined) {
    return [
      {
        path: [...above, 'from'],
        reason: `The rule ${recurrence} has no day to count from.`,
        remedy: 'Give the first day it may hold on in "from".',
      },
    ];
  }
  const fault = recurrenceFault(recurrence, from);
  if (fault === undefined) return [];
  const remedy = 'Mend the rule by RFC 5545, 3.3.10; resources/packs/README.md has examples.';
  return [{ path, reason: `The rule ${recurrence} gives no day from ${from} on: ${fault}.`, remedy }];
}

function circles({ playlists }: Signage): Told[] {
  const inside = new Map(
    playlists.map(({ id, entries }) => [
      id,
      entries.flatMap((entry) => ('playlist' in entry ? entry.playlist : [])),
    ]),
  );
  const reaches = (from: string, to: string, seen: Set<string>): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (inside.get(from) ?? []).some((next) => reaches(next, to, seen));
  };
  return playlists.flatMap(({ id, entries }, list) =>
    entries.flatMap((entry, index) =>
      'playlist' in entry && reaches(entry.playlist, id, new Set())
        ? [
            {
              path: ['playlists', list, 'entries', index, 'playlist'],
              reason: `The playlist "${id}" comes round to itself.`,
              remedy: 'Remove this entry, or name a playlist that does not hold this one.',
            },
          ]
        : [],
    ),
  );
}

/** So many days are planned, the given one first: every weekday, month and year-less week comes by. */
const daysLookedAt = 366;

/**
 * Warns of times within the opening hours in which a screen has nothing of its own and shows the safe slide; one
 * warning a screen, with the first such time.
 */
export function checkGaps({ signage, handbook }: PackReading, on: Day): PackFault[] {
  if (signage === undefined) return [];
  return screensOf(signage, { screens: [] }).flatMap(({ id, playlist }) => {
    const gaps = gapsOf({ signage, handbook }, id, on);
    const [first] = gaps;
    if (first === undefined) return [];
    const days = new Set(gaps.map(({ day }) => day)).size;
    const more = days > 1 ? `, and on ${days - 1} more of the ${daysLookedAt} days from ${on}` : '';
    const index = signage.playlists.findIndex((candidate) => candidate.id === playlist);
    return [
      {
        level: 'warning',
        file: 'signage.json',
        field: fieldPath(['playlists', index, 'entries']),
        reason: `On the screen "${id}" nothing has its turn on ${first.day} from ${first.from} to ${first.until}${more}.`,
        remedy: 'Add an entry that holds then; without one the safe slide is shown.',
      },
    ];
  });
}

function gapsOf(pack: Pick<Pack, 'signage' | 'handbook'>, screen: string, on: Day) {
  return Array.from({ length: daysLookedAt }, (_, count) => addDays(on, count)).flatMap((day) => {
    const planned = plan(pack, '', screen, day);
    return planned.stretches
      .filter(({ tail }) => tail.every(({ item }) => planned.items[item] === safeSlide))
      .map(({ from, until }) => ({
        day,
        from: clockTime(from - planned.from),
        until: clockTime(until - planned.from),
      }));
  });
}

/** Milliseconds since midnight as `08:30`; `24:00` at the day's end. */
function clockTime(ms: number): string {
  const minutes = ms / 60_000;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
