import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createBackups, restAfter, UnsoundBackupError } from '../../main/services/backup.ts';
import {
  type Backup,
  backupsToKeep,
  isWhole,
  keepBackup,
  listBackups,
  pruneBackups,
  takeOut,
} from '../../main/store/backups.ts';
import { breakInChain } from '../../main/store/chain.ts';
import { listDevices } from '../../main/store/devices.ts';
import { appendEvent, appendEvents, logEnd } from '../../main/store/events.ts';
import { unseenRestores } from '../../main/store/restores.ts';
import { openSnapshot } from '../../main/store/snapshot.ts';
import { openStore } from '../../main/store/store.ts';
import { storeFiles } from '../../main/store/store-files.ts';
import { businessDay } from '../../shared/domain/hanoi-time.ts';
import { assistEvent } from './sample-events.ts';
import { handMovedClock, temporaryFolder } from './sandbox.ts';

/** A store with backups, whose clocks are moved by hand. */
async function site() {
  const home = temporaryFolder();
  const clock = handMovedClock();
  const store = await openStore(home, '1.0.0', clock());
  onTestFinished(() => store.close());
  /** In commits of so many events at a time. */
  const count = (from: number, to: number, atOnce = 1) => {
    for (let n = from; n <= to; n += atOnce) {
      const events = Array.from({ length: Math.min(atOnce, to - n + 1) }, (_, more) => assistEvent(n + more));
      appendEvents(store.db, events);
      store.settle();
    }
  };
  return { home, clock, store, count, backups: createBackups(store, { clock, steady: clock.steady }) };
}

function spoil(file: string) {
  writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, -1), Buffer.of(1)]));
}

const backup = fc.record({
  ordinal: fc.integer({ min: 1, max: 2_000 }),
  at: fc
    .date({ min: new Date('1970-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

test('of any backups the newest 3 stay, and the newest of each of 7 days and 8 weeks; nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(backup, { selector: ({ ordinal }) => ordinal, maxLength: 60 }), (backups) => {
      const kept = backupsToKeep(backups);
      const newest = backups.toSorted((a, b) => b.ordinal - a.ordinal);
      for (const { ordinal } of newest.slice(0, 3)) expect(kept).toContain(ordinal);
      expect(kept.size).toBeLessThanOrEqual(3 + 7 + 8);
      const days = [...new Set(newest.map(({ at }) => businessDay(Date.parse(at))))].slice(0, 7);
      for (const day of days) {
        const first = newest.find(({ at }) => businessDay(Date.parse(at)) === day);
        expect(kept).toContain(first?.ordinal);
      }
      expect(backupsToKeep(backups.filter(({ ordinal }) => kept.has(ordinal)))).toEqual(kept);
    }),
  );
});

test('after ten weeks of hourly backups there are 3 of the last hours, 7 of the last days and 8 of the last weeks', () => {
  const start = Date.parse('2026-09-07T00:30:00+07:00');
  const all = Array.from({ length: 10 * 7 * 24 }, (_, hour) => ({
    ordinal: hour + 1,
    at: new Date(start + hour * 3_600_000).toISOString(),
  }));
  const kept = backupsToKeep(all);
  const days = Array.from({ length: 7 }, (_, n) => all.length - n * 24);
  const weeks = Array.from({ length: 8 }, (_, n) => all.length - n * 7 * 24);
  expect([...kept].sort((a, b) => a - b)).toEqual(
    [...new Set([all.length - 1, all.length - 2, ...days, ...weeks])].sort((a, b) => a - b),
  );
});

test('a backup is made at once and then every hour of running time, whatever the clock is set to', async () => {
  const { home, clock, count, backups } = await site();
  const seqs = () => listBackups(home).map(({ seq }) => seq);
  count(1, 2);
  await backups.makeWhenDue();
  count(3, 3);
  clock.setTo('1970-01-01T00:00:00Z');
  await backups.makeWhenDue();
  expect(seqs()).toEqual([2]);
  clock.moveTo('1970-01-01T00:59:59Z');
  await backups.makeWhenDue();
  expect(seqs()).toEqual([2]);
  clock.moveTo('1970-01-01T01:00:00Z');
  await backups.makeWhenDue();
  expect(seqs()).toEqual([3, 2]);
  expect(backups.state()).toEqual({ newestAt: '1970-01-01T01:00:00.000Z', failing: null });
});

test('events that are counted while a backup is being made are not held up, and the backup is sound', async () => {
  const { home, store, count, backups } = await site();
  count(1, 50);
  const made = backups.make();
  count(51, 60);
  const { seq } = await made;
  expect(seq).toBeGreaterThanOrEqual(50);
  expect(logEnd(store.db).seq).toBe(60);
  expect(readdirSync(storeFiles(home).backups).filter((name) => name.startsWith('partial'))).toEqual([]);
});

test('a copy with an event that is not what was recorded is no backup, and the next start replaces the database', async () => {
  const { home, store, count, backups } = await site();
  count(1, 5);
  await backups.make();
  count(6, 8);
  store.db.exec(
    `DROP TRIGGER events_refuse_update; UPDATE events SET business_day = '2026-11-19' WHERE seq = 7`,
  );
  await expect(backups.make()).rejects.toThrow(UnsoundBackupError);
  expect(listBackups(home).map(({ seq }) => seq)).toEqual([5]);
  store.close();
  const again = await openStore(home, '1.0.0', Date.parse('2026-11-20T03:00:00Z'));
  expect(unseenRestores(again.db)).toMatchObject([{ damage: 'chain-broken', rescued: 1, missing: 2 }]);
  again.close();
});

test('an end in the middle of a backup is orderly, and the half copy is no backup', async () => {
  const { home, store, count, backups } = await site();
  count(1, 5);
  const cut = backups.make();
  store.close();
  await expect(cut).rejects.toThrow();
  const again = await openStore(home, '1.0.0', Date.parse('2026-11-20T03:00:00Z'));
  expect([logEnd(again.db).seq, unseenRestores(again.db), listBackups(home)]).toEqual([5, [], []]);
  again.close();
});

test('an hourly backup that fails says why, and what was there before stays', async () => {
  const { home, store, clock, count, backups } = await site();
  count(1, 1);
  await backups.makeWhenDue();
  const { file } = listBackups(home)[0] as { file: string };
  writeFileSync(join(storeFiles(home).backups, 'notes.txt'), 'kept');
  await pruneBackups(home);
  expect([existsSync(file), readFileSync(join(storeFiles(home).backups, 'notes.txt'), 'utf8')]).toEqual([
    true,
    'kept',
  ]);
  store.close();
  clock.moveTo('2026-11-20T11:00:00+07:00');
  await expect(backups.make()).rejects.toThrow(/not open/);
  expect(listBackups(home)).toHaveLength(1);
});

test('a backup that was damaged itself is passed over for the one before', async () => {
  const { home, store, count, backups } = await site();
  count(1, 5);
  await backups.make();
  count(6, 8);
  const { file, shelf } = await backups.make();
  store.close();
  const [piece = ''] = namesIn(file);
  spoil(join(storeFiles(home).backups, shelf, piece));
  writeFileSync(storeFiles(home).database, 'no database');
  const again = await openStore(home, '1.0.0', Date.parse('2026-11-20T03:00:00Z'));
  expect(unseenRestores(again.db)).toEqual([
    {
      id: 1,
      at: '2026-11-20T03:00:00.000Z',
      damage: 'altered',
      backupAt: '2026-11-20T02:00:00.000Z',
      rescued: 0,
      lastKeptAt: '2026-11-20T02:00:00.000Z',
      missing: 3,
      lastMissingAt: '2026-11-20T02:00:00.000Z',
      keptIn: join('damaged', '20261120T030000Z'),
    },
  ]);
  const [first, second] = listDevices(again.db);
  expect(second).toMatchObject({ continues: first?.device, afterSeq: 5 });
  expect(appendEvent(again.db, assistEvent(9))).toMatchObject({ seq: 6, device: second?.device });
  again.close();
});

/** Names of the pieces that a backup's list has. */
function namesIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.replace(/ .*/, ''));
}

/** Names of the pieces on a shelf. */
function piecesOn(home: string, shelf: string): string[] {
  const folder = join(storeFiles(home).backups, shelf);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

test('backups of one week share the pieces that did not change; those of the next week share none with them', async () => {
  const { home, clock, count, store, backups } = await site();
  count(1, 3_000, 1_000);
  const first = await backups.make();
  clock.moveTo('2026-11-20T10:00:00+07:00');
  count(3_001, 3_001);
  const second = await backups.make();
  const names = ({ file }: { file: string }) => namesIn(file);
  expect(second.shelf).toBe(first.shelf);
  expect(names(second).filter((name) => names(first).includes(name)).length).toBeGreaterThan(0);
  expect(piecesOn(home, first.shelf)).toEqual([...new Set([...names(first), ...names(second)])].sort());
  clock.moveTo('2026-11-24T10:00:00+07:00');
  const third = await backups.make();
  expect(third.shelf).not.toBe(first.shelf);
  expect(names(third)).toEqual(names(second));
  store.close();
});

test('a backup tells how long it kept the disk busy before it goes on, and that it did not where a piece was there', async () => {
  const { home, clock, store, count } = await site();
  count(1, 6_000, 500);
  const keep = async () => {
    const told: number[] = [];
    const snapshot = await openSnapshot(store);
    const goOn = async (wroteMs: number) => void told.push(wroteMs);
    await keepBackup(home, snapshot, { at: clock(), seq: 6_000, lookAgain: false, goOn });
    await snapshot.close();
    return told;
  };
  const [atFirst, ...afterWriting] = await keep();
  expect(atFirst).toBe(0);
  expect(afterWriting.length).toBeGreaterThan(0);
  expect(Math.min(...afterWriting)).toBeGreaterThan(0);
  expect(await keep()).toEqual([0, ...afterWriting.map(() => 0)]);
  // Somebody who counts meets fewer than one write in twenty; no disk is so slow that a backup takes all day.
  expect([0, 5, 1_000].map(restAfter)).toEqual([2, 120, 250]);
});

test('a piece that spoiled on the disk is mended by the first backup of the next day', async () => {
  const { home, clock, count, backups } = await site();
  count(1, 5);
  const { file, shelf } = await backups.make();
  const [piece = ''] = namesIn(file);
  spoil(join(storeFiles(home).backups, shelf, piece));
  expect(isWhole(listBackups(home)[0] as Backup)).toBe(false);
  await backups.make();
  expect(listBackups(home).map(isWhole)).toEqual([false, false]);
  clock.moveTo('2026-11-21T10:00:00+07:00');
  await backups.make();
  expect(listBackups(home).map(isWhole)).toEqual([true, true, true]);
});

test('a backup holds the log of its moment, though the log is folded, begun anew and grows while it is made', async () => {
  const { home, store, count, backups } = await site();
  count(1, 2_000, 100);
  const made = backups.make();
  count(2_001, 6_000, 100);
  const backup = await made;
  count(6_001, 6_050, 50);
  const file = join(home, 'taken.db');
  expect(takeOut(backup, file)).toBe(true);
  const db = new SQLite(file);
  onTestFinished(() => void db.close());
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect([breakInChain(db), logEnd(db).seq]).toEqual([undefined, backup.seq]);
  expect(logEnd(store.db).seq).toBe(6_050);
});

test('what no kept backup has is taken away with the backups that are not kept', async () => {
  const { home, clock, count, backups } = await site();
  for (let day = 1; day <= 5; day += 1) {
    count(day, day);
    clock.moveTo(`2026-11-20T1${day}:00:00+07:00`);
    await backups.make();
  }
  const left = listBackups(home);
  expect(left.map(({ seq }) => seq)).toEqual([5, 4, 3]);
  const names = left.flatMap(({ file }) => namesIn(file));
  expect(piecesOn(home, 'pieces-a').concat(piecesOn(home, 'pieces-b'))).toEqual([...new Set(names)].sort());
});
