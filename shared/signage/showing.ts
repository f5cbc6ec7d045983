import type { Placement, Plan, Stretch } from '../domain/signage/plan.ts';
import type { PlaylistItem } from '../domain/signage/playlist.ts';

/** What is on the screen at an instant. Instants are milliseconds since the epoch. */
export interface Showing {
  item: PlaylistItem;
  /** Position in the plan's `items`. */
  index: number;
  /** How far into the item the screen is, in milliseconds. */
  offsetMs: number;
  /**
   * When this showing began and when it ends. Mostly that is the item's `durationMs`; before a boundary a still may
   * be shorter or up to 3 s longer, a film never is.
   */
  startedAt: number;
  endsAt: number;
  /** Whether the screen is within its opening hours. */
  open: boolean;
  /** The next exact boundary: where this stretch of the day ends and another begins. */
  boundaryAt: number;
}

/**
 * The item and offset that every screen with this plan shows at an instant. Pure, and defined for every instant:
 * outside of its own day a plan says what it says of the same time of day, so a screen that cannot get the new
 * day's plan goes on by the old one's hours. What is over by then is for the caller to leave out; see `turnAt`.
 */
export function showing(plan: Plan, instant: number): Showing {
  const lengthMs = plan.until - plan.from;
  const shiftMs = Math.floor((instant - plan.from) / lengthMs) * lengthMs;
  const stretch = lastBegun(plan.stretches, instant - shiftMs, ({ from }) => from);
  const { placement, base } = placementAt(stretch, instant - shiftMs - stretch.from);
  const startedAt = stretch.from + shiftMs + base + placement.startMs;
  return {
    item: plan.items[placement.item] as PlaylistItem,
    index: placement.item,
    offsetMs: instant - startedAt,
    startedAt,
    endsAt: startedAt + placement.endMs - placement.startMs,
    open: stretch.open,
    boundaryAt: stretch.until + shiftMs,
  };
}

/** What comes after a showing, by the same plan. After the day's last, that is the same day's first. */
export function following(plan: Plan, current: Showing): Showing {
  return showing(plan, current.endsAt);
}

/** The placement at some milliseconds into a stretch, and where what it counts from begins there. */
function placementAt(
  { cycleMs, rounds, loop, tail }: Stretch,
  atMs: number,
): { placement: Placement; base: number } {
  const loopsMs = rounds * cycleMs;
  const base = atMs < loopsMs ? Math.floor(atMs / cycleMs) * cycleMs : loopsMs;
  const placements = atMs < loopsMs ? loop : tail;
  return { placement: lastBegun(placements, atMs - base, ({ startMs }) => startMs), base };
}

/** The last entry of an ordered list that began at or before a point; the first where none did. */
function lastBegun<Entry>(entries: readonly Entry[], at: number, beginning: (entry: Entry) => number): Entry {
  let [low, high] = [0, entries.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (beginning(entries[middle] as Entry) <= at) low = middle;
    else high = middle - 1;
  }
  return entries[low] as Entry;
}
