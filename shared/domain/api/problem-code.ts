import { z } from 'zod';

/** What was wrong with a request, for whoever says it in a person's language. */
export const ProblemCode = z.enum([
  /** The staff desk is not open, or not any more. */
  'signed-out',
  'other-role',
  /** The body is not as the API describes it: a field is empty, too long or not of its form. */
  'malformed',
  'wrong-pin',
  'refused-pin',
  'too-soon',
  /** What it is about is not there. */
  'unknown-event',
  'unknown-choice',
  'unknown-period',
  /** It was taken back before. */
  'voided',
  /** The id stands for something else. */
  'conflict',
  /** Too long ago, or still to come. */
  'refused-day',
  'past-target',
  'refused-notice',
  /** A setting cannot be as somebody wants it, or cannot be kept. */
  'refused-setting',
  /** The disk did not take a file. */
  'not-kept',
  /** Versions of the app change only while nobody can stand at the machine. */
  'site-open',
  /** The content pack cannot be used, so there is none. */
  'content-missing',
  /** The database takes nothing now. */
  'not-recorded',
  /** At headquarters: nobody is signed in, or not any more; the account may not do this. */
  'hq-signed-out',
  'hq-other-role',
  'wrong-password',
  'wrong-set-up-code',
  'first-account-made',
  'account-taken',
  'unknown-account',
  'last-administrator',
  'site-taken',
  'unknown-site',
  'unknown-pc',
  'unknown-group',
  'unknown-proposal',
  'unknown-fork',
  'fork-decided',
  'unknown-notice',
  'unknown-release',
  'unknown-target',
  'target-taken',
  /** Too much to do just now; the same may be sent again. */
  'busy',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;
