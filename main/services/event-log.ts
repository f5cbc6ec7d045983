import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { type EventBody, kindsToTheMinute } from '../../shared/domain/counters/event.ts';
import { backdateDays, type Recorded } from '../../shared/domain/counters/event-api.ts';
import type { Day } from '../../shared/domain/day.ts';
import { addDays, businessDay } from '../../shared/domain/hanoi-time.ts';
import type { NewEvent, Reading, StoredEvent } from '../store/event-rows.ts';
import { appendEvents, findEvent } from '../store/events.ts';
import type { ClockWatch } from './clock-watch.ts';

/** The id is taken by an event that says something else. */
export class ConflictingEventError extends Error {
  override name = 'ConflictingEventError';
  constructor(id: string) {
    super(`The id ${id} already stands for another event. Send the new event under an id of its own.`);
  }
}

/** The day that an event is said to belong to is too long ago, or still to come. */
export class RefusedDayError extends Error {
  override name = 'RefusedDayError';
  constructor(day: Day, today: Day) {
    super(
      day > today
        ? `The day ${day} is still to come: today is ${today}.`
        : `The day ${day} is more than ${backdateDays} days ago. What is older comes in with "tantam import".`,
    );
  }
}

/** An event as a service hands it in: what it says, under its id, and the day it belongs to if not today. */
export type Entry = EventBody & { id: string; day?: Day | undefined };

/** Appends events of this device: gives each its instant, business day, clock flag and content revision. */
export interface EventLog {
  db: Database;
  /** The business day it is now. */
  today(): Day;
  /**
   * Appends an event; the same id with the same content again is answered as before and adds nothing.
   *
   * @throws ConflictingEventError, RefusedDayError
   */
  record(entry: Entry): Recorded;
  /** Appends many, all or none, leaving out those whose id is known. Their days are not checked. */
  recordAll(entries: Entry[]): Recorded[];
}

/** @param acknowledged told after each commit, before anybody hears of the event */
export function createEventLog(
  db: Database,
  {
    watch,
    revision,
    acknowledged = () => {},
  }: { watch: ClockWatch; revision: () => string; acknowledged?: () => void },
): EventLog {
  const today = () => businessDay(watch.now());
  const fill = ({ day, ...entry }: Entry): NewEvent => {
    const now = watch.read();
    const reading = kindsToTheMinute.has(entry.kind) ? toTheMinute(now) : now;
    return {
      ...entry,
      ...reading,
      businessDay: day ?? businessDay(Date.parse(reading.occurredAt)),
      contentRevision: revision(),
    };
  };
  const append = (events: NewEvent[]): Recorded[] => {
    const stored = appendEvents(db, events);
    acknowledged();
    return stored.map(receipt);
  };

  return {
    db,
    today,
    record(entry) {
      const known = findEvent(db, entry.id);
      if (known) {
        if (isSame(known, entry)) return receipt(known);
        throw new ConflictingEventError(entry.id);
      }
      if (entry.day !== undefined) refuseDay(entry.day, today());
      return append([fill(entry)])[0] as Recorded;
    },
    recordAll(entries) {
      const fresh = entries.filter(({ id }) => findEvent(db, id) === undefined);
      return fresh.length === 0 ? [] : append(fresh.map(fill));
    },
  };
}

/**
 * What both clocks said when the minute began. Moved alike, they still tell by how much one ran against the other,
 * and neither tells how far the minute had come.
 */
function toTheMinute({ occurredAt, sinceBootMs, ...rest }: Reading): Reading {
  const at = Date.parse(occurredAt);
  const intoMinute = at - Math.floor(at / minuteMs) * minuteMs;
  return {
    ...rest,
    occurredAt: new Date(at - intoMinute).toISOString(),
    sinceBootMs: sinceBootMs === null ? null : sinceBootMs - intoMinute,
  };
}

const minuteMs = 60_000;

/** What a client is told of an event. */
export function receipt({ id, seq, occurredAt, businessDay }: StoredEvent): Recorded {
  return { id, seq, at: occurredAt, businessDay };
}

function isSame(known: StoredEvent, { kind, body, day }: Entry): boolean {
  return (
    known.kind === kind &&
    isDeepStrictEqual(known.body, body) &&
    (day === undefined || day === known.businessDay)
  );
}

function refuseDay(day: Day, today: Day): void {
  if (day > today || day < addDays(today, -backdateDays)) throw new RefusedDayError(day, today);
}
