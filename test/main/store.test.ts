import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabaseForReading } from '../../main/store/database.ts';
import { listDevices } from '../../main/store/devices.ts';
import { appendEvent, countEvents } from '../../main/store/events.ts';
import { readHead } from '../../main/store/head.ts';
import { unseenRestores } from '../../main/store/restores.ts';
import { openStore } from '../../main/store/store.ts';
import { storeFiles } from '../../main/store/store-files.ts';
import { assistEvent } from './sample-events.ts';
import { openApp, request, temporaryFolder } from './sandbox.ts';

const now = Date.parse('2026-11-20T02:00:00Z');

async function opened(home: string) {
  const store = await openStore(home, '1.0.0', now);
  onTestFinished(() => store.close());
  return store;
}

test('only one process writes in a data folder; others may read beside it', async () => {
  const home = temporaryFolder();
  const store = await opened(home);
  appendEvent(store.db, assistEvent(1));
  await expect(openStore(home, '1.0.0', now)).rejects.toThrow(
    /^The data folder .* is in use by another running Tận Tâm, and only one may write\./,
  );
  const reader = openDatabaseForReading(home);
  expect(countEvents(reader)).toBe(1);
  reader.close();
  store.close();
  expect(countEvents((await opened(home)).db)).toBe(1);
});

test('a data folder that cannot hold a database is refused with a sentence', async () => {
  const folder = join(temporaryFolder(), 'not', 'there');
  await expect(openStore(folder, '1.0.0', now)).rejects.toThrow(
    /^The database in .* cannot be opened: .* Check that the disk is not full/,
  );
});

test('an orderly end leaves one database file that needs no log, and the head says so', async () => {
  const home = temporaryFolder();
  const store = await opened(home);
  const { checksum } = appendEvent(store.db, assistEvent(1));
  store.settle();
  expect(readHead(home)).toMatchObject({ seq: 1, checksum, log: { frames: expect.any(Number) } });
  store.close();
  expect(readHead(home)).toMatchObject({ seq: 1, checksum, log: null });
  expect(readdirSync(home).toSorted()).toEqual(['tantam.db', 'tantam.head', 'tantam.lock', 'tantam.sums']);
});

test('the log is folded in before it grows long, and a start finds every page as it was written', async () => {
  const home = temporaryFolder();
  const store = await opened(home);
  for (let n = 1; n <= 220; n += 1) {
    appendEvent(store.db, assistEvent(n));
    store.settle();
  }
  expect(readFileSync(storeFiles(home).log).length).toBeLessThan(1_010 * 4_120);
  store.close();
  const again = await opened(home);
  expect([countEvents(again.db), unseenRestores(again.db)]).toEqual([220, []]);
}, 60_000);

test('a reader that holds on to the log does not stop the counting, and nothing is taken for damaged after it', async () => {
  const home = temporaryFolder();
  const store = await opened(home);
  appendEvent(store.db, assistEvent(1));
  const reader = openDatabaseForReading(home);
  const reading = reader.prepare('SELECT seq FROM events').iterate();
  reading.next();
  for (let n = 2; n <= 220; n += 1) {
    appendEvent(store.db, assistEvent(n));
    store.settle();
  }
  reading.return?.();
  reader.close();
  store.close();
  const again = await opened(home);
  expect([countEvents(again.db), unseenRestores(again.db)]).toEqual([220, []]);
}, 60_000);

test('where nothing is on record about the pages, the slow check finds a sound database sound', async () => {
  const home = temporaryFolder();
  const store = await opened(home);
  appendEvent(store.db, assistEvent(1));
  store.close();
  rmSync(storeFiles(home).sums);
  rmSync(storeFiles(home).head);
  const again = await opened(home);
  expect([countEvents(again.db), unseenRestores(again.db)]).toEqual([1, []]);
  expect(existsSync(storeFiles(home).sums)).toBe(true);
});

test('a damaged record of the pages is no damaged database', async () => {
  const home = temporaryFolder();
  const store = await opened(home);
  appendEvent(store.db, assistEvent(1));
  store.close();
  const sums = readFileSync(storeFiles(home).sums);
  sums.writeUInt8(sums.readUInt8(5) ^ 1, 5);
  writeFileSync(storeFiles(home).sums, sums);
  const again = await opened(home);
  expect([countEvents(again.db), unseenRestores(again.db)]).toEqual([1, []]);
});

test('a file that is no database is put aside, never deleted, and counting begins anew as a new device', async () => {
  const home = temporaryFolder();
  const bytes = 'these are not the bytes of a database, but somebody may still want them'.repeat(9);
  writeFileSync(storeFiles(home).database, bytes);
  const store = await opened(home);
  const [report] = unseenRestores(store.db);
  expect(report).toMatchObject({ damage: 'unreadable', backupAt: null, rescued: 0, missing: null });
  expect(readFileSync(join(home, report?.keptIn as string, 'tantam.db'), 'utf8')).toBe(bytes);
  expect(appendEvent(store.db, assistEvent(1)).seq).toBe(1);
});

test('events of a damaged database that prove themselves are brought over without any backup', async () => {
  const home = temporaryFolder();
  const store = await opened(home);
  for (const n of [1, 2, 3]) appendEvent(store.db, assistEvent(n));
  store.settle();
  store.close();
  const file = storeFiles(home).database;
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  writeFileSync(file, bytes);
  const again = await opened(home);
  expect(unseenRestores(again.db)).toMatchObject([{ damage: 'altered', rescued: 3, missing: 0 }]);
  const devices = listDevices(again.db);
  expect(devices.at(-1)).toMatchObject({ continues: devices.at(-2)?.device, afterSeq: 3 });
  expect(appendEvent(again.db, assistEvent(4))).toMatchObject({ seq: 4, device: devices.at(-1)?.device });
});

test('a restore that was cut short before the last step is finished by the next start', async () => {
  const home = temporaryFolder();
  const files = storeFiles(home);
  const store = await opened(home);
  appendEvent(store.db, assistEvent(1));
  store.settle();
  store.close();
  rmSync(files.database);
  const restored = await opened(home);
  const [report] = unseenRestores(restored.db);
  expect(report).toMatchObject({ damage: 'vanished', missing: 1, lastMissingAt: '2026-11-20T02:00:00.000Z' });
  restored.close();
  renameSync(files.database, files.restored);
  writeFileSync(files.database, 'what was damaged');
  const again = await opened(home);
  expect(unseenRestores(again.db)).toEqual([report]);
  expect(readFileSync(join(home, report?.keptIn as string, 'tantam.db'), 'utf8')).toBe('what was damaged');
});

test('the staff desk is told of a replaced database until somebody has read it', async () => {
  const home = temporaryFolder();
  writeFileSync(storeFiles(home).database, 'no database');
  const { app } = await openApp({ home });
  const health = async () =>
    ((await (await app.handle(request('/api/health'))).json()) as { store: { reports: { id: number }[] } })
      .store.reports;
  expect(await health()).toMatchObject([{ id: 1, damage: 'unreadable' }]);
  expect((await app.handle(request('/api/store/reports/1/seen', {}))).status).toBe(401);
  const first = await app.handle(request('/api/staff/first-pin', { pin: '274091' }));
  const { token } = (await first.json()) as { token: string };
  const signed = (path: string) => {
    const sent = request(path, {});
    sent.headers.set('authorization', `Bearer ${token}`);
    return app.handle(sent);
  };
  expect((await signed('/api/store/reports/9/seen')).status).toBe(404);
  expect(await (await signed('/api/store/reports/1/seen')).json()).toEqual({ reports: [] });
  expect(await health()).toEqual([]);
}, 30_000);
