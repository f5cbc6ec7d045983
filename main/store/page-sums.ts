import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { storeFiles, syncFolder } from './store-files.ts';

/*
 * [Note: page sums] SQLite's own checks miss damage: of 400 single-bit flips integrity_check saw 79 %. So a CRC-32
 * of every page of the database file is kept in a file beside it. The database file changes only when the
 * write-ahead log is folded into it, by the one process that writes, which renews the sums of those pages before
 * the log may begin anew (store.ts). Therefore at every moment, whatever is cut off: each page of the file has the
 * sum on record, or the log holds it.
 *
 * The record is blocks of 4096 bytes, each 1023 sums and a CRC-32 of their own. A block that is itself damaged says
 * nothing of its pages: then the slow check decides.
 */

const blockBytes = 4_096;
const sumsInBlock = blockBytes / 4 - 1;
const pagesAtOnce = 256;

/** SQLite locks this byte and never writes the page around it (sqlite.org/fileformat2.html, 1.5). */
const lockByte = 0x40000000;

/** Whether the pages of a database are those that were written; `unknown` where nothing is on record. */
export type PageState = 'sound' | 'altered' | 'unknown';

/** Compares every page of the database file with its sum, but those that the write-ahead log holds. */
export function checkPages(home: string, inLog: { has(page: number): boolean }): PageState {
  const { sums } = storeFiles(home);
  const record = read(sums);
  if (record === undefined) return 'unknown';
  let state: PageState = 'sound';
  let count = 0;
  for (const [page, sum] of pageSums(home)) {
    count = page;
    if (inLog.has(page)) continue;
    const known = record.sumOf(page);
    if (known === undefined) state = 'unknown';
    else if (known !== sum) return 'altered';
  }
  for (let page = count + 1; page <= record.room; page += 1) {
    const known = record.sumOf(page);
    if (known === undefined) state = 'unknown';
    else if (known !== 0 && !inLog.has(page)) return 'altered';
  }
  return state;
}

/** Puts every page of the database file on record. */
export function recordAllPages(home: string): void {
  const { sums } = storeFiles(home);
  const partial = `${sums}.partial`;
  rmSync(partial, { force: true });
  write(
    partial,
    [...pageSums(home)].map(([page, sum]) => ({ page, sum })),
  );
  renameSync(partial, sums);
  syncFolder(dirname(sums));
}

/**
 * Renews the record for these pages of the database file; durable when this returns. Where there is no record none
 * is begun: one that knew of some pages only would call the others altered.
 */
export function recordPages(home: string, pages: Iterable<number>): void {
  if (!existsSync(storeFiles(home).sums)) return;
  const descriptor = openSync(storeFiles(home).database, 'r');
  try {
    const pageBytes = pageBytesOf(descriptor);
    const buffer = Buffer.alloc(pageBytes);
    const renewed = [...pages].map((page) => {
      const length = readSync(descriptor, buffer, 0, pageBytes, (page - 1) * pageBytes);
      return { page, sum: length === pageBytes ? sumOf(buffer) : 0 };
    });
    write(storeFiles(home).sums, renewed);
  } finally {
    closeSync(descriptor);
  }
}

/** Takes the whole record away: the next start checks the database the slow way. */
export function forgetPages(home: string): void {
  rmSync(storeFiles(home).sums, { force: true });
}

/** Number and sum of each page of the database file that is ever written; an incomplete last page is one, too. */
function* pageSums(home: string): Generator<[number, number]> {
  const descriptor = openSync(storeFiles(home).database, 'r');
  try {
    const pageBytes = pageBytesOf(descriptor);
    const buffer = Buffer.alloc(pageBytes * pagesAtOnce);
    const lockedPage = lockByte / pageBytes + 1;
    let page = 0;
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, page * pageBytes);
      if (length === 0) return;
      for (let at = 0; at < length; at += pageBytes) {
        page += 1;
        if (page === lockedPage) continue;
        yield [page, sumOf(buffer.subarray(at, Math.min(length, at + pageBytes)))];
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The database's page size (bytes 16-17 of its header, 1 meaning 65536; sqlite.org/fileformat2.html). */
function pageBytesOf(descriptor: number): number {
  const header = Buffer.alloc(18);
  readSync(descriptor, header, 0, 18, 0);
  const size = header.readUInt16BE(16);
  const bytes = size === 1 ? 65_536 : size;
  return bytes >= 512 && (bytes & (bytes - 1)) === 0 ? bytes : 4_096;
}

/** Never 0, which stands for no page. */
function sumOf(page: Buffer): number {
  return crc32(page) || 1;
}

interface PageRecord {
  /** The sum of a page; 0 where there is no such page, undefined where the record is damaged. */
  sumOf(page: number): number | undefined;
  /** How many pages the record has room for. */
  room: number;
}

/** The whole record; undefined when there is none. */
function read(file: string): PageRecord | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const bytes = Buffer.alloc(fstatSync(descriptor).size);
    readSync(descriptor, bytes, 0, bytes.length, 0);
    const sound = Array.from({ length: Math.ceil(bytes.length / blockBytes) }, (_, block) =>
      isSound(bytes.subarray(block * blockBytes, (block + 1) * blockBytes)),
    );
    return {
      room: sound.length * sumsInBlock,
      sumOf(page) {
        const { block, at } = placeOf(page);
        if (block >= sound.length) return 0;
        return sound[block] ? bytes.readUInt32LE(block * blockBytes + at) : undefined;
      },
    };
  } finally {
    closeSync(descriptor);
  }
}

function write(file: string, sums: { page: number; sum: number }[]): void {
  const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const byBlock = Map.groupBy(sums, ({ page }) => placeOf(page).block);
    for (const [block, entries] of [...byBlock].sort(([a], [b]) => a - b)) {
      const bytes = Buffer.alloc(blockBytes);
      const length = readSync(descriptor, bytes, 0, blockBytes, block * blockBytes);
      const wasSound = length === 0 || isSound(bytes.subarray(0, length));
      for (const { page, sum } of entries) bytes.writeUInt32LE(sum, placeOf(page).at);
      if (wasSound) bytes.writeUInt32LE(crc32(bytes.subarray(0, -4)), blockBytes - 4);
      writeSync(descriptor, bytes, 0, blockBytes, block * blockBytes);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function isSound(block: Buffer): boolean {
  return block.length === blockBytes && block.readUInt32LE(blockBytes - 4) === crc32(block.subarray(0, -4));
}

function placeOf(page: number): { block: number; at: number } {
  const index = page - 1;
  return { block: Math.floor(index / sumsInBlock), at: (index % sumsInBlock) * 4 };
}
