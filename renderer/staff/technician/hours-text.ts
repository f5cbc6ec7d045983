import {
  minutesOf,
  type OpeningHours,
  TimeOfDay,
  TimeSpans,
  type Weekday,
  weekdays,
} from '../../../shared/domain/timing.ts';

/** What is written beside each weekday: `07:30–11:30, 13:30–17:00`; nothing on a day that is closed. */
export type HoursText = Record<Weekday, string>;

type Spans = OpeningHours['week'][number]['hours'];

/** Opening hours as somebody writes them. */
export function hoursText(hours: OpeningHours | null): HoursText {
  const spansOf = (day: Weekday) =>
    (hours?.week ?? [])
      .filter((entry) => entry.weekdays.includes(day))
      .flatMap((entry) => entry.hours)
      .toSorted((one, other) => minutesOf(one.from) - minutesOf(other.from));
  const texts = weekdays.map((day) => [
    day,
    spansOf(day)
      .map(({ from, until }) => `${from}–${until}`)
      .join(', '),
  ]);
  return Object.fromEntries(texts) as HoursText;
}

/**
 * The spans that a text stands for: times as `7:30`, `07.30` or `7h30`, with a line or "đến" between.
 *
 * @returns undefined when it is none
 */
export function spansIn(text: string): Spans | undefined {
  if (text.trim() === '') return [];
  const spans = text.split(/[,;]/).map((part) => {
    const [from, until, ...more] = part.split(/[-–—]|đến|to/).map(timeIn);
    return more.length === 0 && from !== undefined && until !== undefined ? { from, until } : undefined;
  });
  const parsed = TimeSpans.safeParse(spans);
  return parsed.success ? parsed.data : undefined;
}

function timeIn(text: string): TimeOfDay | undefined {
  const [, hour, minute] = /^(\d{1,2})(?:[:.h](\d{2})?)?$/.exec(text.trim()) ?? [];
  const time = `${hour?.padStart(2, '0')}:${minute ?? '00'}`;
  return TimeOfDay.safeParse(time).data;
}

/**
 * Opening hours from what is written for each day; what the former ones say of single days and of the time outside
 * stays.
 *
 * @returns the days whose text is no time, where there are any
 */
export function hoursIn(text: HoursText, former: OpeningHours | null): OpeningHours | { wrong: Weekday[] } {
  const spans = weekdays.map((day) => ({ day, hours: spansIn(text[day]) }));
  const wrong = spans.filter(({ hours }) => hours === undefined).map(({ day }) => day);
  if (wrong.length > 0) return { wrong };
  const alike = Map.groupBy(
    spans.filter(({ hours }) => hours?.length),
    ({ hours }) => JSON.stringify(hours),
  );
  const week = [...alike.values()].map((days) => ({
    weekdays: days.map(({ day }) => day),
    hours: days[0]?.hours as Spans,
  }));
  return { ...former, week };
}
