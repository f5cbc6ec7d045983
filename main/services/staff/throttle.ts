import type { Database } from 'better-sqlite3';
import { setWrongTries, wrongTries } from '../../store/staff.ts';
import type { Clock } from '../clock.ts';

/** A PIN was given before the wait was over. */
export class TooSoonError extends Error {
  override name = 'TooSoonError';
  readonly waitMs: number;
  constructor(waitMs: number) {
    super(
      `Too many wrong PINs were given: wait ${Math.ceil(waitMs / 1_000)} s before the next try. Restarting or setting the clock does not shorten the wait.`,
    );
    this.waitMs = waitMs;
  }
}

const minute = 60_000;
const hour = 60 * minute;

/** How long to wait when so many wrong tries stand; the last holds for all that follow. */
const waits = [0, 0, 0, 0, 0, minute, 5 * minute, 15 * minute, hour, 4 * hour, 8 * hour];

/** Somebody who mistypes and then gets it right has this many wrong tries taken off. */
const forgiven = 4;

/** Makes guessing slow for the whole desk, whichever role is tried. */
export interface Throttle {
  waitMs(): number;
  /**
   * Counts a try as wrong before anybody knows, so that ending the process in the middle gains nothing.
   *
   * @throws TooSoonError
   */
  begin(): void;
  /** The try that was begun turned out right. */
  succeed(): void;
}

/**
 * The count of wrong tries is in the database; the wait runs by a clock that only counts time the app has been
 * running. So setting the machine's clock changes nothing, and a restart begins the wait anew. Someone who tries
 * at every chance gets 99 guesses in 30 days: ten within five and a half hours, then three a day.
 *
 * @param elapsed milliseconds of a clock that never goes back and knows nothing of the calendar
 */
export function createThrottle(db: Database, elapsed: Clock): Throttle {
  let since = elapsed();
  const waitMs = () => {
    const whole = waits[Math.min(wrongTries(db), waits.length - 1)] as number;
    return Math.max(0, Math.ceil(since + whole - elapsed()));
  };
  return {
    waitMs,
    begin() {
      const left = waitMs();
      if (left > 0) throw new TooSoonError(left);
      setWrongTries(db, wrongTries(db) + 1);
      since = elapsed();
    },
    succeed() {
      setWrongTries(db, Math.max(0, wrongTries(db) - 1 - forgiven));
    },
  };
}
