import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { NewAssist, NewRating, Recorded, Today } from '../../shared/domain/api.ts';
import type { Assist } from '../../shared/domain/assist.ts';
import { businessDay } from '../../shared/domain/day.ts';
import {
  appendEvent,
  countAssists,
  findEvent,
  findVoidOf,
  latestAssist,
  type NewEvent,
  type StoredEvent,
} from '../store/events.ts';
import type { Clock } from './clock.ts';
import type { Stream } from './stream.ts';

/** There is no event with this id. */
export class UnknownEventError extends Error {
  override name = 'UnknownEventError';
  constructor(id: string) {
    super(`There is no assist with the id ${id} at this site.`);
  }
}

/** The id is taken by an event that says something else. */
export class ConflictingEventError extends Error {
  override name = 'ConflictingEventError';
  constructor(id: string) {
    super(`The id ${id} already stands for another event. Send the new event under an id of its own.`);
  }
}

/** The assists and ratings of this site. Counting is idempotent: the same id again is answered as before. */
export interface Counters {
  /** @throws ConflictingEventError */
  record(assist: NewAssist): Recorded;
  /** @throws UnknownEventError */
  takeBack(id: string): Recorded;
  /** @throws ConflictingEventError */
  rate(rating: NewRating): Recorded;
  today(): Today;
}

/** Counters over the event log; each change of today's count is told to the stream. */
export function createCounters(
  db: Database,
  {
    clock,
    stream,
    target,
    revision,
  }: { clock: Clock; stream: Stream; target: number; revision: () => string },
): Counters {
  const today = (): Today => {
    const day = businessDay(clock());
    const latest = latestAssist(db, day);
    const assist = latest?.body as Assist | undefined;
    return {
      day,
      assists: countAssists(db, day),
      target,
      latest:
        latest && assist
          ? { id: latest.id, at: latest.occurredAt, procedure: assist.procedure, source: assist.source }
          : null,
    };
  };

  const append = (event: Pick<NewEvent, 'id' | 'kind' | 'body'>): Recorded => {
    const now = clock();
    const stored = appendEvent(db, {
      ...event,
      occurredAt: new Date(now).toISOString(),
      businessDay: businessDay(now),
      contentRevision: revision(),
    } as NewEvent);
    if (event.kind !== 'rating') stream.publish({ kind: 'today', today: today() });
    return receipt(stored);
  };

  const once = (event: Pick<NewEvent, 'id' | 'kind' | 'body'>): Recorded => {
    const known = findEvent(db, event.id);
    if (known === undefined) return append(event);
    if (known.kind === event.kind && isDeepStrictEqual(known.body, event.body)) return receipt(known);
    throw new ConflictingEventError(event.id);
  };

  return {
    record: ({ id, ...body }) => once({ id, kind: 'assist', body }),
    rate: ({ id, ...body }) => once({ id, kind: 'rating', body }),
    takeBack(id) {
      if (findEvent(db, id)?.kind !== 'assist') throw new UnknownEventError(id);
      const known = findVoidOf(db, id);
      return known ? receipt(known) : append({ id: uuid(), kind: 'void', body: { event: id } });
    },
    today,
  };
}

function receipt({ id, seq, occurredAt, businessDay }: StoredEvent): Recorded {
  return { id, seq, at: occurredAt, businessDay };
}
