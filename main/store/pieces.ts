import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

/** How many pieces are read and looked through at a time, where nobody else is served meanwhile. */
const piecesAtOnce = 8;

/**
 * Keeps a snapshot in a folder of pieces; durable when this resolves.
 *
 * @param lookAgain whether pieces that are there already are compared with what they should hold, and mended
 * @param goOn asked before each piece; what it throws ends this
 * @returns its pieces, in order
 */
export async function keepInPieces(
  snapshot: Snapshot,
  folder: string,
  { lookAgain, goOn }: { lookAgain: boolean; goOn: () => Promise<void> },
): Promise<Piece[]> {
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  const pieces: Piece[] = [];
  for (let at = 0; at < snapshot.bytes; at += pieceBytes) {
    await goOn();
    const bytes = await snapshot.read(at, Math.min(pieceBytes, snapshot.bytes - at));
    const name = await nameOf(bytes);
    pieces.push({ name, sum: crc32(bytes) });
    if (there.has(name) && !(lookAgain && (await isOther(join(folder, name), bytes)))) continue;
    const partial = join(folder, `${name}.partial`);
    await writeFile(partial, bytes, { flush: true });
    await rename(partial, join(folder, name));
    there.add(name);
  }
  syncFolder(folder);
  syncFolder(dirname(folder));
  return pieces;
}

/** Whether every piece is there and holds what was written. */
export async function areWhole(folder: string, pieces: readonly Piece[]): Promise<boolean> {
  for await (const batch of inBatches(folder, pieces)) if (batch === undefined) return false;
  return true;
}

/** Puts pieces together to one file; false where one is missing or is not what was written. */
export async function joinPieces(folder: string, pieces: readonly Piece[], file: string): Promise<boolean> {
  const handle = await open(file, 'w', 0o600);
  try {
    let written: Promise<unknown> = Promise.resolve();
    for await (const batch of inBatches(folder, pieces)) {
      await written;
      if (batch === undefined) return false;
      written = handle.writev(batch);
    }
    await written;
    return true;
  } finally {
    await handle.close();
  }
}

/** Takes away every piece that none of these names mean. */
export async function dropOtherPieces(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!names.has(name)) await rm(join(folder, name), { force: true });
  }
}

async function* inBatches(folder: string, pieces: readonly Piece[]): AsyncGenerator<Buffer[] | undefined> {
  const batchAt = (first: number) =>
    Promise.all(pieces.slice(first, first + piecesAtOnce).map((piece) => readPiece(folder, piece)));
  let next = batchAt(0);
  for (let first = 0; first < pieces.length; first += piecesAtOnce) {
    const batch = await next;
    next = batchAt(first + piecesAtOnce);
    const sound = batch.filter((piece) => piece !== undefined);
    yield sound.length === batch.length ? sound : undefined;
  }
}

/** What a piece holds; undefined where it is not there or is not what was written. */
async function readPiece(folder: string, { name, sum }: Piece): Promise<Buffer | undefined> {
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  return bytes !== undefined && crc32(bytes) === sum ? bytes : undefined;
}

async function isOther(file: string, bytes: Buffer): Promise<boolean> {
  return !(await readFile(file).catch(() => undefined))?.equals(bytes);
}

/** Off the thread that serves everybody. */
async function nameOf(bytes: Buffer<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
