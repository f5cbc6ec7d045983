import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFile, durability, openDatabase, openDatabaseForReading } from '../../main/store/database.ts';
import {
  appendEvent,
  countAssists,
  findEvent,
  findVoidOf,
  latestAssist,
  listAssists,
} from '../../main/store/events.ts';
import { migrate, readVersion, schemaVersion } from '../../main/store/migrations.ts';
import { temporaryFolder } from './sandbox.ts';

const start = Date.parse('2026-11-20T02:00:00Z');
const assist = {
  kind: 'assist' as const,
  occurredAt: '2026-11-20T02:00:00.000Z',
  businessDay: '2026-11-20',
  contentRevision: 'abc',
  body: {
    procedure: 'dang-ky-khai-sinh',
    outcome: 'self' as const,
    source: 'flow' as const,
    minutes: 7,
    language: 'vi' as const,
    difficulties: ['otp-phone'],
    group: 'elderly',
  },
};
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

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
  const seqs = [1, 2, 3].map((n) => appendEvent(db, { ...assist, id: id(n) }).seq);
  expect(seqs).toEqual([1, 2, 3]);
  expect(() => db.exec("UPDATE events SET business_day = '2026-01-01'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM events')).toThrow(/never deleted/);
  expect(() => appendEvent(db, { ...assist, id: id(3) })).toThrow(/UNIQUE/);
  expect(appendEvent(db, { ...assist, id: id(4) }).seq).toBe(4);
  db.close();
});

test('an assist that was taken back counts nowhere, and the one before it is the newest again', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  appendEvent(db, { ...assist, id: id(1) });
  const second = appendEvent(db, { ...assist, id: id(2) });
  const taken = appendEvent(db, { ...assist, id: id(3), kind: 'void', body: { event: second.id } });
  expect(countAssists(db, '2026-11-20')).toBe(1);
  expect(latestAssist(db, '2026-11-20')?.id).toBe(id(1));
  expect(findVoidOf(db, second.id)).toEqual(taken);
  expect([...listAssists(db, '2026-11-20', '2026-11-20')].map((row) => row.id)).toEqual([id(1)]);
  expect(() => appendEvent(db, { ...assist, id: id(4), kind: 'void', body: { event: second.id } })).toThrow(
    /UNIQUE/,
  );
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
  expect(
    db
      .prepare(
        'SELECT seq, id, kind, body, occurred_at, business_day, content_revision FROM events ORDER BY seq',
      )
      .all(),
  ).toEqual(before);
  const rating = {
    ...assist,
    id: id(4),
    kind: 'rating' as const,
    body: { procedure: 'khai-sinh', satisfaction: 'satisfied', language: 'vi' as const },
  };
  expect(appendEvent(db, rating)).toEqual({ ...rating, seq: 4 });
  expect(findEvent(db, id(4))).toEqual({ ...rating, seq: 4 });
  expect(() => db.exec("UPDATE events SET body = '{}'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM events')).toThrow(/never deleted/);
  expect(() =>
    db.exec(`INSERT INTO events SELECT 9, '${id(9)}', 'guess', '', '2026-11-20', '', '{}'`),
  ).toThrow(/CHECK/);
  expect(() => appendEvent(db, { ...assist, id: id(5), kind: 'void', body: { event: id(1) } })).toThrow(
    /UNIQUE/,
  );
  db.close();
});

test('an assist of a time that knew no difficulties is read as one that named none', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  const { difficulties: _, group: __, ...body } = assist.body;
  appendEvent(db, { ...assist, id: id(1), body: body as typeof assist.body });
  expect([...listAssists(db, '2026-11-20', '2026-11-20')].map((row) => row.body)).toEqual([
    { ...body, difficulties: [], group: null },
  ]);
  db.close();
});

test('ratings are no assists', () => {
  const db = openDatabase(temporaryFolder(), '1.0.0', start);
  appendEvent(db, { ...assist, id: id(1) });
  appendEvent(db, {
    ...assist,
    id: id(2),
    kind: 'rating',
    body: { procedure: null, satisfaction: 'neutral', language: 'vi' },
  });
  expect(countAssists(db, '2026-11-20')).toBe(1);
  expect(latestAssist(db, '2026-11-20')?.id).toBe(id(1));
  db.close();
});
