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
  const ranks = [...Map.groupBy(entries, ({ weight }) => weight / divisor)]
    .map(([weight, members]) => ({ weight, members, given: 0 }))
    .sort((one, other) => other.weight - one.weight);
  const turns = ranks.reduce((sum, { weight, members }) => sum + weight * members.length, 0);
  return Array.from({ length: turns }, (_, turn) => {
    let next = ranks[0] as (typeof ranks)[number];
    let nearest = Number.POSITIVE_INFINITY;
    for (const rank of ranks) {
      const round = Math.floor(rank.given / rank.members.length);
      if (round >= rank.weight || Math.floor((round * turns) / rank.weight) > turn) continue;
      const last = Math.ceil(((round + 1) * turns) / rank.weight);
      if (last < nearest) [next, nearest] = [rank, last];
    }
    const member = next.members[next.given % next.members.length] as Weighted<Of>;
    next.given += 1;
    return member.of;
  });
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other);
}
