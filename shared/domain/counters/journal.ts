import { z } from 'zod';
import { Day } from '../day.ts';
import { Assist } from './assist.ts';
import { Introduced, Proposal, SessionHeld } from './desk-event.ts';
import { ClockFlag } from './event.ts';
import { writers } from './event-api.ts';
import { HandbookAck, StaffCheck } from './staff-event.ts';

const recorded = {
  id: z.uuid(),
  /** When it was recorded, of an assist the minute; for a backdated entry this is not the day it counts for. */
  at: z.iso.datetime(),
  clock: ClockFlag,
  /** Whether it counts as first said, as last corrected (then the body is the correction), or not at all. */
  standing: z.enum(['counts', 'corrected', 'taken-back']),
};

/** Something that was recorded and can be taken back; an assist can be corrected, too. */
export const JournalEntry = z.discriminatedUnion('kind', [
  z.strictObject({ ...recorded, kind: z.literal('assist'), body: Assist }),
  z.strictObject({ ...recorded, kind: z.literal('introduced'), body: Introduced }),
  z.strictObject({ ...recorded, kind: z.literal('session_held'), body: SessionHeld }),
  z.strictObject({ ...recorded, kind: z.literal('proposal'), body: Proposal }),
  z.strictObject({ ...recorded, kind: z.literal('staff_check'), body: StaffCheck }),
  z.strictObject({ ...recorded, kind: z.literal('handbook_ack'), body: HandbookAck }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;

/** What counts for one business day, the newest first, with what was taken back. */
export const Journal = z.strictObject({
  day: Day,
  today: Day,
  /** How many assists of the day count: the same number that the desk and the report show. */
  assists: z.int(),
  entries: z.array(JournalEntry),
});
export type Journal = z.infer<typeof Journal>;

/** The row of the API that reads the journal. See `routes` in api.ts. */
export const journalRoutes = {
  journal: {
    method: 'get',
    path: '/api/journal',
    summary: 'Everything recorded for a business day, today where none is given, with what was taken back',
    roles: writers,
    query: z.strictObject({ day: Day.optional() }),
    response: Journal,
  },
} as const;
