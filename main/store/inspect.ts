import { existsSync, statSync } from 'node:fs';
import SQLite, { type Database } from 'better-sqlite3';
import type { Damage } from '../../shared/domain/store/store-report.ts';
import { breakInChain } from './chain.ts';
import { type Head, readHead } from './head.ts';
import { firstChainedVersion, readVersion } from './migrations.ts';
import { checkPages } from './page-sums.ts';
import { storeFiles } from './store-files.ts';
import { readWriteAheadLog } from './write-ahead-log.ts';

/**
 * What a start finds: nothing yet; a database that is whole, with the sums of its pages on record or (`unrecorded`)
 * not all of them; or what is wrong with it.
 */
export type Finding = 'new' | 'sound' | 'unrecorded' | { damage: Damage };

/**
 * Looks whether the database of a data folder is what was written, before anything is written to it.
 *
 * Every page of the file is compared with its sum, whatever its size: about a third of a second a gigabyte, and the
 * time to read it. The log has to be the one that the head names, and the newest acknowledged event has to be in
 * the database. Where a record is missing or cannot be believed, the slow check decides: SQLite's own, and every
 * event's checksum.
 */
export function inspect(home: string): Finding {
  const files = storeFiles(home);
  const head = readHead(home);
  const size = statSync(files.database, { throwIfNoEntry: false })?.size;
  if (!size) {
    const known = (head?.seq ?? 0) > 0 || existsSync(files.sums) || existsSync(files.backups);
    return known ? { damage: 'vanished' } : 'new';
  }
  if (!rollsBack(files.database)) return { damage: 'unreadable' };
  const log = readWriteAheadLog(files.log);
  const vouched = head?.log ?? null;
  if (vouched !== null && (log.frames === 0 || (log.salt === vouched.salt && log.frames < vouched.frames))) {
    return { damage: 'log-damaged' };
  }
  const pages = checkPages(home, log.pages);
  if (pages === 'altered') return { damage: 'altered' };
  const believed =
    pages === 'sound' && head !== undefined && (log.frames === 0 || log.salt === vouched?.salt);
  const damage = look(
    files.database,
    (db) => missesHead(db, head) ?? (believed ? undefined : slowDamage(db)),
  );
  if (damage) return { damage };
  return pages === 'sound' ? 'sound' : 'unrecorded';
}

/** What is wrong with a database file by itself, found by the slow check; undefined when nothing is. */
export function slowDamageOf(file: string): Damage | undefined {
  return look(file, slowDamage);
}

/**
 * A database that was cut off before it ever had a write-ahead log may have a rollback journal, which only a
 * connection that writes can apply; false when the database cannot be opened for that.
 */
function rollsBack(file: string): boolean {
  if (!existsSync(`${file}-journal`)) return true;
  let db: Database | undefined;
  try {
    db = new SQLite(file, { timeout: 1_000 });
    readVersion(db);
    return true;
  } catch (cause) {
    if (isDamage(cause)) return false;
    throw cause;
  } finally {
    db?.close();
  }
}

/** Reads without leaving a trace: a connection that only reads folds no log. */
function look(file: string, check: (db: Database) => Damage | undefined): Damage | undefined {
  let db: Database | undefined;
  try {
    db = new SQLite(file, { readonly: true, timeout: 1_000 });
    return check(db);
  } catch (cause) {
    if (isDamage(cause)) return 'unreadable';
    throw cause;
  } finally {
    db?.close();
  }
}

function missesHead(db: Database, head: Head | undefined): Damage | undefined {
  if (head === undefined || head.seq === 0) return undefined;
  if (readVersion(db) < firstChainedVersion) return 'events-missing';
  const checksum = db
    .prepare<[number], Buffer>('SELECT checksum FROM events WHERE seq = ?')
    .pluck()
    .get(head.seq);
  return checksum?.toString('hex') === head.checksum ? undefined : 'events-missing';
}

function slowDamage(db: Database): Damage | undefined {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'altered';
  if (readVersion(db) < firstChainedVersion) return undefined;
  return breakInChain(db) === undefined ? undefined : 'chain-broken';
}

/** Whether an error says that the bytes are wrong, rather than that they cannot be got at. */
export function isDamage(cause: unknown): boolean {
  const code = (cause as { code?: unknown }).code;
  return (
    typeof code === 'string' &&
    /^SQLITE_(CORRUPT|NOTADB|FORMAT|ERROR|IOERR_SHORT_READ|CANTOPEN_ISDIR)/.test(code)
  );
}
