import type { Calendar } from '../../../shared/domain/content/campaign.ts';
import type { Notice } from '../../../shared/domain/signage/notice.ts';
import type { PlaylistEntry, PlaylistItem, Signage } from '../../../shared/domain/signage/playlist.ts';
import type { OpeningHours } from '../../../shared/domain/timing.ts';

/*
 * What a screen should show, worked out the slow way: minute by minute, then item after item. It shares nothing with
 * shared/signage but the names of things, so that both would have to be wrong in the same way.
 */

/** One showing as the oracle has it: milliseconds from the day's midnight. `name` is the item's id. */
export interface Told {
  name: string;
  start: number;
  end: number;
}

type Somewhere = { playlist: string; tags: string[]; hours: OpeningHours | undefined };

/** Every showing of a day, from midnight to midnight. `screen` has its tags and hours as they hold. */
export function tell(
  signage: Signage,
  calendar: Calendar | undefined,
  screen: Somewhere,
  day: string,
): Told[] {
  const campaign = calendar ? ofCampaign(calendar, day) : [];
  const dayParts = signage.dayParts ?? [];
  const marks = new Uint8Array(1440);
  for (const [index, { spans }] of dayParts.entries()) mark(marks, 1 << index, spans);
  mark(marks, 128, hoursOf(screen.hours, day));
  const situations = new Map<number, string>();
  const minute = (now: number): string => {
    const marked = marks[now] as number;
    const known = situations.get(marked);
    if (known !== undefined) return known;
    const ofNow = dayParts.filter((_, index) => marked & (1 << index)).map(({ id }) => id);
    const turns = collect({ signage, campaign, screen, day, dayParts: ofNow }, screen.playlist);
    const open = turns.length === 0 ? 'safe-slide' : dealt(turns);
    const closed = screen.hours?.outside === 'dark' ? 'closed-dark' : 'closed-clock';
    const round = marked & 128 ? open : closed;
    situations.set(marked, round);
    return round;
  };
  const told: Told[] = [];
  let began = 0;
  for (let now = 1; now <= 1440; now += 1) {
    if (now < 1440 && (marks[now] === marks[now - 1] || minute(now) === minute(now - 1))) continue;
    told.push(...play(signage, minute(now - 1).split(','), began * 60_000, now * 60_000));
    began = now;
  }
  return told;
}

function hoursOf(hours: OpeningHours | undefined, day: string): { from: string; until: string }[] {
  if (hours === undefined) return [{ from: '00:00', until: '24:00' }];
  for (const exception of hours.exceptions ?? []) {
    if (onDay(exception, day)) return exception.hours;
  }
  const ofDay = [];
  for (const week of hours.week) {
    for (const name of week.weekdays) if (name === nameOfDay(day)) ofDay.push(...week.hours);
  }
  return ofDay;
}

/** Marks every minute of the day that lies in one of some spans. */
function mark(marks: Uint8Array, sign: number, spans: { from: string; until: string }[]): void {
  for (const span of spans) {
    const [fromHour, fromMinute] = span.from.split(':').map(Number) as [number, number];
    const [untilHour, untilMinute] = span.until.split(':').map(Number) as [number, number];
    for (let now = fromHour * 60 + fromMinute; now < untilHour * 60 + untilMinute; now += 1) {
      marks[now] = (marks[now] as number) | sign;
    }
  }
}

interface Now {
  signage: Signage;
  campaign: string[];
  screen: { tags: string[] };
  day: string;
  dayParts: string[];
}

function collect(now: Now, playlist: string): { name: string; weight: number }[] {
  const { signage, campaign, screen, day, dayParts } = now;
  const list = signage.playlists.find(({ id }) => id === playlist);
  const inForce = (name: string) => {
    const item = signage.items.find(({ id }) => id === name);
    const dates = { ...(item?.from && { from: item.from }), ...(item?.until && { until: item.until }) };
    return item && onDay(dates, day) ? [item] : [];
  };
  for (let priority = 9; priority >= 0; priority -= 1) {
    const turns = [];
    for (const entry of list?.entries ?? []) {
      if ((entry.priority ?? 0) !== priority || !onDay(entry, day) || !hasPlace(screen, entry, dayParts))
        continue;
      if ('playlist' in entry) {
        for (const inner of collect(now, entry.playlist)) {
          turns.push({ name: inner.name, weight: inner.weight * (entry.weight ?? 1) });
        }
      } else if ('item' in entry || 'campaign' in entry) {
        for (const { id, kind } of ('item' in entry ? [entry.item] : campaign).flatMap(inForce)) {
          if ('only' in entry && entry.only && !entry.only.includes(kind)) continue;
          turns.push({ name: id, weight: entry.weight ?? 1 });
        }
      }
    }
    if (turns.length > 0) return turns;
  }
  return [];
}

/** The items that a campaign names for a day, each once: of the day itself first. */
function ofCampaign({ weekRule, weeks, days, overrides }: Calendar, day: string): string[] {
  const [, month, date] = day.split('-').map(Number);
  const named: string[] = [];
  for (const own of days) if (own.month === month && own.day === date) named.push(...own.items);
  let wanted = weekNames(weekRule).get(day);
  for (const { from, until, week } of overrides.toReversed()) {
    if (day >= from && day <= until) wanted = week;
  }
  for (const { id, titles } of weeks) if (id === wanted) for (const { items } of titles) named.push(...items);
  return named.filter((name, index) => named.indexOf(name) === index);
}

const namesByRule = new Map<string, Map<string, string>>();

/** The week `m11-w3` that each day is in by a rule, found by counting from the first Monday of 2024 on. */
function weekNames(rule: Calendar['weekRule']): Map<string, string> {
  const known = namesByRule.get(rule);
  if (known) return known;
  const names = new Map<string, string>();
  namesByRule.set(rule, names);
  // The day of a week that says which month has it, as days after its Monday.
  const saying = rule === 'iso-thursday' ? 3 : 0;
  let month = '';
  let count = 0;
  for (let day = '2024-01-01'; day <= lastDay; ) {
    let said = day;
    for (let more = 0; more < saying; more += 1) said = next(said);
    count = said.slice(0, 7) === month ? count + 1 : 1;
    month = said.slice(0, 7);
    const name = `m${Number(month.slice(5))}-w${Math.min(4, count)}`;
    for (let left = 7; left > 0 && (rule !== 'seven-days' || day.startsWith(month)); left -= 1) {
      names.set(day, name);
      day = next(day);
    }
  }
  return names;
}

/** The notice that goes before every other and the plan at an instant; undefined where none holds. */
export function noticeDue(notices: readonly Notice[], screen: string, instant: number): Notice | undefined {
  const gravity = ['unknown', 'minor', 'moderate', 'severe', 'extreme'];
  let due: Notice | undefined;
  for (const notice of notices) {
    if (notice.screens && !notice.screens.includes(screen)) continue;
    if (instant < Date.parse(notice.from) || instant >= Date.parse(notice.until)) continue;
    const rank = ({ severity, from }: Notice) => gravity.indexOf(severity) * 1e15 + Date.parse(from);
    if (!due || rank(notice) > rank(due) || (rank(notice) === rank(due) && notice.id < due.id)) due = notice;
  }
  return due;
}

function hasPlace(screen: { tags: string[] }, entry: PlaylistEntry, dayParts: string[]): boolean {
  if (entry.tags && !screen.tags.some((tag) => entry.tags?.includes(tag))) return false;
  return !entry.dayParts || entry.dayParts.some((part) => dayParts.includes(part));
}

const rounds = new Map<string, string>();

/** The same hands are dealt again on other days. */
function dealt(turns: { name: string; weight: number }[]): string {
  const key = turns.map(({ name, weight }) => `${name}*${weight}`).join();
  const round = rounds.get(key) ?? deal(turns).join();
  if (rounds.size > 1_000) rounds.clear();
  rounds.set(key, round);
  return round;
}

/** Deals a round out turn by turn: whoever may go and has to go soonest. */
function deal(turns: { name: string; weight: number }[]): string[] {
  let common = 10_000;
  while (turns.some(({ weight }) => weight % common !== 0)) common -= 1;
  const hands = turns.map(({ name, weight }) => ({ name, weight: weight / common, had: 0 }));
  const size = hands.reduce((sum, { weight }) => sum + weight, 0);
  const round: string[] = [];
  for (let turn = 0; turn < size; turn += 1) {
    const may = hands.filter(({ had, weight }) => had < weight && turn >= Math.floor((had * size) / weight));
    const soonest = (hand: (typeof hands)[number]) => Math.ceil(((hand.had + 1) * size) / hand.weight);
    // A sort keeps the order of those that are equal.
    const [chosen] = may.sort((one, two) => soonest(one) - soonest(two) || two.weight - one.weight);
    if (chosen === undefined) throw new Error('Nobody may take this turn.');
    chosen.had += 1;
    round.push(chosen.name);
  }
  return round;
}

const safe: Pick<PlaylistItem, 'id' | 'kind' | 'durationMs'> = {
  id: 'safe-slide',
  kind: 'scene',
  durationMs: 15_000,
};

function play(signage: Signage, what: string[], start: number, end: number): Told[] {
  if (what[0]?.startsWith('closed-')) return [{ name: what[0], start, end }];
  const round = what.map((name) => signage.items.find(({ id }) => id === name) ?? safe);
  const length = round.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const told: Told[] = [];
  let now = start;
  // As long as there is time for two rounds more, one is shown as it is.
  while (end - now >= 2 * length) {
    for (const { id, durationMs } of round) {
      told.push({ name: id, start: now, end: now + durationMs });
      now += durationMs;
    }
  }
  let queue = [...round];
  while (now < end) {
    const left = end - now;
    const whole = ({ durationMs }: { durationMs: number }) =>
      left - durationMs === 0 || left - durationMs >= 3_000;
    const at = queue.findIndex((item) => whole(item) || item.kind !== 'video');
    const item = queue[at] ?? safe;
    const until = at >= 0 && whole(item) ? now + item.durationMs : end;
    told.push({ name: item.id, start: now, end: until });
    now = until;
    // Those that were passed over and the one that was shown wait at the queue's end.
    queue = [...queue.slice(at + 1), ...queue.slice(0, at + 1)];
  }
  return told;
}

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

function nameOfDay(day: string): (typeof names)[number] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // Zeller's congruence, Sunday first.
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const h =
    (date +
      Math.floor((13 * (m + 1)) / 5) +
      y +
      Math.floor(y / 4) -
      Math.floor(y / 100) +
      Math.floor(y / 400)) %
    7;
  return names[(h + 6) % 7] as (typeof names)[number];
}

interface SomeDays {
  from?: string | undefined;
  until?: string | undefined;
  weekdays?: string[] | undefined;
  recurrence?: string | undefined;
}

function onDay(days: SomeDays, day: string): boolean {
  if (days.from && day < days.from) return false;
  if (days.until && day > days.until) return false;
  if (days.weekdays && !days.weekdays.includes(nameOfDay(day))) return false;
  return !days.recurrence || recurringDays(days.recurrence, days.from as string).has(day);
}

const known = new Map<string, Set<string>>();
const lastDay = '2029-12-31';

/** The days of the few kinds of rules that the tests write, found by walking the calendar day by day. */
function recurringDays(rule: string, from: string): Set<string> {
  const key = `${rule} ${from}`;
  const found = known.get(key) ?? walkCalendar(rule, from);
  known.set(key, found);
  return found;
}

function walkCalendar(rule: string, from: string): Set<string> {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('='))) as Record<string, string>;
  const interval = Number(parts.INTERVAL ?? 1);
  const found = new Set<string>();
  let week = 0;
  let month = 0;
  let year = 0;
  for (let day = from, count = 0; day <= lastDay; day = next(day), count += 1) {
    if (count > 0 && nameOfDay(day) === 'mon') week += 1;
    if (count > 0 && day.endsWith('-01')) month += 1;
    if (count > 0 && day.endsWith('-01-01')) year += 1;
    if (parts.UNTIL && day.replaceAll('-', '') > parts.UNTIL) break;
    if (parts.COUNT && found.size >= Number(parts.COUNT)) break;
    const period = { DAILY: count, WEEKLY: week, MONTHLY: month, YEARLY: year }[parts.FREQ as 'DAILY'];
    if (period % interval === 0 && fits(parts, day, from)) found.add(day);
  }
  return found;
}

function fits(parts: Record<string, string>, day: string, from: string): boolean {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  const length = daysIn(day);
  if (parts.BYMONTH && !parts.BYMONTH.split(',').map(Number).includes(month)) return false;
  if (parts.FREQ === 'WEEKLY' && !parts.BYDAY) return nameOfDay(day) === nameOfDay(from);
  if (parts.FREQ === 'YEARLY' && !parts.BYMONTH) return day.slice(5) === from.slice(5);
  if (parts.BYMONTHDAY) {
    return parts.BYMONTHDAY.split(',')
      .map(Number)
      .some((one) => date === (one > 0 ? one : length + 1 + one));
  }
  if (parts.BYDAY) {
    return parts.BYDAY.split(',').some((one) => {
      const nth = Number(one.slice(0, -2));
      if (one.slice(-2).toLowerCase() !== nameOfDay(day).slice(0, 2)) return false;
      if (nth === 0) return true;
      return nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length + 1 - date) / 7) === -nth;
    });
  }
  return parts.FREQ !== 'MONTHLY' || day.slice(8) === from.slice(8);
}

function daysIn(day: string): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function next(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const two = (value: number) => String(value).padStart(2, '0');
  if (date < daysIn(day)) return `${year}-${two(month)}-${two(date + 1)}`;
  return month < 12 ? `${year}-${two(month + 1)}-01` : `${year + 1}-01-01`;
}
