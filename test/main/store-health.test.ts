import SQLite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createClockWatch } from '../../main/services/clock-watch.ts';
import { createCounters } from '../../main/services/counters.ts';
import { createEventLog } from '../../main/services/event-log.ts';
import { createStoreHealth } from '../../main/services/store-health.ts';
import { createStream } from '../../main/services/stream.ts';
import { databaseFile, openDatabase } from '../../main/store/database.ts';
import type { NewAssist } from '../../shared/domain/counters/event-api.ts';
import type { StoreState } from '../../shared/domain/store/store-state.ts';
import { guided, id } from './sample-events.ts';
import { handMovedClock, openApp, request, temporaryFolder } from './sandbox.ts';

const assist = (number: number): NewAssist => ({ ...guided, source: 'flow', id: id(number) });
const nine = '2026-11-20T02:00:00.000Z';
const well: StoreState = { failing: null, waiting: 0 };

/** Counters over a real database, and every change of what is told about it. */
function site() {
  const home = temporaryFolder();
  const clock = handMovedClock();
  const db = openDatabase(home, '0.0.0-test', clock());
  db.pragma('busy_timeout = 1');
  const other = new SQLite(databaseFile(home));
  onTestFinished(() => {
    other.close();
    db.close();
  });
  const stream = createStream();
  const told: StoreState[] = [];
  stream.subscribe((message) => {
    if (message.kind === 'store') told.push(message.store);
  });
  const health = createStoreHealth({ clock, stream });
  const log = createEventLog(db, { watch: createClockWatch(db, clock, clock.steady), revision: () => 'r' });
  const counters = createCounters(log, { stream, storeHealth: health, target: 10 });
  return { clock, db, other, told, health, counters };
}

test('while another process holds the database events are refused and wait; the next that is written mends it', () => {
  const { other, told, health, counters, clock } = site();
  other.exec('BEGIN EXCLUSIVE');
  expect(() => counters.record(assist(1))).toThrow(/locked/);
  clock.moveTo('2026-11-20T09:02:00+07:00');
  expect(() => counters.record(assist(2))).toThrow(/locked/);
  expect(() => counters.record(assist(1))).toThrow(/locked/);
  other.exec('ROLLBACK');
  counters.record(assist(1));
  counters.record(assist(2));
  const failing = { reason: 'locked', since: nine };
  expect(told).toEqual([
    { failing, waiting: 1 },
    { failing, waiting: 2 },
    { failing: null, waiting: 1 },
    well,
  ]);
  expect(health.state()).toEqual(well);
  expect(counters.today().assists).toBe(2);
});

test('a database that may not grow says that it is full, and takes the same event once it may', () => {
  const { db, told, counters } = site();
  const pages = db.pragma('page_count', { simple: true }) as number;
  db.pragma(`max_page_count = ${pages}`);
  let number = 0;
  const fill = () => {
    for (;;) {
      number += 1;
      counters.record(assist(number));
    }
  };
  expect(fill).toThrow(/full/);
  db.pragma('max_page_count = 1000000');
  counters.record(assist(number));
  expect(told).toEqual([{ failing: { reason: 'full', since: nine }, waiting: 1 }, well]);
  expect(counters.today().assists).toBe(number);
});

test('an event that nobody sends again is not told of for ever', () => {
  const { other, health, counters, clock } = site();
  other.exec('BEGIN EXCLUSIVE');
  expect(() => counters.record(assist(1))).toThrow(/locked/);
  other.exec('ROLLBACK');
  counters.record(assist(2));
  expect(health.state()).toEqual({ failing: null, waiting: 1 });
  clock.moveTo('2026-11-20T09:05:00.001+07:00');
  expect(health.state()).toEqual(well);
});

test('an event that is refused for what it says is not a failure of the database', () => {
  const { told, counters } = site();
  counters.record(assist(1));
  expect(() => counters.record({ ...assist(1), language: 'en' })).toThrow(/already stands/);
  expect(told).toEqual([]);
});

test('the answer says that the event may be sent again, and health that the site is not well', async () => {
  const { app, config } = await openApp();
  const other = new SQLite(databaseFile(config.home));
  onTestFinished(() => {
    other.close();
  });
  other.exec('BEGIN EXCLUSIVE');
  const refused = await app.handle(request('/api/assists', assist(1)));
  expect([refused.status, await refused.json()]).toEqual([
    503,
    expect.objectContaining({ detail: expect.stringMatching(/not recorded.*locked.*send it again/) }),
  ]);
  const health = await app.handle(request('/api/health'));
  expect([health.status, await health.json()]).toEqual([
    503,
    expect.objectContaining({ status: 'degraded', database: expect.objectContaining({ state: 'failing' }) }),
  ]);
  other.exec('ROLLBACK');
  expect((await app.handle(request('/api/assists', assist(1)))).status).toBe(201);
  expect((await app.handle(request('/api/health'))).status).toBe(200);
});
