/** HQ has more to do than it can; whoever asks comes back later. */
export class BusyError extends Error {
  override name = 'BusyError';
  constructor() {
    super('HQ has too much to take in just now. Send it again in a minute; nothing is lost.');
  }
}

/** Lets work through a few at a time, and of one sender one at a time, in the order in which it came. */
export interface Turns {
  /**
   * @param bytes what the work keeps in memory until it is done
   * @throws BusyError when too many wait already, or all together keep too much
   */
  take<Result>(sender: string, bytes: number, work: () => Promise<Result>): Promise<Result>;
}

/** What is let through; `mostBytes` is of those that work and those that wait. */
export interface TurnLimits {
  atOnce: number;
  mostWaiting: number;
  mostBytes: number;
}

/** Turns within these limits. */
export function createTurns({ atOnce, mostWaiting, mostBytes }: TurnLimits): Turns {
  const ofSender = new Map<string, Promise<unknown>>();
  const queue: (() => void)[] = [];
  let working = 0;
  let waiting = 0;
  let kept = 0;

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
    async take(sender, bytes, work) {
      if (waiting >= mostWaiting || (kept > 0 && kept + bytes > mostBytes)) throw new BusyError();
      waiting += 1;
      kept += bytes;
      const turn = (ofSender.get(sender) ?? Promise.resolve()).then(async () => {
        await enter();
        waiting -= 1;
        try {
          return await work();
        } finally {
          kept -= bytes;
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
