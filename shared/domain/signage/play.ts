import { z } from 'zod';
import { Id } from '../text.ts';

/**
 * Whether the plan has what was shown, looked up when the play arrives: it is `as-planned`; it came `instead` of an
 * item that could not be shown; it stood `above` the plan, as an urgent notice does; it is `not-planned`; or nobody
 * can say, because the content has changed since: `unchecked`.
 */
export const playChecks = ['as-planned', 'instead', 'above', 'not-planned', 'unchecked'] as const;
export const PlayCheck = z.enum(playChecks);
export type PlayCheck = z.infer<typeof PlayCheck>;

const turn = {
  /** Id of the playlist item, or of the notice. */
  item: Id,
  /** Id of the item whose turn it was; another one than `item` where that came in its place. */
  planned: Id,
  /** When the plan had that turn begin (UTC). */
  plannedAt: z.iso.datetime(),
  /** Content revision of the plan that the screen followed. */
  revision: z.string().min(1).max(80),
};

/**
 * Proof of play: one item was shown on one screen. It is `complete` where it was seen from the beginning of its turn
 * to the end, `interrupted` where a part of that is missing, and `failed` where it could not be shown or broke down.
 */
export const Play = z.strictObject({
  screen: Id,
  ...turn,
  /** When its first frame stood on the screen (UTC); null where none did. */
  shownAt: z.iso.datetime().nullable(),
  /** How long it was shown, by a clock that never goes back. */
  durationMs: z.int().min(0),
  end: z.enum(['complete', 'interrupted', 'failed']),
  /** Why it is not complete; null when it is. */
  reason: z.string().min(1).max(200).nullable(),
  check: PlayCheck,
});
export type Play = z.infer<typeof Play>;

/** A play as the player tells it. The player makes the id, so sending it again adds nothing. */
export const NewPlay = Play.omit({ screen: true, check: true }).extend({ id: z.uuid() });
export type NewPlay = z.infer<typeof NewPlay>;

/** Milliseconds since the epoch, as far as a calendar reaches (ECMA-262, 21.4.1.1). */
const Instant = z.int().min(0).max(8_640_000_000_000_000);

/** What is on a screen now. It becomes a play of the same id when it is over. */
export const Playing = z.strictObject({
  id: z.uuid(),
  ...turn,
  shownAt: z.iso.datetime(),
  /** Milliseconds since the epoch at which the item is 0 ms old, and at which its turn ends. */
  startedAt: Instant,
  endsAt: Instant,
});
export type Playing = z.infer<typeof Playing>;
