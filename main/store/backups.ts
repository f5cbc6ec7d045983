import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays, businessDay } from '../../shared/domain/hanoi-time.ts';
import { areWhole, dropOtherPieces, joinPieces, keepInPieces, type Piece } from './pieces.ts';
import type { Snapshot } from './snapshot.ts';
import { storeFiles, syncFolder } from './store-files.ts';

/**
 * Where the pieces of backups lie ([Note: pieces]). Weeks take turns, so that there are two copies of everything that
 * share nothing: a piece that spoils on the disk never takes all backups with it.
 */
const shelves = ['pieces-a', 'pieces-b'] as const;

/** What stands beside each backup: it is complete, and proven, once this is there. */
export const BackupNote = z.strictObject({
  /** Counts the backups of this data folder, whatever the clock says. */
  ordinal: z.int().min(1),
  at: z.iso.datetime(),
  /** The folder of its pieces, and the SHA-256 of their list. */
  shelf: z.enum(shelves),
  list: z.string(),
  /** How large the database in it is. */
  bytes: z.int(),
  /** The newest event in it; 0 when there is none. */
  seq: z.int(),
});
export type BackupNote = z.infer<typeof BackupNote>;

/** A backup: a list of the pieces that make up one database file, which needs no other. */
export interface Backup extends BackupNote {
  file: string;
}

/** The disk has too little room for a backup. */
export class NoRoomError extends Error {
  override name = 'NoRoomError';
  constructor(needed: number, free: number) {
    super(
      `A backup needs ${mebibytes(needed)} MiB and the disk has ${mebibytes(free)} MiB left. Remove files that are not needed, or move the data folder to a larger disk.`,
    );
  }
}

/** What a backup leaves free for everything else on the disk, in bytes. */
const leftFree = 256 * 2 ** 20;

/** The complete backups of a data folder, the newest first. */
export function listBackups(home: string): Backup[] {
  const folder = storeFiles(home).backups;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const note = noteIn(join(folder, name));
      const file = join(folder, name.replace(/\.json$/, '.list'));
      return note && existsSync(file) ? [{ ...note, file }] : [];
    })
    .sort((a, b) => b.ordinal - a.ordinal);
}

/**
 * Keeps a proven snapshot as a backup; durable when this resolves.
 *
 * @param order when it is made, the newest event in it, and what `keepInPieces` asks for
 * @throws NoRoomError
 */
export async function keepBackup(
  home: string,
  snapshot: Snapshot,
  order: { at: number; seq: number; lookAgain: boolean; goOn: (wroteMs: number) => Promise<void> },
): Promise<Backup> {
  const folder = storeFiles(home).backups;
  if (mkdirSync(folder, { recursive: true }) !== undefined) syncFolder(home);
  const newest = listBackups(home)[0];
  const shelf = await shelfFor(order.at, folder, snapshot.bytes, newest);
  const pieces = await keepInPieces(snapshot, join(folder, shelf), order);
  const list = pieces.map(({ name, sum }) => `${name} ${sum}\n`).join('');
  const ordinal = (newest?.ordinal ?? 0) + 1;
  const at = new Date(order.at).toISOString();
  const name = `${String(ordinal).padStart(6, '0')}-${at.replaceAll(/[-:]|\.\d+/g, '')}`;
  const note = { ordinal, at, shelf, list: hash('sha256', list), bytes: snapshot.bytes, seq: order.seq };
  const file = join(folder, `${name}.list`);
  writeFileSync(file, list, { flush: true });
  const unnamed = join(folder, 'partial.note');
  writeFileSync(unnamed, `${JSON.stringify(note)}\n`, { flush: true });
  syncFolder(folder);
  renameSync(unnamed, join(folder, `${name}.json`));
  syncFolder(folder);
  return { ...note, file };
}

/** This week's shelf; the newest backup's, which needs little more, where the disk has no room for two. */
async function shelfFor(
  at: number,
  folder: string,
  bytes: number,
  newest: Backup | undefined,
): Promise<Backup['shelf']> {
  const ofWeek = shelves[(Date.parse(mondayOf(at)) / 604_800_000) & 1] ?? shelves[0];
  const { bavail, bsize } = await statfs(folder);
  const room = bavail * bsize - leftFree;
  const kept = (shelf: string) => (existsSync(join(folder, shelf)) ? bytes : 0);
  if (room >= bytes - kept(ofWeek) && room > 0) return ofWeek;
  if (newest !== undefined && room > 0) return newest.shelf;
  throw new NoRoomError(newest === undefined ? bytes : 0, Math.max(0, room));
}

/** Whether a backup's bytes are those that were proven when it was made. */
export function isWhole(backup: Backup): boolean {
  const pieces = piecesIn(backup);
  return pieces !== undefined && areWhole(shelfOf(backup), pieces);
}

/** Puts the database of a backup into a file; false, with the file unfinished, where the backup is not whole. */
export function takeOut(backup: Backup, file: string): boolean {
  const pieces = piecesIn(backup);
  return pieces !== undefined && joinPieces(shelfOf(backup), pieces, file);
}

/** Removes the backups that are not to be kept, and every piece that none of the others has. */
export async function pruneBackups(home: string): Promise<void> {
  const backups = listBackups(home);
  const kept = backupsToKeep(backups);
  for (const { ordinal, file } of backups) {
    if (kept.has(ordinal)) continue;
    rmSync(file.replace(/\.list$/, '.json'), { force: true });
    rmSync(file, { force: true });
  }
  const left = backups.filter(({ ordinal }) => kept.has(ordinal));
  for (const shelf of shelves) {
    const pieces = left
      .filter((backup) => backup.shelf === shelf)
      .flatMap((backup) => piecesIn(backup) ?? []);
    await dropOtherPieces(join(storeFiles(home).backups, shelf), new Set(pieces.map(({ name }) => name)));
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

function shelfOf({ file, shelf }: Backup): string {
  return join(file, '..', shelf);
}

/** The pieces of a backup; undefined where the list is not what was written. */
function piecesIn({ file, list }: Backup): Piece[] | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    if (hash('sha256', text) !== list) return undefined;
    return [...text.matchAll(/^([0-9a-f]+) (\d+)$/gm)].map(([, name = '', sum]) => ({
      name,
      sum: Number(sum),
    }));
  } catch {
    return undefined;
  }
}

function noteIn(file: string): BackupNote | undefined {
  try {
    return BackupNote.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}
