import { z } from 'zod';
import { Id } from '../text.ts';

/** Visitors whom somebody told of the guidance table: the tally "every visitor introduced" of the guidance week. */
export const Introduced = z.strictObject({ visitors: z.int().min(1).max(1_000) });
export type Introduced = z.infer<typeof Introduced>;

/** A training or a mobile session that was held, with how many came. */
export const SessionHeld = z.strictObject({
  session: z.enum(['training', 'mobile']),
  /** Id of a term of the vocabulary `places`. */
  place: Id,
  attendance: z.int().min(0).max(10_000),
  topic: z.string().trim().min(1).max(200),
});
export type SessionHeld = z.infer<typeof SessionHeld>;

/** What somebody wants changed. It says on whose side they stood at the desk, not who they are. */
export const Proposal = z.strictObject({
  text: z.string().trim().min(1).max(1_000),
  by: z.enum(['officer', 'citizen']),
  /** Procedure id of the pack it is about; null when about none in particular. */
  procedure: Id.nullable(),
});
export type Proposal = z.infer<typeof Proposal>;
