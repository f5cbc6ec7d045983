import { z } from 'zod';
import { Proposal, SessionHeld } from '../counters/desk-event.ts';
import { writers } from '../counters/event-api.ts';
import { Quarter } from '../counters/staff-event.ts';
import { Day } from '../day.ts';
import { Period } from '../period.ts';
import { Id, Text } from '../text.ts';

/** A proposal as it was noted, and when it was handed over to whoever decides; null while it was not. */
export const ListedProposal = Proposal.extend({
  id: z.uuid(),
  day: Day,
  procedureName: Text.nullable(),
  handedOverOn: Day.nullable(),
});
export type ListedProposal = z.infer<typeof ListedProposal>;

/** How a question of the quick check was answered in a quarter. */
export const QuestionTally = z.strictObject({
  question: Id,
  /** As the pack in use has it; null where it no longer has the question. */
  title: Text.nullable(),
  explanation: Text.nullable(),
  asked: z.int().min(1),
  right: z.int().min(0),
});
export type QuestionTally = z.infer<typeof QuestionTally>;

/** What the staff of a branch did besides assists, in a period. Nobody is named. */
export const StaffWork = z.strictObject({
  period: Period,
  /** Sessions held, the newest first. */
  sessions: z.array(SessionHeld.extend({ id: z.uuid(), day: Day, placeName: Text })),
  visitors: z.int(),
  /** Quick checks taken, and the questions in them; the ones most often wrong first. */
  checks: z.strictObject({
    quarter: Quarter,
    taken: z.int(),
    right: z.int(),
    total: z.int(),
    questions: z.array(QuestionTally),
  }),
  /** Handbooks received, by role and content revision; `current` marks the one in use. */
  handbooks: z.array(
    z.strictObject({
      role: Id,
      name: Text,
      revision: z.string(),
      current: z.boolean(),
      count: z.int(),
      last: Day,
    }),
  ),
});
export type StaffWork = z.infer<typeof StaffWork>;

/** Below this share of right answers a question is proposed for refresher training. */
export const refresherShare = 0.8;

/** Whether a question was answered wrong so often that refresher training should treat it. */
export function needsRefresher({ asked, right }: Pick<QuestionTally, 'asked' | 'right'>): boolean {
  return right / asked < refresherShare;
}

/** The rows of the API for what the staff does besides assists. See `routes` in api.ts. */
export const staffWorkRoutes = {
  staffWork: {
    method: 'get',
    path: '/api/staff-work',
    summary: 'Sessions, quick checks and handbooks of the quarter of a day; this quarter where none is given',
    roles: writers,
    query: z.strictObject({ day: Day.optional() }),
    response: StaffWork,
  },
  proposals: {
    method: 'get',
    path: '/api/proposals',
    summary: 'Every proposal that was noted, the newest first, with when it was handed over',
    roles: writers,
    response: z.strictObject({ proposals: z.array(ListedProposal) }),
  },
  handOverProposal: {
    method: 'post',
    path: '/api/proposals/{id}/handover',
    summary: 'Mark a proposal as handed over today, or as not handed over',
    roles: writers,
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ handedOver: z.boolean() }),
    response: z.strictObject({ proposals: z.array(ListedProposal) }),
  },
} as const;
