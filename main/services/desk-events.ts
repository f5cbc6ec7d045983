import type { RouteInput } from '../../shared/domain/api/api.ts';
import type { Recorded } from '../../shared/domain/counters/event-api.ts';
import type { Entry, EventLog } from './event-log.ts';
import type { StoreHealth } from './store-health.ts';

/**
 * What officers note beside assists: visitors introduced, sessions held, proposals, quick checks and handbooks
 * received. The same id again is answered as before. Each throws ConflictingEventError, and RefusedDayError where
 * a day is given.
 */
export interface DeskEvents {
  introduced(event: RouteInput<'recordIntroduced'>['body']): Recorded;
  sessionHeld(event: RouteInput<'recordSessionHeld'>['body']): Recorded;
  proposal(event: RouteInput<'recordProposal'>['body']): Recorded;
  staffCheck(event: RouteInput<'recordStaffCheck'>['body']): Recorded;
  handbookAck(event: RouteInput<'recordHandbookAck'>['body']): Recorded;
}

/** Desk events over the event log. */
export function createDeskEvents(log: EventLog, storeHealth: StoreHealth): DeskEvents {
  const record = (entry: Entry) => storeHealth.watch(entry.id, () => log.record(entry));
  return {
    introduced: ({ id, businessDay: day, ...body }) => record({ id, kind: 'introduced', body, day }),
    sessionHeld: ({ id, businessDay: day, ...body }) => record({ id, kind: 'session_held', body, day }),
    proposal: ({ id, businessDay: day, ...body }) => record({ id, kind: 'proposal', body, day }),
    staffCheck: ({ id, ...body }) => record({ id, kind: 'staff_check', body }),
    handbookAck: ({ id, ...body }) => record({ id, kind: 'handbook_ack', body }),
  };
}
