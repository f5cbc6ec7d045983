import type { Database } from 'better-sqlite3';
import { PlainError } from '../errors.ts';
import { DatabaseError, isOfNewerVersion, openDatabase, refuseNewerFile } from './database.ts';
import { logEnd } from './events.ts';
import { type HeadFile, openHead } from './head.ts';
import { type Finding, inspect } from './inspect.ts';
import { type Release, takeOwnership } from './owner.ts';
import { forgetPages, recordAllPages, recordPages } from './page-sums.ts';
import { finishRestore, restore } from './restore.ts';
import { storeFiles } from './store-files.ts';
import { readSalt, readWriteAheadLog } from './write-ahead-log.ts';

/** The database of a data folder, proven whole, with this process as the only one that writes. */
export interface Store {
  home: string;
  db: Database;
  /**
   * Notes in the head what the database holds, and folds the log in when it has grown long. To be called after
   * every commit of an event, before anybody hears of it, and now and then for what else was written. Never throws:
   * what was committed is durable without it.
   */
  settle(): void;
  /** The database is not to be believed: the next start checks it the slow way. */
  distrust(): void;
  /** Folds the log in, closes the database and gives the data folder free. Safe to call twice. */
  close(): void;
}

/** Frames of the log after which it is folded into the database: 4 MiB. */
const longLog = 1_000;

/**
 * Opens the store of a data folder: takes it for this process, replaces a damaged database by what can be proven,
 * and brings an old one up to date.
 *
 * @param now milliseconds since the epoch
 * @param returned whether this version has come back in the place of a newer one: what that one wrote is then put
 *   aside as a damaged database is, and replaced by the newest backup that this version can read
 * @throws DatabaseError when another process writes there, a newer version did, or the disk does not let it
 */
export async function openStore(
  home: string,
  version: string,
  now: number,
  { returned = false } = {},
): Promise<Store> {
  if (!returned) refuseNewerFile(home);
  let release: Release | undefined;
  try {
    release = takeOwnership(home);
    finishRestore(home);
    let finding: Finding =
      returned && isOfNewerVersion(storeFiles(home).database) ? { damage: 'newer-version' } : inspect(home);
    if (typeof finding === 'object') {
      restore(home, finding.damage, now);
      finding = 'unrecorded';
    }
    const db = openDatabase(home, version, now);
    const store = keep(home, db, release);
    if (finding !== 'sound') recordEverything(home, db);
    store.settle();
    return store;
  } catch (cause) {
    release?.();
    if (cause instanceof PlainError) throw cause;
    throw new DatabaseError(
      `The database in ${home} cannot be opened: ${(cause as Error).message}. Check that the disk is not full and that this user may write there.`,
    );
  }
}

/** Folds the whole log in and records every page: nothing is on record yet that could be wrong meanwhile. */
function recordEverything(home: string, db: Database): void {
  forgetPages(home);
  db.pragma('wal_checkpoint(PASSIVE)');
  recordAllPages(home);
}

function keep(home: string, db: Database, release: () => void): Store {
  const files = storeFiles(home);
  const head = openHead(home);
  /** A reader can keep the log from being cut; then it is folded again only when it has grown as much once more. */
  let longAt = longLog;
  return {
    home,
    db,
    settle() {
      try {
        const { frames, folded } = logState(db);
        noteHead(db, head, frames === folded ? null : { salt: readSalt(files.log), frames });
        if (frames < longAt - longLog) longAt = longLog;
        if (frames < longAt) return;
        fold(home, db, head);
        longAt = logState(db).frames + longLog;
      } catch (cause) {
        console.error('The record beside the database could not be brought up to date:', cause);
      }
    },
    distrust: () => forgetPages(home),
    close() {
      if (!db.open) return;
      try {
        fold(home, db, head);
      } catch (cause) {
        console.error('The log could not be folded into the database:', cause);
      }
      head.close();
      db.close();
      release();
    },
  };
}

/**
 * Folds the log into the database file. The order is the law of [Note: page sums]: the pages are written and
 * synced, then their sums, then the head, which from then on needs no log, and only then the log may go.
 */
function fold(home: string, db: Database, head: HeadFile): void {
  const [done] = db.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
  try {
    recordPages(home, readWriteAheadLog(storeFiles(home).log).pages.keys());
  } catch (cause) {
    forgetPages(home);
    throw cause;
  }
  if (done === undefined || done.log !== done.checkpointed) return;
  noteHead(db, head, null);
  head.sync();
  const patience = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 0');
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}

function noteHead(db: Database, head: HeadFile, log: { salt: string; frames: number } | null): void {
  const end = logEnd(db);
  head.write({ seq: end.seq, checksum: end.checksum, at: end.at, log });
}

/**
 * How many frames the log has that count, and how many of them are folded in. When all are, the database needs the
 * log no longer, and the next commit may begin it anew.
 */
export function logState(db: Database): { frames: number; folded: number } {
  const [state] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return { frames: Math.max(0, state?.log ?? 0), folded: Math.max(0, state?.checkpointed ?? 0) };
}
