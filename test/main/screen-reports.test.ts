import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { playCsv } from '../../main/services/reports/play-csv.ts';
import { openDatabaseForReading } from '../../main/store/database.ts';
import { Plan } from '../../shared/domain/signage/plan.ts';
import type { NewPlay, Playing } from '../../shared/domain/signage/play.ts';
import {
  type ScreenHealth,
  type ScreenReport,
  ScreenStates,
} from '../../shared/domain/signage/screen-report.ts';
import { showing } from '../../shared/signage/showing.ts';
import { card, samplePack } from './content/sample.ts';
import { handMovedClock, openApp, request, signIn } from './sandbox.ts';

const health: ScreenHealth = {
  lastFrameAgoMs: 20,
  frames: 300,
  dropped: 1,
  memoryMb: 40,
  clock: { offsetMs: 0.4, roundTripMs: 2 },
  width: 1920,
  height: 1080,
  uptimeMs: 60_000,
  mended: { layers: 0, pages: 0, processes: 0 },
};
const id = (number: number) => `0197f2a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [run, otherRun] = [id(100), id(200)];

test('a play is checked against the plan when it arrives and recorded once, however often it is sent', async () => {
  const site = await openSite();
  const [first, second] = site.turns(2) as [Playing, Playing];
  const plays: NewPlay[] = [
    play(first, { id: id(1) }),
    play(second, { id: id(2), item: first.item }),
    play(second, { id: id(3), plannedAt: new Date(second.startedAt + 7).toISOString() }),
    play(second, { id: id(4), revision: 'an-older-one' }),
    play(second, { id: id(5), item: id(9), planned: id(9) }),
    play(second, { id: id(6), shownAt: null, durationMs: 0, end: 'failed', reason: 'the file is missing' }),
  ];
  const report = { run, playing: null, plays, health };
  expect(await site.report(report)).toEqual({ recorded: 6 });
  expect(await site.report(report)).toEqual({ recorded: 0 });
  expect(site.recorded().map(({ id, check, end }) => [id, check, end])).toEqual([
    [id(1), 'as-planned', 'complete'],
    [id(2), 'instead', 'complete'],
    [id(3), 'not-planned', 'complete'],
    [id(4), 'unchecked', 'complete'],
    [id(5), 'above', 'complete'],
    [id(6), 'as-planned', 'failed'],
  ]);
});

test('what the screens showed can be written as CSV, and nothing in it is taken for a formula', async () => {
  const site = await openSite();
  const [first, second] = site.turns(2) as [Playing, Playing];
  const failed = play(second, { id: id(2), shownAt: null, durationMs: 0, end: 'failed', reason: '=1+1' });
  await site.report({ run, playing: null, plays: [play(first, { id: id(1) }), failed], health });
  const db = openDatabaseForReading(site.config.home);
  const text = [...playCsv(db, '2026-11-20', '2026-11-20')].join('');
  db.close();
  const rows = parse(text, { bom: true, columns: true });
  expect(rows).toMatchObject([
    { business_day: '2026-11-20', screen: 'lobby', item: first.item, end: 'complete', check: 'as-planned' },
    { item: second.item, shown_at: '', seconds: '0.000', end: 'failed', reason: "'=1+1" },
  ]);
});

test('the desk is told what each screen shows, how it is, and how much of the plan it kept', async () => {
  const site = await openSite();
  const [first, second] = site.turns(2) as [Playing, Playing];
  const failed = play(second, { id: id(2), shownAt: null, durationMs: 0, end: 'failed', reason: 'gone' });
  await site.report({ run, playing: second, plays: [play(first, { id: id(1) }), failed], health });
  const ask = await signIn(site.app);
  const states = ScreenStates.parse(await (await ask('/api/screens/states')).json());
  const heardAt = new Date(site.clock()).toISOString();
  expect(states.screens.find((screen) => screen.id === 'lobby')).toMatchObject({
    players: [{ run, heardAt, playing: second, health }],
    today: {
      complete: 1,
      interrupted: 0,
      failed: 1,
      asPlannedMs: first.endsAt - first.startedAt,
      plannedMs: site.clock() - site.plan.from,
      failures: [{ item: second.item, times: 1, lastAt: failed.plannedAt }],
    },
  });
  const refused = await site.app.handle(request('/api/screens/states'));
  expect(refused.status).toBe(401);
});

test('what a player that was killed had on the screen is marked as interrupted once another plays its screen', async () => {
  const site = await openSite();
  const [first] = site.turns(1) as [Playing];
  await site.report({ run, playing: first, plays: [], health });
  site.pass(4_000);
  await site.report({ run, playing: first, plays: [], health });
  site.pass(3_000);
  const other = { run: otherRun, playing: { ...first, id: id(2) }, plays: [], health };
  await site.report(other);
  site.pass(10_000);
  await site.report(other);
  expect(site.recorded()).toEqual([]);
  site.pass(10_000);
  await site.report(other);
  const { startedAt: _, endsAt: __, ...turn } = first;
  const durationMs = site.clock() - 23_000 - Date.parse(first.shownAt);
  expect(site.recorded()).toEqual([
    {
      ...turn,
      screen: 'lobby',
      durationMs,
      end: 'interrupted',
      reason: 'the player ended',
      check: 'as-planned',
    },
  ]);
});

test('a play goes on through a restart of the server, and is marked by the next one when its player is gone, too', async () => {
  const site = await openSite();
  const [first, second] = site.turns(2) as [Playing, Playing];
  await site.report({ run, playing: first, plays: [], health });
  await site.report({ run: otherRun, playing: second, plays: [], health });
  await site.restart();
  await site.report({ run, playing: null, plays: [play(first, { id: first.id })], health });
  site.pass(24 * 3_600_000);
  await site.report({ run: id(300), playing: null, plays: [], health });
  expect(site.recorded().map(({ id, end }) => [id, end])).toEqual([
    [first.id, 'complete'],
    [second.id, 'interrupted'],
  ]);
});

test('plays in progress that cannot be read are passed over', async () => {
  const site = await openSite();
  writeFileSync(join(site.config.home, 'screens', 'open-plays.json'), '{"half": ');
  await site.restart();
  expect(await site.report({ run, playing: null, plays: [], health })).toEqual({ recorded: 0 });
});

test('a play of a year ago, of next week or that goes on into it is not believed', async () => {
  const site = await openSite();
  const [first] = site.turns(1) as [Playing];
  const shownAt = (days: number) => new Date(first.startedAt + days * 86_400_000).toISOString();
  const plays = [
    play(first, { id: id(1), shownAt: shownAt(-365) }),
    play(first, { id: id(2), shownAt: shownAt(7) }),
    play(first, { id: id(3), durationMs: 7 * 86_400_000 }),
  ];
  expect(await site.report({ run, playing: null, plays, health })).toEqual({ recorded: 0 });
});

test.each([
  ['of a screen that does not exist', 'roof', {}, 404],
  ['with too many plays', 'lobby', { plays: Array(41).fill(null) }, 400],
  ['with a size that is none', 'lobby', { health: { ...health, width: 0 } }, 400],
  ['without a run', 'lobby', { run: undefined }, 400],
])('a report %s is refused', async (_, screen, changes, status) => {
  const site = await openSite();
  const report = { run, playing: null, plays: [], health, ...changes };
  const answer = await site.app.handle(request(`/api/screens/${screen}/reports`, report));
  expect(answer.status).toBe(status);
});

test('while no content can be used, every screen that shows the built-in slide is listened to', async () => {
  const { folder, put } = samplePack();
  put(card, 'name.en', undefined);
  const { app } = await openApp({ packFolder: folder });
  for (const screen of ['lobby', 'any-other']) {
    const plan = Plan.parse(await (await app.handle(request(`/api/screens/${screen}/plan`))).json());
    const { item, startedAt } = showing(plan, handMovedClock()());
    const began = new Date(startedAt).toISOString();
    const turn = { item: item.id, planned: item.id, plannedAt: began, shownAt: began };
    const shown: NewPlay = {
      ...turn,
      id: id(screen.length),
      revision: plan.revision,
      durationMs: item.durationMs,
      end: 'complete',
      reason: null,
    };
    const answer = await app.handle(
      request(`/api/screens/${screen}/reports`, { run, playing: null, plays: [shown], health }),
    );
    expect([answer.status, await answer.json()]).toEqual([201, { recorded: 1 }]);
  }
});

test("the branch's clock is told in milliseconds", async () => {
  const { app, clock } = await openSite();
  const answer = await app.handle(request('/api/clock'));
  expect(await answer.json()).toEqual({ receivedAt: clock(), sentAt: clock() });
});

/** A site with a clock moved by hand, on the screen `lobby` of the sample pack. */
async function openSite() {
  const clock = handMovedClock();
  let opened = await openApp({}, clock);
  const { config } = opened;
  const plan = Plan.parse(await (await opened.app.handle(request('/api/screens/lobby/plan'))).json());
  return {
    plan,
    clock,
    config,
    get app() {
      return opened.app;
    },
    /** The turns that the plan has now and after that, as a player has them on the screen. */
    turns(count: number): Playing[] {
      const turns: Playing[] = [];
      for (let at = clock(); turns.length < count; at = turns.at(-1)?.endsAt ?? 0) {
        const { item, startedAt, endsAt } = showing(plan, at);
        const began = new Date(startedAt).toISOString();
        const playing = {
          item: item.id,
          planned: item.id,
          plannedAt: began,
          shownAt: began,
          startedAt,
          endsAt,
        };
        turns.push({ id: id(turns.length + 50), revision: plan.revision, ...playing });
      }
      return turns;
    },
    async report(report: ScreenReport): Promise<unknown> {
      const answer = await opened.app.handle(request('/api/screens/lobby/reports', report));
      expect(answer.status).toBe(201);
      return answer.json();
    },
    pass: (ms: number) => clock.moveTo(new Date(clock() + ms).toISOString()),
    async restart() {
      await opened.app.close();
      opened = await openApp(config, clock);
    },
    recorded(): ({ id: string } & Record<string, unknown>)[] {
      const db = openDatabaseForReading(config.home);
      const rows = db
        .prepare<[], { id: string; body: string }>(
          "SELECT id, body FROM events WHERE kind = 'play' ORDER BY seq",
        )
        .all();
      db.close();
      return rows.map(({ id, body }) => ({ id, ...JSON.parse(body) }));
    },
  };
}

function play({ startedAt, endsAt, ...turn }: Playing, changes: Partial<NewPlay>): NewPlay {
  return { ...turn, durationMs: endsAt - startedAt, end: 'complete', reason: null, ...changes };
}
