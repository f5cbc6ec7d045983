import type { Plan } from '../domain/api.ts';
import type { PlaylistItem } from '../domain/playlist.ts';

/** What is on the screen at an instant. */
export interface Showing {
  item: PlaylistItem;
  /** Position in the plan's list. */
  index: number;
  /** How far into the item the screen is, in milliseconds. */
  offsetMs: number;
  /** When this showing began and when it ends, in milliseconds since the epoch. */
  startedAt: number;
  endsAt: number;
}

/**
 * The item and offset that every screen with this plan shows at an instant (milliseconds since the epoch).
 * Pure, and defined for every instant: before the anchor the loop simply runs backwards in time.
 */
export function showing(plan: Plan, instant: number): Showing {
  const inCycle = modulo(instant - plan.anchor, plan.cycleMs);
  let index = plan.items.length - 1;
  while (index > 0 && (plan.items[index]?.startMs ?? 0) > inCycle) index -= 1;
  const { item, startMs } = plan.items[index] as Plan['items'][number];
  const startedAt = instant - (inCycle - startMs);
  return { item, index, offsetMs: inCycle - startMs, startedAt, endsAt: startedAt + item.durationMs };
}

/** What comes after a showing. */
export function following(plan: Plan, current: Showing): Showing {
  return showing(plan, current.endsAt);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
