import type { NewPlay } from '../domain/signage/play.ts';
import type { Turn } from './turn.ts';

/** A play in progress: when its first frame stood on the screen, by the wall clock and by one that no one can set. */
export interface Begun {
  shownAt: number;
  since: number;
  /** When its turn was to end as it began; what comes to stand above the plan later cuts it. */
  until: number;
}

/** How a play ended: why it did before its time, where anything did, and whether it broke down. */
export interface Ending {
  since: number;
  cause?: string;
  failed?: true;
}

/** A play without its id. */
export type Proof = Omit<NewPlay, 'id'>;

/** What may be missing of a turn that was seen whole: the time that a late beginning is allowed, or a fifth of it. */
const mostMissingMs = 2_000;
const mostMissing = 1 / 5;

/** What is told of a turn, whatever became of it. */
export function turnOf({ item, planned, plannedAt, revision, shown }: Turn) {
  const id = shown === 'ground' ? 'ground' : item.id;
  return { item: id, planned, plannedAt: new Date(plannedAt).toISOString(), revision };
}

/** The proof of a play that is over. */
export function proofOf(turn: Turn, { shownAt, since, until }: Begun, ending: Ending): Proof {
  const durationMs = Math.max(0, Math.round(ending.since - since));
  const wholeMs = until - turn.startedAt;
  const isWhole = wholeMs - durationMs <= Math.min(mostMissingMs, wholeMs * mostMissing);
  const joined = shownAt - turn.startedAt > mostMissingMs;
  const cause =
    ending.cause ?? (joined ? 'it was joined in the middle' : 'the plan or the clock was changed');
  const isComplete = isWhole && !ending.failed;
  return {
    ...turnOf(turn),
    shownAt: new Date(shownAt).toISOString(),
    durationMs,
    end: ending.failed ? 'failed' : isComplete ? 'complete' : 'interrupted',
    reason: isComplete ? null : shortened(cause),
  };
}

/** The proof of a turn that never came on. */
export function failureOf(turn: Turn, reason: string): Proof {
  return { ...turnOf(turn), shownAt: null, durationMs: 0, end: 'failed', reason: shortened(reason) };
}

/** At most so many letters of a reason are kept; see {@link NewPlay}. */
const mostLetters = 200;

function shortened(reason: string): string {
  return reason.length > mostLetters ? `${reason.slice(0, mostLetters - 1)}…` : reason || 'unknown';
}
