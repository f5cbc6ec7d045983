import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** What is committed in a write-ahead log. */
export interface WriteAheadLog {
  /** Salts of its header, hexadecimal: another one each time the log begins anew. Empty without a log. */
  salt: string;
  /** How many frames are committed and sound. */
  frames: number;
  /** The pages they hold, by number from 1, and where in the file the newest of each begins, in bytes. */
  pages: Map<number, number>;
}

const headerBytes = 32;
const frameHeaderBytes = 24;

/**
 * Reads a write-ahead log as SQLite does when it recovers one (sqlite.org/walformat.html, sqlite.org/fileformat2.html
 * section 4): up to the last commit whose frames all carry the log's salts and the right running checksum.
 */
export function readWriteAheadLog(file: string): WriteAheadLog {
  const bytes = contentOf(file);
  const log: WriteAheadLog = { salt: saltOf(bytes), frames: 0, pages: new Map() };
  if (bytes.length < headerBytes) return log;
  const magic = bytes.readUInt32BE(0);
  if (magic >>> 1 !== 0x377f0682 >>> 1) return log;
  const sum = runningSum((magic & 1) === 1);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  sum.add(view, 0, 24);
  if (!sum.is(view, 24)) return log;

  const pageBytes = bytes.readUInt32BE(8);
  const frameBytes = frameHeaderBytes + pageBytes;
  let uncommitted: [page: number, at: number][] = [];
  for (let start = headerBytes; start + frameBytes <= bytes.length; start += frameBytes) {
    if (bytes.compare(bytes, 16, 24, start + 8, start + 16) !== 0) break;
    sum.add(view, start, 8);
    sum.add(view, start + frameHeaderBytes, pageBytes);
    if (!sum.is(view, start + 16)) break;
    uncommitted.push([bytes.readUInt32BE(start), start + frameHeaderBytes]);
    if (bytes.readUInt32BE(start + 4) === 0) continue;
    log.frames += uncommitted.length;
    for (const [page, at] of uncommitted) log.pages.set(page, at);
    uncommitted = [];
  }
  return log;
}

/** Only the salts of a log; empty without one. */
export function readSalt(file: string): string {
  const header = Buffer.alloc(headerBytes);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    return saltOf(header.subarray(0, readSync(descriptor, header, 0, headerBytes, 0)));
  } finally {
    closeSync(descriptor);
  }
}

function saltOf(bytes: Buffer): string {
  return bytes.length < headerBytes ? '' : bytes.toString('hex', 16, 24);
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw cause;
  }
}

/** The checksum that runs through a log: pairs of 32-bit words in the order of bytes that the header names. */
function runningSum(bigEndian: boolean) {
  let first = 0;
  let second = 0;
  return {
    add(view: DataView, start: number, length: number) {
      for (let at = start; at < start + length; at += 8) {
        first = (first + view.getUint32(at, !bigEndian) + second) >>> 0;
        second = (second + view.getUint32(at + 4, !bigEndian) + first) >>> 0;
      }
    },
    is: (view: DataView, at: number) => first === view.getUint32(at) && second === view.getUint32(at + 4),
  };
}
