/** Something that has `weight` turns in every round. */
export interface Weighted<Of> {
  of: Of;
  weight: number;
}

/**
 * One round of turns, spread evenly: of a round of N turns, the k-th of something with w turns (k from 0) comes
 * from turn ⌊k·N/w⌋ on and before turn ⌈(k+1)·N/w⌉. Whose last turn is nearest goes first; of equals the heavier,
 * then the one that stands earlier. So at any point each has had its share to within one turn, and what has equal
 * weights keeps its order. Weights count by their proportion: 2, 2 and 4 are 1, 1 and 2.
 *
 * (Earliest deadline first with these windows always finds a turn for everyone: R. Tijdeman, "The chairman
 * assignment problem", Discrete Mathematics 32, 1980.)
 */
export function spread<Of>(entries: readonly Weighted<Of>[]): Of[] {
  const divisor = entries.reduce((common, { weight }) => greatestCommon(common, weight), 0);
  const members = [...Map.groupBy(entries, ({ weight }) => weight / divisor)];
  const size = members.reduce((sum, [weight, alike]) => sum + weight * alike.length, 0);
  const ranks = members
    .sort(([one], [other]) => other - one)
    .map(([weight, alike]) => ({ weight, alike, member: 0, window: windowOf(0, weight, size) }));
  const round: Of[] = [];
  for (let turn = 0; turn < size; turn += 1) {
    const next = nearest(ranks, turn);
    round.push((next.alike[next.member] as Weighted<Of>).of);
    next.member += 1;
    if (next.member < next.alike.length) continue;
    next.member = 0;
    next.window = windowOf(next.window.had + 1, next.weight, size);
  }
  return round;
}

/** The first of those whose window ends first, of all whose window is open. Counted, as `for … of` takes thrice as long here. */
function nearest<Rank extends { window: Window }>(ranks: readonly Rank[], turn: number): Rank {
  let found = 0;
  let before = Number.MAX_SAFE_INTEGER;
  for (let place = 0; place < ranks.length; place += 1) {
    const { window } = ranks[place] as Rank;
    if (window.from > turn || window.before >= before) continue;
    found = place;
    before = window.before;
  }
  return ranks[found] as Rank;
}

interface Window {
  /** How many of its turns something had before. */
  had: number;
  /** Its next turn comes from here on. */
  from: number;
  /** And before this. */
  before: number;
}

/** The next turn of something that `had` so many; no turn of this round where it had all. */
function windowOf(had: number, weight: number, size: number): Window {
  const from = had < weight ? Math.floor((had * size) / weight) : size;
  return { had, from, before: Math.ceil(((had + 1) * size) / weight) };
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other);
}
