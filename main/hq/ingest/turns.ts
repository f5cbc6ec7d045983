/** HQ has more to do than it can; whoever asks comes back later. */
export class BusyError extends Error {
  override name = 'BusyError';
  constructor() {
    super('HQ has too much to take in just now. Send it again in a minute; nothing is lost.');
  }
}

/** Lets work through a few at a time, and of one sender one at a time, in the order in which it came. */
export interface Turns {
  /** @throws BusyError when too many wait already */
  take<Result>(sender: string, work: () => Promise<Result>): Promise<Result>;
}

/**
 * @param atOnce fewer than the database has connections, so that those who only read find one
 * @param mostWaiting each of them keeps a bundle in memory
 */
export function createTurns({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }): Turns {
  const ofSender = new Map<string, Promise<unknown>>();
  const queue: (() => void)[] = [];
  let working = 0;
  let waiting = 0;

  const enter = async () => {
    if (working >= atOnce) await new Promise<void>((begin) => queue.push(begin));
    else working += 1;
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else working -= 1;
  };

  return {
    async take(sender, work) {
      if (waiting >= mostWaiting) throw new BusyError();
      waiting += 1;
      const turn = (ofSender.get(sender) ?? Promise.resolve()).then(async () => {
        await enter();
        waiting -= 1;
        try {
          return await work();
        } finally {
          leave();
        }
      });
      const settled = turn.then(
        () => {},
        () => {},
      );
      ofSender.set(sender, settled);
      void settled.then(() => {
        if (ofSender.get(sender) === settled) ofSender.delete(sender);
      });
      return turn;
    },
  };
}
