import { z } from 'zod';
import { Id } from './text.ts';

/** Proof of play: one item was shown on one screen. */
export const Play = z.strictObject({
  screen: Id,
  /** Id of the playlist item. */
  item: Id,
  /** When the plan had it begin, and when its first frame stood on the screen (UTC). */
  plannedAt: z.iso.datetime(),
  shownAt: z.iso.datetime(),
  /** How long it was shown, by a clock that never goes back. */
  durationMs: z.int().min(0),
  end: z.enum(['complete', 'interrupted']),
  /** Why it was interrupted, in a word or two; null when it was complete. */
  reason: z.string().min(1).max(80).nullable(),
});
export type Play = z.infer<typeof Play>;
