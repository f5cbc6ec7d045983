import { existsSync } from 'node:fs';
import SQLite, { type Database } from 'better-sqlite3';
import { DatabaseError } from './database.ts';
import { storeFiles } from './store-files.ts';

/** Gives the data folder to another process. */
export type Release = () => void;

/** How long to wait for a process that is just ending. */
const patienceMs = 3_000;

/**
 * Makes this process the only one that writes in a data folder, until it releases it or ends in whatever way: the
 * lock is the system's own, held on a file beside the database, through SQLite because it knows how to lock on
 * every system. Others may read.
 *
 * @throws DatabaseError when another process has it
 */
export function takeOwnership(home: string): Release {
  const release = holdLock(storeFiles(home).lock, patienceMs);
  if (release !== undefined) return release;
  throw new DatabaseError(
    `The data folder ${home} is in use by another running Tận Tâm, and only one may write. Use the one that runs, end it first, or name another data folder in TANTAM_HOME.`,
  );
}

/** Whether a process writes in a data folder just now. */
export function isOwned(home: string): boolean {
  const { lock } = storeFiles(home);
  if (!existsSync(lock)) return false;
  const release = holdLock(lock, 0);
  release?.();
  return release === undefined;
}

/** Holds a lock that ends with this process; undefined when another one holds it for longer than the patience. */
export function holdLock(file: string, patienceMs: number): Release | undefined {
  let lock: Database | undefined;
  try {
    lock = new SQLite(file, { timeout: patienceMs });
    lock.exec('BEGIN EXCLUSIVE');
    const held = lock;
    return () => void held.close();
  } catch (cause) {
    lock?.close();
    if (!/^SQLITE_(BUSY|LOCKED)/.test((cause as { code?: string }).code ?? '')) throw cause;
    return undefined;
  }
}
