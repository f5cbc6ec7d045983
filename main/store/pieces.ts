import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Snapshot } from './snapshot.ts';
import { syncFolder } from './store-files.ts';

/*
 * [Note: pieces] A log only ever grows, so most of a database is what it was an hour ago. A copy of it is kept in
 * pieces of 1 MiB, each a file named by the SHA-256 of what it holds; copies share the pieces they have in common. A
 * piece is written once and never changed, so what was proven stays so as long as its bytes have its name.
 */

const pieceBytes = 1 << 20;

/** A piece by its name, and the CRC-32 of what it holds, which is quicker to look at. */
export interface Piece {
  name: string;
  sum: number;
}

/**
 * Keeps a snapshot in a folder of pieces; durable when this resolves.
 *
 * @param lookAgain whether pieces that are there already are compared with what they should hold, and mended
 * @param goOn asked before each piece, with how long the disk was busy writing since it was last asked, in
 *   milliseconds; what it throws ends this
 * @returns its pieces, in order
 */
export async function keepInPieces(
  snapshot: Snapshot,
  folder: string,
  { lookAgain, goOn }: { lookAgain: boolean; goOn: (wroteMs: number) => Promise<void> },
): Promise<Piece[]> {
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  const pieces: Piece[] = [];
  let wroteMs = 0;
  for (let at = 0; at < snapshot.bytes; at += pieceBytes) {
    await goOn(wroteMs);
    wroteMs = 0;
    const bytes = await snapshot.read(at, Math.min(pieceBytes, snapshot.bytes - at));
    const name = await nameOf(bytes);
    pieces.push({ name, sum: crc32(bytes) });
    if (there.has(name) && !(lookAgain && (await isOther(join(folder, name), bytes)))) continue;
    const partial = join(folder, `${name}.partial`);
    const begun = performance.now();
    await writeFile(partial, bytes, { flush: true });
    await rename(partial, join(folder, name));
    wroteMs = performance.now() - begun;
    there.add(name);
  }
  syncFolder(folder);
  syncFolder(dirname(folder));
  return pieces;
}

/** Whether every piece is there and holds what was written. */
export function areWhole(folder: string, pieces: readonly Piece[]): boolean {
  return readInOrder(folder, pieces, () => {});
}

/**
 * Puts pieces together to one file; false where one is missing or is not what was written. Nobody else is served
 * meanwhile: there is no database yet.
 */
export function joinPieces(folder: string, pieces: readonly Piece[], file: string): boolean {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    return readInOrder(folder, pieces, (bytes) => writeSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

/** Reads pieces one after the other into the same memory; false, and no further, at one that is not what was written. */
function readInOrder(folder: string, pieces: readonly Piece[], take: (bytes: Buffer) => void): boolean {
  const room = Buffer.alloc(pieceBytes + 1);
  for (const { name, sum } of pieces) {
    const length = readInto(room, join(folder, name));
    const bytes = room.subarray(0, length);
    if (length === 0 || crc32(bytes) !== sum) return false;
    take(bytes);
  }
  return true;
}

/** How much of a file there was to read; 0 where it is not there. */
function readInto(room: Buffer, file: string): number {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return readSync(descriptor, room, 0, room.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return 0;
  }
}

/** Takes away every piece that none of these names mean. */
export async function dropOtherPieces(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!names.has(name)) await rm(join(folder, name), { force: true });
  }
}

async function isOther(file: string, bytes: Buffer): Promise<boolean> {
  return !(await readFile(file).catch(() => undefined))?.equals(bytes);
}

/** Off the thread that serves everybody. */
async function nameOf(bytes: Buffer<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
