import { setImmediate as nextTurn } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { type Backup, completeBackup, listBackups, partialBackup, pruneBackups } from '../store/backups.ts';
import { followChain } from '../store/chain.ts';
import { logEnd } from '../store/events.ts';
import type { Store } from '../store/store.ts';
import type { Clock, SteadyClock } from './clock.ts';

/** The copy is not what was recorded, so it is no backup. */
export class UnsoundBackupError extends Error {
  override name = 'UnsoundBackupError';
  constructor(seq: number | undefined) {
    super(
      `A backup was made and thrown away: ${seq === undefined ? 'it cannot be read' : `event ${seq} in it is not what was recorded`}. The database is checked at the next start of the app, and replaced if it is damaged: start the app anew.`,
    );
  }
}

/** How the backups of this site stand. */
export interface BackupState {
  /** When the newest was made (UTC); null when there is none. */
  newestAt: string | null;
  /** Why the newest attempt failed; null when it did not. */
  failing: string | null;
}

/** Copies of the database, made while the app runs. */
export interface Backups {
  /** Makes one now. @throws UnsoundBackupError, and what the disk says */
  make(): Promise<Backup>;
  /** Makes one when an hour has passed since the last; to be called every minute or so. Never rejects. */
  makeWhenDue(): Promise<void>;
  state(): BackupState;
}

const hourMs = 3_600_000;

/** Pages copied, and events proven, before others get their turn. */
const pagesAtOnce = 200;
const eventsAtOnce = 500;

/** Backups of a store. Hours are counted by the machine's running time, so setting the clock skips none. */
export function createBackups(
  store: Store,
  { clock, steady }: { clock: Clock; steady: SteadyClock },
): Backups {
  let madeAtBoot: number | undefined;
  let failing: string | null = null;
  let making: Promise<Backup> | undefined;

  const makeOne = async () => {
    const begun = steady.sinceBootMs();
    const partial = partialBackup(store.home);
    await store.db.backup(partial, { progress: () => pagesAtOnce });
    const seq = await prove(partial).catch((cause) => {
      if (cause instanceof UnsoundBackupError) store.distrust();
      throw cause;
    });
    const backup = await completeBackup(store.home, partial, clock(), seq);
    pruneBackups(store.home);
    madeAtBoot = begun;
    return backup;
  };
  const make = () => {
    making ??= makeOne().finally(() => {
      making = undefined;
    });
    return making;
  };

  return {
    make,
    async makeWhenDue() {
      if (madeAtBoot !== undefined && steady.sinceBootMs() - madeAtBoot < hourMs) return;
      try {
        await make();
        failing = null;
      } catch (cause) {
        if (!store.db.open) return;
        failing = (cause as Error).message;
        console.error('The hourly backup failed:', cause);
      }
    },
    state: () => ({ newestAt: listBackups(store.home)[0]?.at ?? null, failing }),
  };
}

/** Makes a copy a database of one file, and proves every event in it; the number of the newest. */
async function prove(file: string): Promise<number> {
  const db = new SQLite(file);
  try {
    db.pragma('journal_mode = DELETE');
    const events = followChain(db);
    for (let count = 1; ; count += 1) {
      const next = events.next();
      if (next.done && next.value === undefined) return logEnd(db).seq;
      if (next.done) throw new UnsoundBackupError(next.value);
      if (count % eventsAtOnce === 0) await nextTurn();
    }
  } catch (cause) {
    throw (cause as Error).name === 'SqliteError' &&
      /^SQLITE_(CORRUPT|NOTADB)/.test((cause as { code: string }).code)
      ? new UnsoundBackupError(undefined)
      : cause;
  } finally {
    db.close();
  }
}
