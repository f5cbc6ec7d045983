import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createBackups } from '../../main/services/backup.ts';
import { appendEvent } from '../../main/store/events.ts';
import { readVersion, schemaVersion } from '../../main/store/migrations.ts';
import { unseenRestores } from '../../main/store/restores.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { storeFiles } from '../../main/store/store-files.ts';
import { assistEvent } from './sample-events.ts';
import { handMovedClock, temporaryFolder } from './sandbox.ts';

const countIn = ({ db }: Store) => db.prepare('SELECT count(*) FROM events').pluck().get();

/** A newer version takes the database over: another schema, and an event more. */
async function moveOn(home: string): Promise<void> {
  const store = await openStore(home, '0.2.0', Date.now());
  appendEvent(store.db, assistEvent(2));
  store.settle();
  store.close();
  const db = new SQLite(storeFiles(home).database);
  db.exec('CREATE TABLE of_a_newer_version (id INTEGER) STRICT');
  db.pragma(`user_version = ${schemaVersion + 1}`);
  db.close();
}

test('a version that has come back in the place of a newer one goes on from its own backup, and loses no event', async () => {
  const home = temporaryFolder();
  const clock = handMovedClock();
  const store = await openStore(home, '0.1.0', clock());
  appendEvent(store.db, assistEvent(1));
  await createBackups(store, { clock, steady: clock.steady }).make();
  store.close();
  await moveOn(home);
  await expect(openStore(home, '0.1.0', clock())).rejects.toThrow('was written by a newer version');

  const back = await openStore(home, '0.1.0', clock(), { returned: true });
  try {
    expect([readVersion(back.db), countIn(back)]).toEqual([schemaVersion, 2]);
    expect(unseenRestores(back.db)).toMatchObject([
      { damage: 'newer-version', rescued: 1, missing: 0, backupAt: '2026-11-20T02:00:00.000Z' },
    ]);
  } finally {
    back.close();
  }
});

test('a version that has come back to a database that it can read goes on with it', async () => {
  const home = temporaryFolder();
  const first = await openStore(home, '0.2.0', Date.now());
  appendEvent(first.db, assistEvent(1));
  first.settle();
  first.close();
  const back = await openStore(home, '0.1.0', Date.now(), { returned: true });
  expect([countIn(back), unseenRestores(back.db)]).toEqual([1, []]);
  back.close();
});
