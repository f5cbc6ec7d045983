import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createClockWatch } from '../../main/services/clock-watch.ts';
import { createEventLog } from '../../main/services/event-log.ts';
import { recordPlays } from '../../main/services/plays.ts';
import { openDatabase } from '../../main/store/database.ts';
import { listEvents } from '../../main/store/events.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import { id } from './sample-events.ts';
import { handMovedClock, openApp, request, temporaryFolder } from './sandbox.ts';

const said = {
  ...nothingNamed,
  procedure: 'cap-the-doc-gia',
  outcome: 'self',
  minutes: null,
  language: 'vi',
};
const tap = { ...said, source: 'tap' };

/** The API as the head of branch uses it. */
async function desk() {
  const { app, clock, config } = await openApp();
  const first = await app.handle(request('/api/staff/first-pin', { pin: '274091' }));
  const { token } = (await first.json()) as { token: string };
  const send = async (path: string, body: unknown) => {
    const sent = request(path, body);
    sent.headers.set('authorization', `Bearer ${token}`);
    const answer = await app.handle(sent);
    return [answer.status, await answer.json()] as [number, Record<string, unknown>];
  };
  const assists = async () =>
    ((await (await app.handle(request('/api/today'))).json()) as { assists: number }).assists;
  const db = new SQLite(join(config.home, 'tantam.db'), { readonly: true });
  onTestFinished(() => void db.close());
  const rows = () =>
    db.prepare('SELECT kind, occurred_at AS at, since_boot_ms AS sinceBootMs FROM events ORDER BY seq').all();
  return { app, clock, send, assists, rows };
}

test('what tells of a citizen is recorded to the minute, in the order it came, and anything else as it was', async () => {
  const { app, clock, send, rows } = await desk();
  const latest = async () =>
    (
      (await (await app.handle(request('/api/today'))).json()) as {
        latest: { id: string; at: string } | null;
      }
    ).latest;
  clock.moveTo('2026-11-20T09:07:37.512+07:00');
  const minute = { at: '2026-11-20T02:07:00.000Z', sinceBootMs: 3_600_000 + 7 * 60_000 };
  expect((await send('/api/assists', { ...tap, source: 'flow', id: id(1) }))[1]).toMatchObject({
    at: minute.at,
  });
  await send('/api/ratings', { id: id(2), procedure: null, satisfaction: 'neutral', language: 'vi' });
  clock.moveTo('2026-11-20T09:07:59.999+07:00');
  await send('/api/assists', { ...tap, id: id(3) });
  await send(`/api/assists/${id(3)}/amend`, { ...tap, outcome: 'assisted', id: id(4) });
  expect(await latest()).toMatchObject({ id: id(3), at: minute.at });
  await send(`/api/assists/${id(3)}/void`, {});
  expect(await latest()).toMatchObject({ id: id(1), at: minute.at });
  await send('/api/events/introduced', { visitors: 3, id: id(5) });
  expect(rows()).toEqual([
    ...['assist', 'rating', 'assist', 'amend', 'void'].map((kind) => ({ kind, ...minute })),
    { kind: 'introduced', at: '2026-11-20T02:07:59.999Z', sinceBootMs: 3_600_000 + 479_999 },
  ]);
  clock.moveTo('2026-11-20T23:59:59.999+07:00');
  const before = await send('/api/assists', { ...tap, id: id(6) });
  clock.moveTo('2026-11-21T00:00:00.000+07:00');
  const after = await send('/api/assists', { ...tap, id: id(7) });
  expect([before, after].map(([, { at, businessDay }]) => [at, businessDay])).toEqual([
    ['2026-11-20T16:59:00.000Z', '2026-11-20'],
    ['2026-11-20T17:00:00.000Z', '2026-11-21'],
  ]);
}, 30_000);

test('a correction stands in place of what was said; sent again it adds nothing, after an undo it is refused', async () => {
  const { app, send, assists } = await desk();
  await send('/api/assists', { ...tap, id: id(1) });
  const corrected = { ...tap, procedure: 'dang-ky-tam-tru', note: '  cần in lại  ', id: id(2) };
  const [status, recorded] = await send(`/api/assists/${id(1)}/amend`, corrected);
  expect([status, recorded]).toEqual([
    201,
    { id: id(2), seq: 2, at: '2026-11-20T02:00:00.000Z', businessDay: '2026-11-20' },
  ]);
  expect(await send(`/api/assists/${id(1)}/amend`, corrected)).toEqual([201, recorded]);
  expect(await (await app.handle(request('/api/today'))).json()).toMatchObject({
    assists: 1,
    latest: { id: id(1), procedure: 'dang-ky-tam-tru' },
  });
  expect((await send(`/api/assists/${id(2)}/amend`, { ...tap, id: id(3) }))[0]).toBe(404);
  await send(`/api/events/${id(1)}/void`, {});
  expect(await send(`/api/assists/${id(1)}/amend`, { ...tap, id: id(4) })).toEqual([
    409,
    expect.objectContaining({ detail: expect.stringMatching(/was taken back and cannot be corrected/) }),
  ]);
  expect(await assists()).toBe(0);
}, 30_000);

test('an assist of an earlier day counts for that day, at most 31 days back and never ahead', async () => {
  const { send, assists } = await desk();
  const backdated = (n: number, businessDay: string) =>
    send('/api/assists/backdated', { ...said, id: id(n), businessDay });
  expect(await backdated(1, '2026-10-20')).toEqual([
    201,
    { id: id(1), seq: 1, at: '2026-11-20T02:00:00.000Z', businessDay: '2026-10-20' },
  ]);
  expect((await backdated(1, '2026-10-20'))[1]).toMatchObject({ seq: 1 });
  expect((await backdated(1, '2026-10-21'))[0]).toBe(409);
  expect(await backdated(2, '2026-10-19')).toEqual([
    422,
    expect.objectContaining({ detail: expect.stringMatching(/more than 31 days ago.*tantam import/) }),
  ]);
  expect(await backdated(2, '2026-11-21')).toEqual([
    422,
    expect.objectContaining({ detail: expect.stringMatching(/still to come: today is 2026-11-20/) }),
  ]);
  expect((await send('/api/assists', { ...said, source: 'backdated', id: id(3) }))[0]).toBe(400);
  expect(await assists()).toBe(0);
}, 30_000);

test('what officers note is recorded once each, and taken back like anything else', async () => {
  const { send } = await desk();
  const notes: [string, object][] = [
    ['introduced', { visitors: 3 }],
    [
      'sessions-held',
      {
        session: 'mobile',
        place: 'culture-house',
        attendance: 40,
        topic: 'VNeID mức 2',
        businessDay: '2026-11-18',
      },
    ],
    ['proposals', { text: 'Thêm ghế chờ', by: 'citizen', procedure: null }],
    ['staff-checks', { quarter: '2026-Q4', right: 8, total: 10 }],
    ['handbook-acks', { revision: '0123456789ab', role: 'officer' }],
  ];
  for (const [index, [path, body]] of notes.entries()) {
    const event = { ...body, id: id(index + 1) };
    const [status, recorded] = await send(`/api/events/${path}`, event);
    expect([status, recorded.seq]).toEqual([201, index + 1]);
    expect((await send(`/api/events/${path}`, event))[1]).toEqual(recorded);
  }
  const [, undo] = await send(`/api/events/${id(3)}/void`, {});
  expect((await send(`/api/events/${id(3)}/void`, {}))[1]).toEqual(undo);
  expect((await send(`/api/events/${String(undo.id)}/void`, {}))[0]).toBe(404);
  expect(
    (await send('/api/events/staff-checks', { id: id(9), quarter: '2026-Q4', right: 11, total: 10 }))[0],
  ).toBe(400);
}, 30_000);

test.each([
  `/api/assists/${id(1)}/amend`,
  '/api/assists/backdated',
  `/api/events/${id(1)}/void`,
  '/api/events/introduced',
  '/api/events/sessions-held',
  '/api/events/proposals',
  '/api/events/staff-checks',
  '/api/events/handbook-acks',
  '/api/clock/confirm',
])('%s needs the staff desk to be open', async (path) => {
  const { app } = await openApp();
  expect((await app.handle(request(path, {}))).status).toBe(401);
});

test('a clock that was set is told of by health until somebody confirms it', async () => {
  const { app, clock, send } = await desk();
  await send('/api/assists', { ...tap, id: id(1) });
  const flag = async () =>
    ((await (await app.handle(request('/api/health'))).json()) as { store: { clock: string } }).store.clock;
  clock.setTo('2026-11-20T10:00:00+07:00');
  expect(await flag()).toBe('jumped');
  expect(await send('/api/clock/confirm', {})).toEqual([201, { clock: 'ok' }]);
  expect(await flag()).toBe('ok');
}, 30_000);

test('proofs of play are recorded in one batch, under the day they were shown, and each once', () => {
  const clock = handMovedClock();
  const db = openDatabase(temporaryFolder(), '1.0.0', clock());
  const log = createEventLog(db, {
    watch: createClockWatch(db, clock, clock.steady),
    revision: () => 'abc',
  });
  const play = (n: number, shownAt: string) => ({
    id: id(n),
    screen: 'lobby',
    item: 'three-steps',
    planned: 'three-steps',
    plannedAt: shownAt,
    revision: 'r1',
    check: 'as-planned' as const,
    shownAt,
    durationMs: 15_000,
    end: 'complete' as const,
    reason: null,
  });
  const late = play(1, '2026-11-19T16:59:50.000Z');
  const early = play(2, '2026-11-19T17:00:05.000Z');
  expect(recordPlays(log, [late, early])).toBe(2);
  expect(recordPlays(log, [early, play(3, '2026-11-19T17:00:20.000Z')])).toBe(1);
  expect(
    [...listEvents(db, 'play', '2026-11-19', '2026-11-20')].map((event) => [event.id, event.businessDay]),
  ).toEqual([
    [id(1), '2026-11-19'],
    [id(2), '2026-11-20'],
    [id(3), '2026-11-20'],
  ]);
  db.close();
});
