import type { PlaylistItem } from '../domain/signage/playlist.ts';

/** An item and when it is shown, in milliseconds from some beginning. */
export interface Placed {
  item: PlaylistItem;
  startMs: number;
  endMs: number;
}

/** How a round fills a length of time: `loop` is shown `rounds` times, then `tail`; see {@link fill}. */
export interface Filling {
  cycleMs: number;
  rounds: number;
  loop: Placed[];
  tail: Placed[];
}

/** What is shown more briefly than this flickers rather than tells. */
const leastMs = 3_000;

/**
 * Fills a length of time with a round to its exact end. As many whole rounds as fit are shown, the last of them as
 * a part of the tail, whose end is made to fit. There an item that would end at least 3 s before the end, or right
 * at it, has its whole time. A still (image, slide or scene) that would not is shown up to the end: cut short, or
 * kept for the less than 3 s that remain. A film that would not is passed over: no film is ever cut. Where a round
 * has nothing that fits, `standIn` takes what remains.
 *
 * @param round at least one item
 */
export function fill(round: readonly PlaylistItem[], lengthMs: number, standIn: PlaylistItem): Filling {
  const cycleMs = round.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const rounds = Math.max(0, Math.floor(lengthMs / cycleMs) - 1);
  let startMs = 0;
  const loop = (rounds > 0 ? round : []).map((item) => {
    const placed = { item, startMs, endMs: startMs + item.durationMs };
    startMs = placed.endMs;
    return placed;
  });
  return { cycleMs, rounds, loop, tail: tailOf(round, lengthMs - rounds * cycleMs, standIn) };
}

function tailOf(round: readonly PlaylistItem[], lengthMs: number, standIn: PlaylistItem): Placed[] {
  const tail: Placed[] = [];
  let startMs = 0;
  let next = 0;
  while (startMs < lengthMs) {
    const leftMs = lengthMs - startMs;
    const fits = ({ kind, durationMs }: PlaylistItem) => kind !== 'video' || endsWell(durationMs, leftMs);
    let tried = 0;
    while (tried < round.length && !fits(round[(next + tried) % round.length] as PlaylistItem)) tried += 1;
    const item = tried < round.length ? (round[(next + tried) % round.length] as PlaylistItem) : standIn;
    const takesMs = tried < round.length && endsWell(item.durationMs, leftMs) ? item.durationMs : leftMs;
    tail.push({ item, startMs, endMs: startMs + takesMs });
    startMs += takesMs;
    next += tried + 1;
  }
  return tail;
}

/** Whether what takes so long ends right at the end of what is left, or long enough before it. */
export function endsWell(durationMs: number, leftMs: number): boolean {
  return durationMs === leftMs || durationMs + leastMs <= leftMs;
}
