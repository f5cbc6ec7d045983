import { z } from 'zod';
import { Day } from '../day.ts';
import type { Role } from '../desk/staff.ts';
import { Assist, assistSources, Rating } from './assist.ts';
import { Introduced, Proposal, SessionHeld } from './desk-event.ts';
import { HandbookAck, StaffCheck } from './staff-event.ts';

/** Answer to a recorded event. */
export const Recorded = z.strictObject({
  id: z.uuid(),
  seq: z.int(),
  /** Of what tells of a citizen, the minute; see EventRecord. */
  at: z.iso.datetime(),
  businessDay: Day,
});
export type Recorded = z.infer<typeof Recorded>;

const [flow, tap] = assistSources;
const sent = z.strictObject({ id: z.uuid() });

/** An assist as a client reports it. The client makes the id, so sending it again adds nothing. */
export const NewAssist = Assist.extend({ ...sent.shape, source: z.enum([flow, tap]) });
export type NewAssist = z.infer<typeof NewAssist>;

/** A rating as the kiosk reports it. The kiosk makes the id, so sending it again adds nothing. */
export const NewRating = Rating.extend(sent.shape);
export type NewRating = z.infer<typeof NewRating>;

/**
 * How many days back somebody may still count: a whole month can be completed until it is reported. What is older
 * comes in with `tantam import`, where it is looked through first.
 */
export const backdateDays = 31;

/** An assist of an earlier day, noted on paper then. */
export const BackdatedAssist = Assist.omit({ source: true }).extend({ ...sent.shape, businessDay: Day });
export type BackdatedAssist = z.infer<typeof BackdatedAssist>;

/** What an assist should have said: all of it, not only what changes. `id` is the correction's own. */
export const NewAmend = Assist.extend(sent.shape);
export type NewAmend = z.infer<typeof NewAmend>;

/** The day something happened on, at most {@link backdateDays} back; today where it is left out. */
const onDay = { ...sent.shape, businessDay: Day.optional() };

/** Who may correct and take back what was counted, and note what else was done. */
export const writers: readonly Role[] = ['officer', 'head'];

/** The rows of the API that record what kiosk and officers do. See {@link routes} in api.ts. */
export const eventRoutes = {
  recordAssist: {
    method: 'post',
    path: '/api/assists',
    summary: 'Count one citizen helped; the same id again is answered as before and counts once',
    body: NewAssist,
    response: Recorded,
  },
  voidAssist: {
    method: 'post',
    path: '/api/assists/{id}/void',
    summary: 'Take an assist back; a second time is answered as before',
    roles: writers,
    params: sent,
    response: Recorded,
  },
  recordRating: {
    method: 'post',
    path: '/api/ratings',
    summary: 'Note how satisfied one citizen was; the same id again is answered as before and counts once',
    body: NewRating,
    response: Recorded,
  },
  amendAssist: {
    method: 'post',
    path: '/api/assists/{id}/amend',
    summary: 'Correct an assist: what is sent stands in place of what it said, on the same business day',
    roles: writers,
    params: sent,
    body: NewAmend,
    response: Recorded,
  },
  backdateAssist: {
    method: 'post',
    path: '/api/assists/backdated',
    summary: `Count a citizen who was helped on an earlier day, at most ${backdateDays} days ago`,
    roles: writers,
    body: BackdatedAssist,
    response: Recorded,
  },
  voidEvent: {
    method: 'post',
    path: '/api/events/{id}/void',
    summary: 'Take any event of the desk back; a second time is answered as before',
    roles: writers,
    params: sent,
    response: Recorded,
  },
  recordIntroduced: {
    method: 'post',
    path: '/api/events/introduced',
    summary: 'Count visitors who were told of the guidance table',
    roles: writers,
    body: Introduced.extend(onDay),
    response: Recorded,
  },
  recordSessionHeld: {
    method: 'post',
    path: '/api/events/sessions-held',
    summary: 'Note a training or mobile session that was held',
    roles: writers,
    body: SessionHeld.extend(onDay),
    response: Recorded,
  },
  recordProposal: {
    method: 'post',
    path: '/api/events/proposals',
    summary: 'Note what an officer or a citizen wants changed',
    roles: writers,
    body: Proposal.extend(onDay),
    response: Recorded,
  },
  recordStaffCheck: {
    method: 'post',
    path: '/api/events/staff-checks',
    summary: 'Note the result of a quick check, without saying whose',
    roles: writers,
    body: StaffCheck.safeExtend(sent.shape),
    response: Recorded,
  },
  recordHandbookAck: {
    method: 'post',
    path: '/api/events/handbook-acks',
    summary: 'Note that somebody of the staff has received and read the handbook, without saying who',
    roles: writers,
    body: HandbookAck.extend(sent.shape),
    response: Recorded,
  },
} as const;
