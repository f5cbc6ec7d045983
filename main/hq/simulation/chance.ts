/** Numbers that look random and are the same for the same seed (xorshift32, Marsaglia 2003). */
export function createChance(seed: number) {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  /** A whole number from 0 up to, not including, `end`. */
  const below = (end: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % end;
  };
  return { below, oneOf: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item };
}
export type Chance = ReturnType<typeof createChance>;
