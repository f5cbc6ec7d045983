import { v4 as uuid } from 'uuid';
import type { Today } from '../../shared/domain/counters/counted.ts';
import type {
  BackdatedAssist,
  NewAmend,
  NewAssist,
  NewRating,
  Recorded,
} from '../../shared/domain/counters/event-api.ts';
import { countAssists, findEvent, findVoidOf, latestAssist } from '../store/events.ts';
import { targetOn } from '../store/targets.ts';
import type { Entry, EventLog } from './event-log.ts';
import { receipt } from './event-log.ts';
import type { StoreHealth } from './store-health.ts';
import type { Stream } from './stream.ts';

/** There is no event with this id that could be corrected or taken back. */
export class UnknownEventError extends Error {
  override name = 'UnknownEventError';
  constructor(id: string, what = 'assist') {
    super(`There is no ${what} with the id ${id} at this site.`);
  }
}

/** The assist was taken back, so there is nothing to correct. */
export class VoidedEventError extends Error {
  override name = 'VoidedEventError';
  constructor(id: string) {
    super(`The assist ${id} was taken back and cannot be corrected any more. Count it anew.`);
  }
}

/** The assists and ratings of this site. Counting is idempotent: the same id again is answered as before. */
export interface Counters {
  /** @throws ConflictingEventError */
  record(assist: NewAssist): Recorded;
  /** @throws ConflictingEventError, RefusedDayError */
  backdate(assist: BackdatedAssist): Recorded;
  /** @throws UnknownEventError, VoidedEventError, ConflictingEventError */
  amend(id: string, correction: NewAmend): Recorded;
  /** @throws UnknownEventError */
  takeBack(id: string): Recorded;
  /** Takes any event back but a void, an amend or a play. @throws UnknownEventError */
  takeBackAny(id: string): Recorded;
  /** @throws ConflictingEventError */
  rate(rating: NewRating): Recorded;
  today(): Today;
}

/**
 * Counters over the event log; each change of today's count is told to the stream.
 *
 * @param target of days for which the branch has set none
 */
export function createCounters(
  log: EventLog,
  { stream, storeHealth, target }: { stream: Stream; storeHealth: StoreHealth; target: number },
): Counters {
  const { db } = log;
  const today = (): Today => {
    const day = log.today();
    const latest = latestAssist(db, day);
    return {
      day,
      assists: countAssists(db, day),
      target: targetOn(db, day) ?? target,
      latest: latest
        ? {
            id: latest.id,
            at: latest.occurredAt,
            procedure: latest.body.procedure,
            source: latest.body.source,
          }
        : null,
    };
  };
  const append = (entry: Entry): Recorded => {
    const recorded = storeHealth.watch(entry.kind === 'void' ? undefined : entry.id, () => log.record(entry));
    if (entry.kind !== 'rating') stream.publish({ kind: 'today', today: today() });
    return recorded;
  };
  const takeBackKnown = (id: string): Recorded => {
    const known = findVoidOf(db, id);
    return known ? receipt(known) : append({ id: uuid(), kind: 'void', body: { event: id } });
  };

  return {
    record: ({ id, ...body }) => append({ id, kind: 'assist', body }),
    backdate: ({ id, businessDay: day, ...body }) =>
      append({ id, kind: 'assist', body: { ...body, source: 'backdated' }, day }),
    amend(id, { id: own, ...assist }) {
      const found = findEvent(db, id);
      if (found?.kind !== 'assist') throw new UnknownEventError(id);
      if (findVoidOf(db, id)) throw new VoidedEventError(id);
      return append({ id: own, kind: 'amend', body: { event: id, assist } });
    },
    takeBack(id) {
      if (findEvent(db, id)?.kind !== 'assist') throw new UnknownEventError(id);
      return takeBackKnown(id);
    },
    takeBackAny(id) {
      const kind = findEvent(db, id)?.kind ?? 'play';
      if (['void', 'amend', 'play'].includes(kind)) throw new UnknownEventError(id, 'event of the desk');
      return takeBackKnown(id);
    },
    rate: ({ id, ...body }) => append({ id, kind: 'rating', body }),
    today,
  };
}
