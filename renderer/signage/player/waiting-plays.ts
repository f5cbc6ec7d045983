import { z } from 'zod';
import { NewPlay } from '../../../shared/domain/signage/play.ts';

/** Plays of one screen that the server has not taken yet, oldest first. They outlive the page. */
export interface WaitingPlays {
  list(): readonly NewPlay[];
  add(play: NewPlay): void;
  /** Lets go of plays that need not be told any more. */
  drop(plays: readonly NewPlay[]): void;
}

/** As many as a day has. Of more, the oldest are given up. */
const mostWaiting = 6_000;

/** One play as it is kept; the number keeps them in their order. */
const Kept = z.strictObject({ number: z.int(), play: NewPlay });

/**
 * Takes up what an earlier page left. Each play is kept for itself, so that no play is written more than once; without
 * a storage, or beyond what that holds, plays are in memory alone.
 */
export function createWaitingPlays(screen: string, storage = machineStorage()): WaitingPlays {
  const prefix = `tantam-play:${screen}:`;
  const taken = takenUp(prefix, storage);
  let waiting = taken.map(({ play }) => play);
  let number = (taken.at(-1)?.number ?? 0) + 1;
  const forget = (plays: readonly NewPlay[]) => {
    for (const { id } of plays) unlessRefused(() => storage?.removeItem(prefix + id));
  };
  return {
    list: () => waiting,
    add(play) {
      waiting = [...waiting, play];
      forget(waiting.slice(0, -mostWaiting));
      waiting = waiting.slice(-mostWaiting);
      unlessRefused(() => storage?.setItem(prefix + play.id, JSON.stringify({ number, play })));
      number += 1;
    },
    drop(plays) {
      const ids = new Set(plays.map(({ id }) => id));
      waiting = waiting.filter(({ id }) => !ids.has(id));
      forget(plays);
    },
  };
}

/** What cannot be read any more is thrown away: it would be refused, and all that comes after it would wait. */
function takenUp(prefix: string, storage: Storage | undefined): z.infer<typeof Kept>[] {
  const kept: z.infer<typeof Kept>[] = [];
  unlessRefused(() => {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
    for (const key of keys.filter((key) => key.startsWith(prefix))) {
      const found = readable(storage?.getItem(key) ?? '');
      if (found) kept.push(found);
      else storage?.removeItem(key);
    }
  });
  return kept.sort((one, other) => one.number - other.number).slice(-mostWaiting);
}

function readable(text: string): z.infer<typeof Kept> | undefined {
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A browser that lets the page keep nothing refuses already to name the storage. */
function machineStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** A storage that is full or closed keeps nothing; the play is in memory all the same. */
function unlessRefused(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing can be done about it here, and a screen without a storage plays on.
  }
}
