import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import type { Damage } from '../../shared/domain/store/store-report.ts';
import { type Backup, listBackups, takeOut } from './backups.ts';
import { followChain, logStart } from './chain.ts';
import { isOfNewerVersion } from './database.ts';
import { adoptDevice, continueAsNewDevice } from './devices.ts';
import { recordOf } from './event-rows.ts';
import { insertRecord, logEnd } from './events.ts';
import { readHead } from './head.ts';
import { isDamage } from './inspect.ts';
import { migrate } from './migrations.ts';
import { latestRestore, noteRestore } from './restores.ts';
import { storeFiles, syncFile, syncFolder } from './store-files.ts';

/**
 * Replaces a damaged database, or one that only a newer version can read: with the newest whole backup, or an empty one, and every event of the damaged one
 * that continues it, each proven by its checksum. The damaged files are put aside, never deleted; what is missing
 * is noted in the new database. The log goes on as a new device (see devices.ts).
 *
 * The new database is complete beside the damaged one before anything is moved, so whatever cuts this short, the
 * next start either begins anew or goes on from there.
 *
 * @param now milliseconds since the epoch
 */
export function restore(home: string, damage: Damage, now: number): void {
  const files = storeFiles(home);
  const at = new Date(now).toISOString();
  removeDatabase(files.restoring);
  const backup = takeNewestWhole(home, files.restoring);
  const aside = asideFolder(home, at);
  const db = new SQLite(files.restoring);
  try {
    db.pragma('journal_mode = DELETE');
    db.pragma('foreign_keys = ON');
    migrate(db);
    db.transaction(() => {
      const rescued = rescue(db, files.database);
      const end = logEnd(db);
      const head = readHead(home);
      const missing = head && Math.max(0, head.seq - end.seq);
      continueAsNewDevice(db, at, end.seq);
      noteRestore(db, {
        at,
        damage,
        backupAt: backup?.at ?? null,
        rescued,
        missing: missing ?? null,
        lastMissingAt: missing ? (head?.at ?? null) : null,
        keptIn: relative(home, aside),
      });
    })();
  } finally {
    db.close();
  }
  syncFile(files.restoring);
  renameSync(files.restoring, files.restored);
  syncFolder(home);
  finishRestore(home);
}

/** Puts a restored database in its place, where a restore came that far; what is there is put aside first. */
export function finishRestore(home: string): void {
  const files = storeFiles(home);
  if (!existsSync(files.restored)) return;
  const aside = join(home, keptInOf(files.restored));
  mkdirSync(aside, { recursive: true });
  syncFolder(home);
  syncFolder(dirname(aside));
  for (const file of [files.database, files.log, files.logIndex, files.sums, files.head]) {
    if (existsSync(file)) renameSync(file, join(aside, basename(file)));
  }
  syncFolder(aside);
  renameSync(files.restored, files.database);
  syncFolder(home);
}

function keptInOf(restored: string): string {
  const db = new SQLite(restored, { readonly: true });
  try {
    return latestRestore(db)?.keptIn as string;
  } finally {
    db.close();
  }
}

/** A folder of its own for what is put aside at this instant. */
function asideFolder(home: string, at: string): string {
  const folder = join(storeFiles(home).damaged, at.replaceAll(/[-:]|\.\d+/g, ''));
  let free = folder;
  for (let count = 2; existsSync(free); count += 1) free = `${folder}-${count}`;
  return free;
}

function takeNewestWhole(home: string, place: string): Backup | undefined {
  for (const backup of listBackups(home)) {
    if (takeOut(backup, place) && !isOfNewerVersion(place)) return backup;
  }
  rmSync(place, { force: true });
  return undefined;
}

/** Appends the events of a damaged database that continue this one; how many there were. */
function rescue(db: Database, damaged: string): number {
  if (!existsSync(damaged)) return 0;
  let source: Database | undefined;
  let rescued = 0;
  try {
    source = new SQLite(damaged, { readonly: true, timeout: 1_000 });
    const end = logEnd(db);
    for (const row of followChain(source, end.seq === 0 ? logStart : end)) {
      insertRecord(
        db,
        recordOf(row),
        adoptDevice(db, row.device, row.occurred_at, row.seq - 1),
        row.checksum.toString('hex'),
      );
      rescued += 1;
    }
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
  } finally {
    source?.close();
  }
  return rescued;
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}
