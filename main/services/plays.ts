import { businessDay } from '../../shared/domain/hanoi-time.ts';
import type { Plan } from '../../shared/domain/signage/plan.ts';
import type { NewPlay, Play, PlayCheck } from '../../shared/domain/signage/play.ts';
import { showing } from '../../shared/signage/showing.ts';
import type { EventLog } from './event-log.ts';

/**
 * Records proofs of play in one commit, each under the business day it was shown on. A play whose id is known is
 * left out, so a batch may be sent again.
 *
 * @returns how many were new
 */
export function recordPlays(log: EventLog, plays: ({ id: string } & Play)[]): number {
  return log.recordAll(
    plays.map(({ id, ...body }) => ({ id, kind: 'play', body, day: businessDay(instantOf(body)) })),
  ).length;
}

/** When a play was shown, or should have been. */
export function instantOf({ shownAt, plannedAt }: Pick<NewPlay, 'shownAt' | 'plannedAt'>): number {
  return Date.parse(shownAt ?? plannedAt);
}

/**
 * Whether the plan has what was shown.
 *
 * @param plan of the day it was planned on; undefined where there is none of its content revision any more
 */
export function checkPlay(
  { item, planned, plannedAt }: Pick<NewPlay, 'item' | 'planned' | 'plannedAt'>,
  plan: Plan | undefined,
): PlayCheck {
  if (isNotice(planned)) return 'above';
  if (plan === undefined) return 'unchecked';
  const instant = Date.parse(plannedAt);
  const due = showing(plan, instant);
  if (due.item.id !== planned || due.startedAt !== instant) return 'not-planned';
  return item === planned ? 'as-planned' : 'instead';
}

/** Notices go by a UUID; see shared/domain/signage/notice.ts. */
function isNotice(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
