import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../../main/hq/simulation/chance.ts';
import { createBackups } from '../../main/services/backup.ts';
import { appendEvent } from '../../main/store/events.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { storeFiles } from '../../main/store/store-files.ts';
import { readWriteAheadLog } from '../../main/store/write-ahead-log.ts';
import { assistEvent } from '../main/sample-events.ts';

/** How many events the sites of these cases have acknowledged, and how many of them the backup holds. */
export const acknowledged = 90;
export const inBackup = 40;

const start = Date.parse('2026-11-20T02:00:00Z');
const backupAt = start + 600_000;

/** Data folders to be damaged: after an orderly end, after a sudden one, and others to exchange files with. */
export interface Sites {
  closed: string;
  crashed: string;
  /** The same site after an earlier sudden end, and another site. */
  earlier: string;
  other: string;
}

/** Makes the data folders below `root`. */
export async function makeSites(root: string): Promise<Sites> {
  const home = (name: string) => join(root, name);
  const snapshot = (from: string, name: string) => {
    cpSync(from, home(name), { recursive: true });
    rmSync(storeFiles(home(name)).logIndex, { force: true });
  };
  const append = (store: Store, from: number, to: number) => {
    for (let n = from; n <= to; n += 1) {
      appendEvent(store.db, assistEvent(n));
      store.settle();
    }
  };
  const other = await openStore(made(home('other-live')), '1.0.0', start);
  append(other, 1, acknowledged);
  snapshot(home('other-live'), 'other');
  other.close();

  const live = home('live');
  const first = await openStore(made(live), '1.0.0', start);
  append(first, 1, inBackup);
  const steady = { sinceBootMs: () => 0, bootId: 'boot-1' };
  await createBackups(first, { clock: () => backupAt, steady }).make();
  append(first, inBackup + 1, 60);
  snapshot(live, 'earlier');
  first.close();
  const second = await openStore(live, '1.0.0', start + 60_000);
  append(second, 61, acknowledged);
  snapshot(live, 'crashed');
  second.close();
  snapshot(live, 'closed');
  return {
    closed: home('closed'),
    crashed: home('crashed'),
    earlier: home('earlier'),
    other: home('other'),
  };
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** One way to damage a copy of a site: what was done, in words. It always changes something. */
export type Harm = (home: string, sites: Sites, chance: Chance) => string;

/** Every kind of damage, with the site it is done to. */
export const harms: { site: 'closed' | 'crashed'; harm: Harm }[] = [
  { site: 'closed', harm: (home, _, chance) => flip(storeFiles(home).database, chance) },
  { site: 'crashed', harm: (home, _, chance) => flipUnlogged(home, chance) },
  { site: 'crashed', harm: (home, _, chance) => flip(storeFiles(home).log, chance) },
  { site: 'closed', harm: (home, _, chance) => shorten(storeFiles(home).database, chance) },
  { site: 'crashed', harm: (home, _, chance) => shorten(storeFiles(home).log, chance) },
  { site: 'closed', harm: (home, _, chance) => zero(storeFiles(home).database, 0, chance) },
  { site: 'crashed', harm: (home, _, chance) => zero(storeFiles(home).log, 32 + 24, chance) },
  { site: 'crashed', harm: (home) => remove(storeFiles(home).log) },
  { site: 'closed', harm: (home) => remove(storeFiles(home).database) },
  { site: 'closed', harm: (home, sites) => exchange(home, sites.other, 'tantam.db') },
  { site: 'closed', harm: (home, sites) => exchange(home, sites.earlier, 'tantam.db') },
  { site: 'crashed', harm: (home, sites) => exchange(home, sites.other, 'tantam.db-wal') },
  { site: 'crashed', harm: (home, sites) => exchange(home, sites.earlier, 'tantam.db-wal') },
  { site: 'closed', harm: (home, sites) => exchange(home, sites.earlier, 'tantam.db-wal') },
  { site: 'closed', harm: (home, sites) => exchange(home, sites.other, 'tantam.db-wal') },
];

const pageBytes = 4_096;

function flip(file: string, chance: Chance): string {
  return flipAt(file, chance.below(statSync(file).size), chance);
}

/** A page that the log holds, too, is not used: the log's goes before. */
function flipUnlogged(home: string, chance: Chance): string {
  const { database, log } = storeFiles(home);
  const { pages } = readWriteAheadLog(log);
  const count = statSync(database).size / pageBytes;
  const unlogged = Array.from({ length: count }, (_, index) => index + 1).filter((page) => !pages.has(page));
  return flipAt(database, (chance.oneOf(unlogged) - 1) * pageBytes + chance.below(pageBytes), chance);
}

function flipAt(file: string, at: number, chance: Chance): string {
  const bytes = readFileSync(file);
  const bit = chance.below(8);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  writeFileSync(file, bytes);
  return `bit ${bit} of byte ${at} of ${file} flipped`;
}

function shorten(file: string, chance: Chance): string {
  const length = chance.below(statSync(file).size);
  truncateSync(file, length);
  return `${file} cut to ${length} bytes`;
}

/** Fills one page with zeros; `header` bytes stand before the first and, in a log, 24 between two. */
function zero(file: string, header: number, chance: Chance): string {
  const bytes = readFileSync(file);
  const step = header === 0 ? pageBytes : pageBytes + 24;
  const starts = Array.from(
    { length: Math.floor((bytes.length - header) / step) },
    (_, n) => header + n * step,
  );
  const at = chance.oneOf(
    starts.filter((start) => bytes.subarray(start, start + pageBytes).some((byte) => byte > 0)),
  );
  bytes.fill(0, at, at + pageBytes);
  writeFileSync(file, bytes);
  return `the page at ${at} of ${file} filled with zeros`;
}

function remove(file: string): string {
  rmSync(file);
  return `${file} removed`;
}

function exchange(home: string, from: string, name: string): string {
  copyFileSync(join(from, name), join(home, name));
  return `${name} of ${home} exchanged for the one of ${from}`;
}
