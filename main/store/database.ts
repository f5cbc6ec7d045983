import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import SQLite, { type Database } from 'better-sqlite3';
import { PlainError } from '../errors.ts';
import { migrate, readVersion, schemaVersion } from './migrations.ts';
import { storeFiles } from './store-files.ts';

/** The database cannot be used; the sentence says why. */
export class DatabaseError extends PlainError {
  override name = 'DatabaseError';
  readonly exitCode = 4;
}

/**
 * How long a write waits for another process that holds the database. The whole app waits with it, so it is
 * short: whoever was refused holds the event and sends it again.
 */
const lockTimeoutMs = 1_000;

/** The database file inside a data folder. */
export function databaseFile(home: string): string {
  return storeFiles(home).database;
}

/**
 * Opens a database for writing: refuses one written by a newer version untouched, applies what migrations are
 * missing, notes this start, and proves that commits are durable. The app comes here through the store, which also
 * proves that the database is whole (store.ts).
 *
 * [Note: durable commits] better-sqlite3 is built with WAL at synchronous=NORMAL, which loses acknowledged
 * rows in a power cut, and the pragma reads FULL until the first write. So FULL is set on every connection
 * and asserted after a write. The log is folded into the database by the store alone, which keeps the sums of
 * the pages ([Note: page sums]).
 *
 * @throws DatabaseError
 */
export function openDatabase(home: string, version: string, startedAt: number): Database {
  const file = databaseFile(home);
  refuseNewerFile(home);
  let db: Database | undefined;
  try {
    db = new SQLite(file, { timeout: lockTimeoutMs });
    refuseNewer(file, readVersion(db));
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('wal_autocheckpoint = 0');
    migrate(db);
    db.prepare('INSERT INTO starts (started_at, version) VALUES (?, ?)').run(
      new Date(startedAt).toISOString(),
      version,
    );
    assertDurable(db);
    return db;
  } catch (cause) {
    db?.close();
    if (cause instanceof DatabaseError) throw cause;
    throw new DatabaseError(
      `The database ${file} cannot be opened: ${(cause as Error).message}. Check that the disk is not full and that this user may write there.`,
    );
  }
}

/**
 * Opens the site's database for reading beside a running app.
 *
 * @throws DatabaseError when there is none, or a newer version wrote it
 */
export function openDatabaseForReading(home: string): Database {
  const file = databaseFile(home);
  if (!existsSync(file)) {
    throw new DatabaseError(
      `There is no database at ${file}. Start the app once, or name its data folder in TANTAM_HOME.`,
    );
  }
  refuseNewer(file, versionInHeader(file));
  let db: Database | undefined;
  try {
    db = new SQLite(file, { readonly: true, timeout: 5_000 });
    const found = readVersion(db);
    refuseNewer(file, found);
    if (found < schemaVersion) {
      throw new DatabaseError(
        `The database ${file} is of schema version ${found}, this build reads ${schemaVersion}. Start the app once: it brings the database up to date.`,
      );
    }
    return db;
  } catch (cause) {
    db?.close();
    if (cause instanceof DatabaseError) throw cause;
    throw new DatabaseError(`The database ${file} cannot be read: ${(cause as Error).message}.`);
  }
}

/** Throws unless this connection commits with WAL and an fsync a commit. See [Note: durable commits]. */
export function assertDurable(db: Database): void {
  const { journalMode, synchronous } = durability(db);
  if (journalMode !== 'wal' || synchronous !== 2) {
    throw new DatabaseError(
      `The database ${db.name} would not commit durably (journal_mode=${journalMode}, synchronous=${synchronous}). Its disk may not allow write-ahead logging: use a local disk for the data folder.`,
    );
  }
}

/** The settings that decide whether an acknowledged commit survives a power cut. */
export function durability(db: Database): { journalMode: string; synchronous: number } {
  return {
    journalMode: db.pragma('journal_mode', { simple: true }) as string,
    synchronous: db.pragma('synchronous', { simple: true }) as number,
  };
}

/** Whether a newer version wrote a database, in its file or its log; false where it cannot be read. */
export function isOfNewerVersion(file: string): boolean {
  if (!existsSync(file)) return false;
  let db: Database | undefined;
  try {
    db = new SQLite(file, { readonly: true, timeout: lockTimeoutMs });
    return readVersion(db) > schemaVersion;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/** @throws DatabaseError when a newer version wrote the database of this folder; nothing is opened for that */
export function refuseNewerFile(home: string): void {
  const file = databaseFile(home);
  refuseNewer(file, versionInHeader(file));
}

function refuseNewer(file: string, found: number): void {
  if (found <= schemaVersion) return;
  throw new DatabaseError(
    `The database ${file} was written by a newer version of Tận Tâm (schema ${found}, this build knows ${schemaVersion}). It was left untouched: install the newer version, or name another data folder in TANTAM_HOME.`,
  );
}

/**
 * `user_version` as it stands in the file header (bytes 60-63, big-endian; sqlite.org/fileformat2.html),
 * read without opening the database, so that a file of a newer version is not even locked.
 * 0 without a file, or when it is no database: SQLite then says so itself.
 */
function versionInHeader(file: string): number {
  if (!existsSync(file)) return 0;
  const header = Buffer.alloc(64);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, 64, 0);
    return header.toString('latin1', 0, 16) === 'SQLite format 3\0' ? header.readInt32BE(60) : 0;
  } finally {
    closeSync(descriptor);
  }
}
