import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Snapshot } from './snapshot.ts';
import { syncFolder } from './store-files.ts';

/*
 * [Note: pieces] A log only ever grows, so most of a database is what it was an hour ago. A copy of it is kept in
 * pieces of 1 MiB, each a file named by the SHA-256 of what it holds; copies share the pieces they have in common. A
 * piece is written once and never changed, so what was proven stays so as long as its bytes have its name.
 */

const pieceBytes = 1 << 20;

/** How many pieces are read and looked through at a time, where nobody else is served meanwhile. */
const piecesAtOnce = 8;

/**
 * Keeps a snapshot in a folder of pieces; durable when this resolves.
 *
 * @param lookAgain whether pieces that are there already are compared with what they should hold, and mended
 * @param goOn asked before each piece; what it throws ends this
 * @returns the names of its pieces, in order
 */
export async function keepInPieces(
  snapshot: Snapshot,
  folder: string,
  { lookAgain, goOn }: { lookAgain: boolean; goOn: () => Promise<void> },
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  const names: string[] = [];
  for (let at = 0; at < snapshot.bytes; at += pieceBytes) {
    await goOn();
    const piece = await snapshot.read(at, Math.min(pieceBytes, snapshot.bytes - at));
    const name = await nameOf(piece);
    names.push(name);
    const known = there.has(name) && (!lookAgain || (await readPiece(folder, name)) !== undefined);
    if (known) continue;
    const partial = join(folder, `${name}.partial`);
    await writeFile(partial, piece, { flush: true });
    await rename(partial, join(folder, name));
    there.add(name);
  }
  syncFolder(folder);
  syncFolder(dirname(folder));
  return names;
}

/** Whether every piece is there and holds what its name says. */
export async function areWhole(folder: string, names: readonly string[]): Promise<boolean> {
  for await (const pieces of inBatches(folder, names)) if (pieces === undefined) return false;
  return true;
}

/** Puts pieces together to one file; false where one is missing or is not what was written. */
export async function joinPieces(folder: string, names: readonly string[], file: string): Promise<boolean> {
  const handle = await open(file, 'w', 0o600);
  try {
    for await (const pieces of inBatches(folder, names)) {
      if (pieces === undefined) return false;
      await handle.writev(pieces);
    }
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

async function* inBatches(folder: string, names: readonly string[]): AsyncGenerator<Buffer[] | undefined> {
  const batchAt = (first: number) =>
    Promise.all(names.slice(first, first + piecesAtOnce).map((name) => readPiece(folder, name)));
  let next = batchAt(0);
  for (let first = 0; first < names.length; first += piecesAtOnce) {
    const batch = await next;
    next = batchAt(first + piecesAtOnce);
    const pieces = batch.filter((piece) => piece !== undefined);
    yield pieces.length === batch.length ? pieces : undefined;
  }
}

/** A piece whose bytes have its name; undefined where there is none. */
async function readPiece(folder: string, name: string): Promise<Buffer | undefined> {
  const piece = (await readFile(join(folder, name)).catch(() => undefined)) as
    | Buffer<ArrayBuffer>
    | undefined;
  return piece !== undefined && (await nameOf(piece)) === name ? piece : undefined;
}

/** Off the thread that serves everybody. */
async function nameOf(piece: Buffer<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', piece)).toString('hex');
}
