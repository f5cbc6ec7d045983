import { z } from 'zod';
import { roles } from '../desk/staff.ts';

/**
 * Why nothing could be sent: no answer; HQ asks to wait; HQ says no; or what answers is not the HQ this PC is enrolled
 * with, as where a network wants somebody to log in first.
 */
export const OutboxFault = z.enum(['unreachable', 'busy', 'refused', 'stranger']);
export type OutboxFault = z.infer<typeof OutboxFault>;

/** How far this site's events have come to HQ. */
export const OutboxState = z.strictObject({
  /** False: this PC was not enrolled, and nothing is sent anywhere. */
  enrolled: z.boolean(),
  /** Events that HQ has not confirmed yet. */
  unsent: z.int().min(0),
  /** Every event up to this instant is confirmed; null when HQ has confirmed none. */
  sentUntil: z.iso.datetime().nullable(),
  /** Why the newest try failed; null when it did not. */
  fault: OutboxFault.nullable(),
});
export type OutboxState = z.infer<typeof OutboxState>;

/** The rows of the API about the way to HQ. See {@link routes} in api.ts. */
export const outboxRoutes = {
  outbox: {
    method: 'get',
    path: '/api/outbox',
    summary: "How far this site's events have come to HQ",
    response: OutboxState,
  },
  sendNow: {
    method: 'post',
    path: '/api/outbox/send',
    summary: 'Try to send now, without waiting for the next try',
    roles,
    response: OutboxState,
  },
} as const;
