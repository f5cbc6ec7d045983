/** Counts of fewer citizens than this could point at one of them. */
export const fewest = 5;

/** Whether a count is hidden for its own sake. None at all points at nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < fewest;
}

/** A cell of a table of counts. */
export interface Place {
  row: number;
  column: number;
}

/** Counts, row by row; every row has the same columns. */
export type Counts = readonly (readonly number[])[];

/** Cells that are hidden. */
export interface Hidden {
  has(row: number, column: number): boolean;
  readonly size: number;
}

/**
 * Which cells of a table have to be hidden so that no count of 1 to 4 can be told: these themselves, and so many
 * others that for each of them another table exists which looks the same to the reader and has another number there.
 * That other table differs by one citizen who stands in another row, or, where no total is known, by one citizen more
 * or fewer. Zeros stay to be seen, so the reader is taken to know of every hidden cell whether it is small.
 *
 * @param holds whether a table agrees with all that the reader knows besides its cells: totals, what is part of what
 * @returns undefined when a count could be told even if every cell was hidden
 */
export function hideSmall(counts: Counts, holds: (counts: Counts) => boolean): Hidden | undefined {
  const width = counts[0]?.length ?? 0;
  const hidden = new Set<number>();
  const key = ({ row, column }: Place) => row * width + column;
  const small = counts.flatMap((cells, row) =>
    cells.flatMap((count, column) => (isSmall(count) ? [{ row, column }] : [])),
  );
  for (const place of small) hidden.add(key(place));
  for (const place of small) {
    let cheapest: Place[] | undefined;
    let price = Number.POSITIVE_INFINITY;
    for (const changed of alternatives(counts, place, holds)) {
      const more = changed.filter((cell) => !hidden.has(key(cell)));
      const cost = more.reduce((sum, { row, column }) => sum + 1e6 + (counts[row]?.[column] ?? 0), 0);
      if (cost < price) [cheapest, price] = [more, cost];
      if (price === 0) break;
    }
    if (cheapest === undefined) return undefined;
    for (const cell of cheapest) hidden.add(key(cell));
  }
  return { has: (row, column) => hidden.has(key({ row, column })), size: hidden.size };
}

/** The cells that differ in each of the tables that could stand in the place of this one, with another number here. */
function* alternatives(
  counts: Counts,
  { row, column }: Place,
  holds: (counts: Counts) => boolean,
): Generator<Place[]> {
  const others = [undefined, ...[...counts.keys()].filter((other) => other !== row)];
  for (const columns of subsetsWith(column, counts[row]?.length ?? 0)) {
    for (const step of [1, -1]) {
      for (const other of others) {
        const places = [row, ...(other === undefined ? [] : [other])].flatMap((changed) =>
          columns.map((at) => ({ row: changed, column: at })),
        );
        const stepOf = (changed: number) => (changed === row ? step : -step);
        const looksTheSame = places.every((place) => {
          const count = counts[place.row]?.[place.column] ?? 0;
          const changed = count + stepOf(place.row);
          return changed >= 0 && looksOf(count) === looksOf(changed);
        });
        if (!looksTheSame) continue;
        const changed = counts.map((cells, at) =>
          at === row || at === other
            ? cells.map((count, of) => (columns.includes(of) ? count + stepOf(at) : count))
            : cells,
        );
        if (holds(changed)) yield places;
      }
    }
  }
}

/** What can be seen of a cell though it is hidden. */
function looksOf(count: number): 'none' | 'small' | 'large' {
  if (count === 0) return 'none';
  return isSmall(count) ? 'small' : 'large';
}

/** Every set of columns that has this one, the smallest first. */
function subsetsWith(column: number, width: number): number[][] {
  const sets = Array.from({ length: 2 ** width }, (_, bits) =>
    Array.from({ length: width }, (_, at) => at).filter((at) => bits & (1 << at)),
  );
  return sets.filter((set) => set.includes(column)).sort((one, other) => one.length - other.length);
}

/** A reader who knows the sum of every column, and that each column is part of the one before. */
export function knowingTotals(counts: Counts): (changed: Counts) => boolean {
  const sums = (of: Counts) =>
    (of[0] ?? []).map((_, column) => of.reduce((sum, cells) => sum + (cells[column] ?? 0), 0));
  const known = sums(counts).join();
  return (changed) =>
    sums(changed).join() === known &&
    changed.every((cells) => cells.every((count, at) => at === 0 || count <= (cells[at - 1] ?? 0)));
}
