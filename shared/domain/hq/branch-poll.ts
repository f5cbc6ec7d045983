import { z } from 'zod';
import { Notice } from '../signage/notice.ts';
import { Id } from '../text.ts';
import { appKinds } from './app-version.ts';
import { Stage } from './rollout.ts';

/** What a PC asks HQ every half minute, signed by its key: which content it shows, and whether there is news. */
export const PollText = z.strictObject({
  format: z.literal('tantam-poll-1'),
  installation: z.uuid(),
  /** Made anew for every poll; the answer repeats it, so that an old answer is worth nothing. */
  nonce: z.string().regex(/^[\w-]{22}$/),
  at: z.iso.datetime(),
  release: z.int().nullable(),
  revision: z.string().max(80),
  onTrial: z.boolean(),
  trouble: z.string().max(1_000).nullable(),
  /** Whether it knows whose releases to believe; if not, HQ tells it. */
  trusts: z.boolean(),
  /** The kind of the app whose releases it does not know yet whom to believe of; left out where it does, or need not. */
  app: z.enum(appKinds).optional(),
  /** The urgent notices of HQ that it took and that HQ has not ended; left out where there is none. */
  notices: z.array(z.uuid()).max(100).optional(),
});
export type PollText = z.infer<typeof PollText>;

/** HQ's answer to one poll of one PC, signed by the key that the PC pinned. */
export const WordText = z.strictObject({
  format: z.literal('tantam-word-1'),
  installation: z.uuid(),
  nonce: z.string(),
  /** The group that its site gets releases with. */
  group: Id.nullable(),
  /** Every urgent notice of HQ for this site that is not over. */
  notices: z.array(Notice).max(100),
  /** The first root of HQ's releases, as its file has it; null when it was not asked for, or there is none yet. */
  root: z.string().nullable(),
  /** The same of the app's releases of the kind that was asked for; left out where none was. */
  appRoot: z.string().nullable().optional(),
  /** How far HQ lets releases go for now; left out where it holds none back. */
  stages: z.array(Stage).max(1_000).optional(),
});
export type WordText = z.infer<typeof WordText>;
