import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HqApp } from '../../../main/hq/app.ts';
import type { NewEvent } from '../../../main/store/event-rows.ts';
import { appendEvents } from '../../../main/store/events.ts';
import type { FigureSheet } from '../../../shared/domain/hq/sheet.ts';
import type { ProgrammeTarget } from '../../../shared/domain/hq/target.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { Cell } from '../../../shared/domain/report/tables.ts';
import { around, guided } from '../sample-events.ts';
import { openBranch } from './branch.ts';
import { openHq, signedIn } from './hq-sandbox.ts';

let hq: HqApp;
let close: () => Promise<void>;
let ask: (path: string, body?: unknown) => Promise<Response>;
let made = 500_000;
const event = (said: Pick<NewEvent, 'kind' | 'body'>, businessDay = '2026-11-20'): NewEvent => {
  made += 1;
  return { ...around(made), ...said, businessDay } as NewEvent;
};
const assists = (count: number, day: string, procedure: string | null = 'dang-ky-khai-sinh') =>
  Array.from({ length: count }, () => event({ kind: 'assist', body: { ...guided, procedure } }, day));
const session = (kind: 'training' | 'mobile', attendance: number, day?: string) =>
  event({ kind: 'session_held', body: { session: kind, place: 'desk', attendance, topic: 'VNeID' } }, day);
const play = (item: string, changes: object = {}, day?: string) =>
  event(
    {
      kind: 'play',
      body: {
        screen: 'lobby',
        item,
        planned: item,
        plannedAt: '2026-11-20T02:00:00.000Z',
        revision: 'abc',
        shownAt: '2026-11-20T02:00:00.000Z',
        durationMs: 1_800_000,
        end: 'complete',
        reason: null,
        check: 'as-planned',
        ...changes,
      },
    },
    day,
  );

beforeAll(async () => {
  const packFolder = join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi');
  ({ hq, close } = await openHq({ packFolder }));
  ask = await signedIn(hq, 'editor');
}, 60_000);
afterAll(() => close());

/** Two sites with a few weeks behind them. */
async function record(): Promise<void> {
  const taken = session('training', 500);
  const [one, two] = [await openBranch(hq, 'mot'), await openBranch(hq, 'hai')];
  appendEvents(one.db, [
    ...assists(12, '2026-11-20'),
    ...assists(3, '2026-11-19', 'dang-ky-thuong-tru'),
    ...assists(2, '2026-10-02', null),
    ...assists(7, '2025-10-02'),
    event({
      kind: 'rating',
      body: { procedure: null, satisfaction: 'satisfied', ease: null, language: 'vi' },
    }),
    event({
      kind: 'rating',
      body: { procedure: null, satisfaction: 'neutral', ease: 'hard', language: 'vi' },
    }),
    event({ kind: 'proposal', body: { text: 'Thêm ghế chờ', by: 'citizen', procedure: null } }),
    session('training', 20),
    session('mobile', 35, '2026-10-02'),
    taken,
    event({ kind: 'void', body: { event: taken.id } }),
    play('phim-1'),
    play('phim-1', { end: 'interrupted', reason: 'power', durationMs: 600_000 }),
    play('anh-1', { planned: 'phim-1', check: 'instead' }),
    play('phim-1', { shownAt: null, end: 'failed', reason: 'no file', durationMs: 0 }),
  ]);
  appendEvents(two.db, [
    ...assists(6, '2026-11-20'),
    session('training', 15),
    play('phim-1'),
    play('phim-1', {}, '2026-10-31'),
  ]);
  await one.sendAll();
  await two.sendAll();
  await hq.services.rollUps.settle();
  await hq.services.playDays.settle();
}

const sheet = async (path: string) => (await (await ask(`/api/sheets/${path}`)).json()) as FigureSheet;
const tableOf = ({ tables }: FigureSheet, id: string): Cell[][] =>
  tables.find((table) => table.id === id)?.rows.map(({ cells }) => cells) ?? [];

test('sheets of all sites and of one add up to what the report of the period says', async () => {
  await record();
  const top = await sheet('top/month/2026-11?lang=en');
  expect(tableOf(top, 'top-procedures').map((cells) => cells.slice(0, 3))).toEqual([
    [1, expect.stringMatching(/birth/i), 18],
    [2, expect.stringMatching(/residence/i), 3],
  ]);
  expect(tableOf(top, 'top-sites').map((cells) => cells.slice(0, 6))).toEqual([
    [1, 'Chi nhánh mot', 15, 2, 13, 1],
    [2, 'Chi nhánh hai', 6, 0, 6, 0],
  ]);
  expect(tableOf(await sheet('top/month/2026-11?site=hai'), 'top-sites')).toEqual([]);

  const sessions = await sheet('sessions/year/2026?lang=en');
  const { totals } = (await (await ask('/api/reports/year/2026')).json()) as Report;
  expect(tableOf(sessions, 'sessions-sites')).toEqual([
    ['Chi nhánh mot', 1, 20, 1, 35],
    ['Chi nhánh hai', 1, 15, 0, 0],
    ['Total', totals.trainings, totals.trainingAttendance, totals.mobiles, totals.mobileAttendance],
  ]);
  expect(tableOf(sessions, 'sessions-months').map(([month]) => month)).toEqual([
    'October 2026',
    'November 2026',
    'Total',
  ]);
  expect(tableOf(sessions, 'sessions-list')).toHaveLength(3);

  const year = await sheet('year/year/2026?lang=en');
  expect(tableOf(year, 'year-figures')[0]).toEqual(['Assists', totals.assists, 7, totals.assists - 7, 7]);
  const months = tableOf(year, 'year-months');
  expect(months).toHaveLength(11);
  expect(months.slice(9).map((cells) => cells.slice(0, 4))).toEqual([
    ['October 2026', 2, 7, -5],
    ['November 2026', 21, 0, 21],
  ]);
  expect(tableOf(year, 'year-proposals').map(([, count]) => count)).toEqual([1, 0, 0]);
});

test('proof of play tells what had its turn, what was shown, and how that ended; each play is added once', async () => {
  await hq.services.playDays.settle();
  const plays = await sheet('plays/month/2026-11?lang=en');
  expect(tableOf(plays, 'plays-items')).toEqual([
    ['phim-1', 5, 3, 3 - 1, 1, 1, 0.5, (2 * 1_800_000 + 600_000) / 3_600_000],
    ['anh-1', 0, 1, 1, 0, 0, 1, 0.5],
    ['Total', 5, 4, 3, 1, 1, 0.6, (3 * 1_800_000 + 600_000) / 3_600_000],
  ]);
  expect(tableOf(plays, 'plays-screens').map((cells) => cells.slice(0, 4))).toEqual([
    ['Chi nhánh hai', 'Lobby screen', 1, 1],
    ['Chi nhánh mot', 'Lobby screen', 4, 3],
    ['Total', null, 5, 4],
  ]);
  const ofSite = await sheet('plays/month/2026-11?lang=en&site=mot');
  expect(tableOf(ofSite, 'plays-screen-items').map((cells) => cells.slice(0, 4))).toEqual([
    ['Lobby screen', 'anh-1', 0, 1],
    ['Lobby screen', 'phim-1', 4, 2],
    ['Total', null, 4, 3],
  ]);
  const planned = async (period: string) =>
    tableOf(await sheet(`plays/${period}?lang=en`), 'plays-items').at(-1)?.[1];
  expect(
    await Promise.all(
      ['year/2026', 'quarter/2026-Q4', 'day/2026-11-20', 'span/2026-10-15..2026-12-10'].map(planned),
    ),
  ).toEqual([6, 6, 5, 6]);
  expect(await planned('span/2026-10-01..2026-11-19')).toBe(1);
  expect(await planned('span/2026-11-01..2026-11-19')).toBeUndefined();
});

test('an editor sets targets; what is counted here is held against them, and a measure has one target a year', async () => {
  const target = (changes: Partial<ProgrammeTarget>): ProgrammeTarget => ({
    id: crypto.randomUUID(),
    year: 2026,
    measure: 'assists',
    name: null,
    unit: 'count',
    aim: 46,
    reached: null,
    ...changes,
  });
  const counted = target({});
  const byHand = { measure: null, name: 'Hồ sơ trực tuyến', unit: 'share', aim: 0.8, reached: 0.9 } as const;
  expect((await ask('/api/programme-targets', counted)).status).toBe(201);
  expect((await ask('/api/programme-targets', target(byHand))).status).toBe(201);
  const again = await ask('/api/programme-targets', target({}));
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'target-taken']);
  expect((await ask('/api/programme-targets', target({ name: 'both' }))).status).toBe(400);
  const viewer = await signedIn(hq, 'viewer');
  expect((await viewer('/api/programme-targets', counted)).status).toBe(403);

  const board = await sheet('targets/day/2026-11-20?lang=en');
  expect(board.period.of).toBe('2026');
  expect(tableOf(board, 'targets-board')).toEqual([
    ['Assists', 23, 46, 0.5, 'Not met yet', 'Counted here'],
    ['Hồ sơ trực tuyến', 0.9, 0.8, 0.9 / 0.8, 'Met', 'Entered by hand'],
  ]);
  expect(tableOf(board, 'targets-sites')).toEqual([
    ['Chi nhánh mot', 17, 17 / 3, 1, 1, 0.5],
    ['Chi nhánh hai', 6, 6, 0, 1, null],
  ]);
  expect((await ask(`/api/programme-targets/${counted.id}/end`, {})).status).toBe(201);
  expect((await ask(`/api/programme-targets/${counted.id}/end`, {})).status).toBe(404);
});

test('a sheet is taken away as a spreadsheet, CSV or JSON that says the same, and without small counts where asked', async () => {
  const path = '/api/sheets/top/month/2026-11';
  const json = await ask(`${path}/sheet.json?lang=en`);
  expect(json.headers.get('content-disposition')).toBe('attachment; filename="top-month-2026-11-sheet.json"');
  const { madeAt: _, ...file } = (await json.json()) as FigureSheet;
  const { madeAt: __, ...page } = await sheet('top/month/2026-11?lang=en');
  expect(file).toEqual(page);
  const csv = await (await ask(`${path}/sheet.csv?lang=en`)).text();
  expect(csv).toContain('top-sites');
  const book = new Uint8Array(await (await ask(`${path}/sheet.xlsx`)).arrayBuffer());
  expect([...book.subarray(0, 2)]).toEqual([...'PK'].map((letter) => letter.charCodeAt(0)));
  const hidden = await sheet('top/month/2026-11?lang=en&small=hidden');
  expect(tableOf(hidden, 'top-procedures').map((cells) => cells.slice(2))).toEqual([
    ['…', '…', '…', '…', '…'],
    ['<5', '…', '<5', '<5', '…'],
  ]);
  expect((await ask(`${path}/sheet.pdf`)).status).toBe(404);
  expect((await hq.handle(new Request(`https://hq.example${path}/sheet.csv`), { from: 'x' })).status).toBe(
    401,
  );
});
