import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { addDays, businessDay } from '../../shared/domain/day.ts';
import { storeFiles, syncFile, syncFolder } from './store-files.ts';

/** What stands beside each backup: it is complete, and proven, once this is there. */
export const BackupNote = z.strictObject({
  /** Counts the backups of this data folder, whatever the clock says. */
  ordinal: z.int().min(1),
  at: z.iso.datetime(),
  bytes: z.int(),
  /** CRC-32 of the whole file, hexadecimal. */
  sum: z.string(),
  /** The newest event in it; 0 when there is none. */
  seq: z.int(),
});
export type BackupNote = z.infer<typeof BackupNote>;

/** A backup: one database file that needs no other. */
export interface Backup extends BackupNote {
  file: string;
}

/** The complete backups of a data folder, the newest first. */
export function listBackups(home: string): Backup[] {
  const folder = storeFiles(home).backups;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const note = noteIn(join(folder, name));
      const file = join(folder, name.replace(/\.json$/, '.db'));
      return note && existsSync(file) ? [{ ...note, file }] : [];
    })
    .sort((a, b) => b.ordinal - a.ordinal);
}

/** Where the next backup is written before it is complete. */
export function partialBackup(home: string): string {
  const folder = storeFiles(home).backups;
  if (mkdirSync(folder, { recursive: true }) !== undefined) syncFolder(home);
  const partial = join(folder, 'partial.db');
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${partial}${suffix}`, { force: true });
  return partial;
}

/** Gives a proven copy its name and its note; durable when this returns. */
export async function completeBackup(
  home: string,
  partial: string,
  at: number,
  seq: number,
): Promise<Backup> {
  const folder = storeFiles(home).backups;
  syncFile(partial);
  const ordinal = (listBackups(home)[0]?.ordinal ?? 0) + 1;
  const instant = new Date(at).toISOString();
  const name = `${String(ordinal).padStart(6, '0')}-${instant.replaceAll(/[-:]|\.\d+/g, '')}`;
  const note: BackupNote = {
    ordinal,
    at: instant,
    bytes: statSync(partial).size,
    sum: await sumOfFile(partial),
    seq,
  };
  const file = join(folder, `${name}.db`);
  renameSync(partial, file);
  const unnamed = join(folder, 'partial.note');
  writeFileSync(unnamed, `${JSON.stringify(note)}\n`, { flush: true });
  syncFolder(folder);
  renameSync(unnamed, join(folder, `${name}.json`));
  syncFolder(folder);
  return { ...note, file };
}

/** Whether a backup's bytes are those that were proven when it was made. */
export async function isWhole({ file, bytes, sum }: Backup): Promise<boolean> {
  try {
    return statSync(file).size === bytes && (await sumOfFile(file)) === sum;
  } catch {
    return false;
  }
}

/** Removes the backups that are not to be kept. */
export function pruneBackups(home: string): void {
  const backups = listBackups(home);
  const kept = backupsToKeep(backups);
  for (const { ordinal, file } of backups) {
    if (kept.has(ordinal)) continue;
    rmSync(file.replace(/\.db$/, '.json'), { force: true });
    rmSync(file, { force: true });
  }
}

const newestKept = 3;
const daysKept = 7;
const weeksKept = 8;

/**
 * Which backups stay, by ordinal: the newest 3, the newest of each of the newest 7 days (of Hanoi) that have one,
 * and of each of the newest 8 weeks (from Monday). "Newest" goes by the ordinal: a clock that is set wrong can put
 * a backup on a wrong day, but never make the one that was just made look old.
 */
export function backupsToKeep(backups: Pick<BackupNote, 'ordinal' | 'at'>[]): Set<number> {
  const newestFirst = backups.toSorted((a, b) => b.ordinal - a.ordinal);
  const newestOfEach = (spanOf: (at: number) => string, count: number) =>
    [...Map.groupBy(newestFirst, ({ at }) => spanOf(Date.parse(at))).values()]
      .slice(0, count)
      .map(([newest]) => newest as Pick<BackupNote, 'ordinal'>);
  return new Set(
    [
      ...newestFirst.slice(0, newestKept),
      ...newestOfEach(businessDay, daysKept),
      ...newestOfEach(mondayOf, weeksKept),
    ].map(({ ordinal }) => ordinal),
  );
}

function mondayOf(at: number): string {
  const day = businessDay(at);
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

function noteIn(file: string): BackupNote | undefined {
  try {
    return BackupNote.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function sumOfFile(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    let sum = 0;
    const buffer = Buffer.alloc(1 << 20);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return sum.toString(16).padStart(8, '0');
      sum = crc32(buffer.subarray(0, bytesRead), sum);
    }
  } finally {
    await handle.close();
  }
}
