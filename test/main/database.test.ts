import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { breakInChain } from '../../main/store/chain.ts';
import { databaseFile, durability, openDatabase, openDatabaseForReading } from '../../main/store/database.ts';
import { listDevices } from '../../main/store/devices.ts';
import {
  appendEvent,
  countAssists,
  findEvent,
  findVoidOf,
  latestAssist,
  listEvents,
} from '../../main/store/events.ts';
import { migrate, readVersion, schemaVersion } from '../../main/store/migrations.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import { around, assistEvent, guided, id } from './sample-events.ts';
import { temporaryFolder } from './sandbox.ts';

const start = Date.parse('2026-11-20T02:00:00Z');
test('a new data folder gets a database that commits with WAL and an fsync each', () => {
  const home = temporaryFolder();
  const db = openDatabase(home, '1.0.0', start);
  expect(durability(db)).toEqual({ journalMode: 'wal', synchronous: 2 });
  db.close();
  const again = openDatabase(home, '1.0.1', start + 1_000);
  expect(durability(again)).toEqual({ journalMode: 'wal', synchronous: 2 });
  expect(again.prepare('SELECT started_at, version FROM starts').all()).toEqual([
    { started_at: '2026-11-20T02:00:00.000Z', version: '1.0.0' },
    { started_at: '2026-11-20T02:00:01.000Z', version: '1.0.1' },
  ]);
  again.close();
});

test('every migration step raises the version by one, and a second run changes nothing', () => {
  const db = new SQLite(':memory:');
  expect(readVersion(db)).toBe(0);
  for (let version = 1; version <= schemaVersion; version += 1) {
    migrate(db, version);
    expect(readVersion(db)).toBe(version);
  }
  const before = db.prepare('SELECT sql FROM sqlite_master').all();
  migrate(db);
  expect(db.prepare('SELECT sql FROM sqlite_master').all()).toEqual(before);
});

test('a database of a newer version is refused and not a byte of it changes', () => {
  const home = temporaryFolder();
  const db = openDatabase(home, '1.0.0', start);
  db.pragma(`user_version = ${schemaVersion + 1}`);
  db.close();
  const before = readFileSync(databaseFile(home));
  expect(() => openDatabase(home, '1.0.0', start)).toThrow(
    /was written by a newer version of Tận Tâm \(schema \d+, this build knows \d+\)\. It was left untouched/,
  );
  expect(() => openDatabaseForReading(home)).toThrow(/newer version/);
  expect(readFileSync(databaseFile(home)).equals(before)).toBe(true);
});

test('a file that is not a database is refused with a sentence and kept', () => {
  const home = temporaryFolder();
  writeFileSync(
    databaseFile(home),
    'these are not the bytes of a database, but somebody may still want them'.repeat(9),
  );
  const copy = `${databaseFile(home)}.copy`;
  copyFileSync(databaseFile(home), copy);
  expect(() => openDatabase(home, '1.0.0', start)).toThrow(/cannot be opened: file is not a database/);
  expect(readFileSync(databaseFile(home)).equals(readFileSync(copy))).toBe(true);
});

test('reading where there is no database names the folder to give', () => {
  const home = temporaryFolder();
  expect(() => openDatabaseForReading(home)).toThrow(/There is no database at .*TANTAM_HOME/);
});

test('events are numbered from 1 without a gap and can neither be changed nor deleted', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  const seqs = [1, 2, 3].map((n) => appendEvent(db, assistEvent(n)).seq);
  expect(seqs).toEqual([1, 2, 3]);
  expect(() => db.exec("UPDATE events SET business_day = '2026-01-01'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM events')).toThrow(/never deleted/);
  expect(() => appendEvent(db, assistEvent(3))).toThrow(/UNIQUE/);
  expect(appendEvent(db, assistEvent(4)).seq).toBe(4);
  db.close();
});

test('an assist that was taken back counts nowhere, and the one before it is the newest again', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  appendEvent(db, assistEvent(1));
  const second = appendEvent(db, assistEvent(2));
  const taken = appendEvent(db, { ...around(3), kind: 'void', body: { event: second.id } });
  expect(countAssists(db, '2026-11-20')).toBe(1);
  expect(latestAssist(db, '2026-11-20')?.id).toBe(id(1));
  expect(findVoidOf(db, second.id)).toEqual(taken);
  expect([...listEvents(db, 'assist', '2026-11-20', '2026-11-20')].map((row) => row.id)).toEqual([id(1)]);
  expect(() => appendEvent(db, { ...around(4), kind: 'void', body: { event: second.id } })).toThrow(/UNIQUE/);
  db.close();
});

test('a log from before ratings keeps every event as it was, then takes ratings, and still refuses changes', () => {
  const db = new SQLite(':memory:');
  migrate(db, 1);
  const before = [
    {
      seq: 1,
      id: id(1),
      kind: 'assist',
      body: '{"procedure":null,"outcome":null,"source":"tap","minutes":null,"language":"vi"}',
    },
    { seq: 2, id: id(2), kind: 'void', body: `{"event":"${id(1)}"}` },
    {
      seq: 3,
      id: id(3),
      kind: 'assist',
      body: '{ "procedure": "khai-sinh", "outcome": "self", "source": "flow", "minutes": 7, "language": "en" }',
    },
  ].map((row) => ({
    ...row,
    occurred_at: '2026-11-20T02:00:00.000Z',
    business_day: '2026-11-20',
    content_revision: 'abc',
  }));
  for (const row of before) {
    db.prepare(
      `INSERT INTO events (seq, id, kind, occurred_at, business_day, content_revision, body)
       VALUES (@seq, @id, @kind, @occurred_at, @business_day, @content_revision, @body)`,
    ).run(row);
  }

  migrate(db, 2);
  const rows = () =>
    db
      .prepare(
        'SELECT seq, id, kind, body, occurred_at, business_day, content_revision FROM events ORDER BY seq',
      )
      .all();
  expect(rows()).toEqual(before);
  const rating = { ...before[0], seq: 4, id: id(4), kind: 'rating', body: '{"satisfaction":"satisfied"}' };
  db.prepare(
    `INSERT INTO events (seq, id, kind, occurred_at, business_day, content_revision, body)
     VALUES (@seq, @id, @kind, @occurred_at, @business_day, @content_revision, @body)`,
  ).run(rating);
  expect(rows()).toEqual([...before, rating]);
  expect(() => db.exec("UPDATE events SET body = '{}'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM events')).toThrow(/never deleted/);
  expect(() =>
    db.exec(`INSERT INTO events SELECT 9, '${id(9)}', 'guess', '', '2026-11-20', '', '{}'`),
  ).toThrow(/CHECK/);
  db.close();
});

test('a log from before checksums keeps every event as it was, in a chain that proves it, and takes the new kinds', () => {
  const db = new SQLite(':memory:');
  migrate(db, 2);
  const before = [
    { seq: 1, id: id(1), kind: 'assist', body: '{ "procedure": null, "source":"tap" }' },
    { seq: 2, id: id(2), kind: 'rating', body: '{"satisfaction":"Hài lòng"}' },
    { seq: 3, id: id(3), kind: 'void', body: `{"event":"${id(1)}"}` },
  ].map((row) => ({
    ...row,
    occurred_at: '2026-11-20T02:00:00.000Z',
    business_day: '2026-11-20',
    content_revision: 'abc',
  }));
  for (const row of before) {
    db.prepare(
      `INSERT INTO events (seq, id, kind, occurred_at, business_day, content_revision, body)
       VALUES (@seq, @id, @kind, @occurred_at, @business_day, @content_revision, @body)`,
    ).run(row);
  }

  migrate(db, 3);
  const after = db
    .prepare<[], { seq: number; id: string; kind: string; body: string; checksum: Buffer }>(
      'SELECT seq, id, kind, body, occurred_at, business_day, content_revision, clock, since_boot_ms, checksum FROM events ORDER BY seq',
    )
    .all();
  const device = listDevices(db);
  expect(device).toEqual([
    { ordinal: 1, device: expect.any(String), madeAt: expect.any(String), continues: null, afterSeq: 0 },
  ]);
  let previous = '';
  for (const [index, row] of after.entries()) {
    const { checksum, ...rest } = row;
    expect(rest).toEqual({ ...before[index], clock: 'unrecorded', since_boot_ms: null });
    const text = JSON.stringify([
      'tantam-event-1',
      previous,
      device[0]?.device,
      row.seq,
      row.id,
      row.kind,
      '2026-11-20T02:00:00.000Z',
      '2026-11-20',
      null,
      null,
      'unrecorded',
      'abc',
      row.body,
    ]);
    previous = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(checksum.toString('hex')).toBe(previous);
  }
  expect(breakInChain(db)).toBeUndefined();
  expect(countAssists(db, '2026-11-20')).toBe(0);

  const held = {
    ...around(4),
    kind: 'session_held' as const,
    body: { session: 'mobile' as const, place: 'culture-house', attendance: 40, topic: 'VNeID' },
  };
  expect(appendEvent(db, held)).toMatchObject({ ...held, seq: 4, device: device[0]?.device });
  expect(findEvent(db, id(4))).toMatchObject({ ...held, seq: 4, device: device[0]?.device });
  expect(() => db.exec("UPDATE events SET body = '{}'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM events')).toThrow(/never deleted/);
  expect(() => appendEvent(db, { ...around(5), kind: 'void', body: { event: id(1) } })).toThrow(/UNIQUE/);
  db.close();
});

test('an assist of a time that knew no difficulties is read as one that named none', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  const { procedure, outcome, source, minutes, language } = guided;
  const body = { procedure, outcome, source, minutes, language };
  appendEvent(db, { ...around(1), kind: 'assist', body: body as typeof guided });
  expect([...listEvents(db, 'assist', '2026-11-20', '2026-11-20')].map((row) => row.body)).toEqual([
    { ...body, ...nothingNamed },
  ]);
  db.close();
});

test('ratings are no assists', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  appendEvent(db, assistEvent(1));
  appendEvent(db, {
    ...around(2),
    kind: 'rating',
    body: { procedure: null, satisfaction: 'neutral', ease: 'hard', language: 'vi' },
  });
  expect(countAssists(db, '2026-11-20')).toBe(1);
  expect(latestAssist(db, '2026-11-20')?.id).toBe(id(1));
  db.close();
});

test('an assist says what it was last corrected to, on its own day, and counts nowhere once taken back', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  appendEvent(db, assistEvent(1));
  const correct = (n: number, outcome: 'partly' | 'referred') =>
    appendEvent(db, {
      ...around(n),
      businessDay: '2026-11-21',
      kind: 'amend',
      body: { event: id(1), assist: { ...guided, outcome } },
    });
  correct(2, 'partly');
  correct(3, 'referred');
  const [effective, ...others] = listEvents(db, 'assist', '2026-11-20', '2026-11-21');
  expect([effective?.id, effective?.businessDay, effective?.body, others]).toEqual([
    id(1),
    '2026-11-20',
    { ...guided, outcome: 'referred' },
    [],
  ]);
  expect(findEvent(db, id(1))?.body).toEqual(guided);
  appendEvent(db, { ...around(4), kind: 'void', body: { event: id(1) } });
  expect([...listEvents(db, 'assist', '2026-11-20', '2026-11-21')]).toEqual([]);
  db.close();
});

test.each(['body', 'occurred_at', 'business_day', 'clock', 'since_boot_ms', 'kind', 'checksum'])(
  'an event whose %s was changed behind the triggers breaks the chain at its number',
  (column) => {
    const db = openDatabase(temporaryFolder(), '1.0.0', start);
    for (const n of [1, 2, 3]) appendEvent(db, assistEvent(n));
    expect(breakInChain(db)).toBeUndefined();
    db.exec('DROP TRIGGER events_refuse_update');
    const change = {
      body: `'{"source":"tap"}'`,
      occurred_at: "'2026-11-20T02:00:00.001Z'",
      business_day: "'2026-11-19'",
      clock: "'early'",
      since_boot_ms: 'since_boot_ms + 1',
      kind: "'play'",
      checksum: 'zeroblob(32)',
    }[column];
    db.exec(`UPDATE events SET ${column} = ${change} WHERE seq = 2`);
    expect(breakInChain(db)).toBe(2);
    db.close();
  },
);

test('an event that is missing breaks the chain', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  for (const n of [1, 2, 3]) appendEvent(db, assistEvent(n));
  db.exec('DROP TRIGGER events_refuse_delete; DELETE FROM events WHERE seq = 2');
  expect(breakInChain(db)).toBe(3);
  db.close();
});
