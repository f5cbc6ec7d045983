import { closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPages, recordAllPages, recordPages } from '../../main/store/page-sums.ts';
import { storeFiles } from '../../main/store/store-files.ts';
import { temporaryFolder } from './sandbox.ts';

const pageBytes = 4_096;
const none = new Set<number>();

/** A data folder whose database has so many pages, each with its number on it. */
function folder(pages: number) {
  const home = temporaryFolder();
  const { database } = storeFiles(home);
  const bytes = Buffer.alloc(pages * pageBytes);
  for (let page = 1; page <= pages; page += 1) bytes.writeUInt32LE(page, (page - 1) * pageBytes + 32);
  bytes.writeUInt16BE(pageBytes, 16);
  writeFileSync(database, bytes);
  const write = (page: number, text: string) => {
    const descriptor = openSync(database, 'r+');
    writeSync(descriptor, text, (page - 1) * pageBytes + 100);
    closeSync(descriptor);
  };
  return { home, database, write };
}

test('a page that differs from its sum is noticed, unless the log holds it', () => {
  const { home, write } = folder(2_100);
  expect(checkPages(home, none)).toBe('unknown');
  recordAllPages(home);
  expect(checkPages(home, none)).toBe('sound');
  write(1_500, 'x');
  expect(checkPages(home, none)).toBe('altered');
  expect(checkPages(home, new Set([1_500]))).toBe('sound');
  recordPages(home, [1_500]);
  expect(checkPages(home, none)).toBe('sound');
});

test('a database that grew by thousands of pages, recorded in any order, is sound; one page less or more is not', () => {
  const { home, database, write } = folder(10);
  recordAllPages(home);
  truncateSync(database, 5_000 * pageBytes);
  const grown = Array.from({ length: 4_990 }, (_, index) => 5_000 - index);
  recordPages(home, grown);
  expect(checkPages(home, none)).toBe('sound');
  truncateSync(database, 4_999 * pageBytes);
  expect(checkPages(home, none)).toBe('altered');
  truncateSync(database, 5_000 * pageBytes);
  expect(checkPages(home, none)).toBe('sound');
  write(5_001, 'x');
  expect(checkPages(home, none)).toBe('altered');
});

test('a damaged part of the record says nothing of its pages, and stays so until all is recorded anew', () => {
  const { home } = folder(2_100);
  recordAllPages(home);
  const { sums } = storeFiles(home);
  const bytes = readFileSync(sums);
  bytes.writeUInt8(bytes.readUInt8(4_096 + 7) ^ 4, 4_096 + 7);
  writeFileSync(sums, bytes);
  expect(checkPages(home, none)).toBe('unknown');
  recordPages(home, [1_500]);
  expect(checkPages(home, none)).toBe('unknown');
  recordAllPages(home);
  expect(checkPages(home, none)).toBe('sound');
});

test('the page around the byte that SQLite locks, at 1 GiB, is never written and is not missed', () => {
  const { home, database } = folder(1);
  const locked = 2 ** 30 / pageBytes + 1;
  truncateSync(database, (locked - 1) * pageBytes);
  recordAllPages(home);
  truncateSync(database, (locked + 1) * pageBytes);
  recordPages(home, [locked + 1]);
  expect(checkPages(home, none)).toBe('sound');
  truncateSync(database, (locked - 1) * pageBytes);
  expect(checkPages(home, none)).toBe('altered');
}, 60_000);
