/** Does the same work for several at once, which costs little more than for one. */
export interface Groups<Item, Result> {
  /** Resolves or rejects with what came of this item, whatever became of those it went together with. */
  take(item: Item): Promise<Result>;
}

/** How items come together. */
export interface Grouping<Item> {
  /** So many groups are worked on at the same time; whoever comes meanwhile makes up the next. */
  atOnce: number;
  /** A group takes no more than this, unless one item alone is larger. */
  most: number;
  weigh(item: Item): number;
  /** Two items with the same key never go into one group. */
  keyOf(item: Item): string;
}

interface Waiting<Item, Result> {
  item: Item;
  done(result: Result): void;
  failed(cause: unknown): void;
}

/**
 * Groups of whatever waits, oldest first.
 *
 * @param work answers each item in turn, with an Error where only that one fails. When it throws, each item of the
 *   group is tried alone, so that one that cannot be done takes no other with it
 */
export function createGroups<Item, Result>(
  work: (items: Item[]) => Promise<(Result | Error)[]>,
  { atOnce, most, weigh, keyOf }: Grouping<Item>,
): Groups<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let working = 0;

  const nextGroup = () => {
    const keys = new Set<string>();
    const group: Waiting<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    let weight = 0;
    for (const one of waiting) {
      const key = keyOf(one.item);
      const heavier = weight + weigh(one.item);
      if (keys.has(key) || (heavier > most && group.length > 0)) left.push(one);
      else {
        group.push(one);
        weight = heavier;
      }
      keys.add(key);
    }
    waiting = left;
    return group;
  };
  const settle = async (group: Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await work(group.map(({ item }) => item));
      for (const [index, { done, failed }] of group.entries()) {
        const result = results[index];
        if (result instanceof Error) failed(result);
        else done(result as Result);
      }
    } catch (cause) {
      if (group.length === 1) group[0]?.failed(cause);
      else for (const one of group) await settle([one]);
    }
  };
  const begin = () => {
    while (working < atOnce && waiting.length > 0) {
      working += 1;
      void settle(nextGroup()).finally(() => {
        working -= 1;
        begin();
      });
    }
  };
  return {
    take: (item) =>
      new Promise((done, failed) => {
        waiting.push({ item, done, failed });
        // Those that come in the same turn of the event loop go together.
        queueMicrotask(begin);
      }),
  };
}
