import { expect, onTestFinished, test, vi } from 'vitest';
import { SimulatedClock } from 'xstate';
import { ApiError, type Client } from '../../../../renderer/client.ts';
import { createPlayLog } from '../../../../renderer/signage/player/play-log.ts';
import { createWaitingPlays } from '../../../../renderer/signage/player/waiting-plays.ts';
import type { ScreenHealth, ScreenReport } from '../../../../shared/domain/signage/screen-report.ts';
import type { Presented } from '../../../../shared/machines/signage-context.ts';
import { failureOf, type Proof, proofOf } from '../../../../shared/signage/proof.ts';
import { item } from '../../../shared/signage/sample-plans.ts';

const noon = Date.parse('2026-11-20T12:00:00+07:00');
const health = { frames: 0 } as ScreenHealth;

test('what begins and what is over is told at once, each under one id', async () => {
  const log = open();
  log.begun('a', 0);
  await log.settle();
  log.over('a', 0);
  log.begun('b', 1);
  await log.settle();
  expect(log.told()).toEqual([
    { playing: 'id-1 a', plays: [] },
    { playing: 'id-2 b', plays: ['id-1 a'] },
  ]);
});

test('a screen that goes on with one thing is heard of every three seconds', async () => {
  const log = open();
  log.begun('a', 0);
  await log.pass(9_100);
  expect(log.told()).toEqual(Array(4).fill({ playing: 'id-1 a', plays: [] }));
});

test('what the server cannot take is kept and sent again in its order', async () => {
  const log = open();
  log.server.fails = new ApiError({ type: '', title: '', status: 503, detail: 'full' });
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    log.begun(id, index);
    await log.settle();
    log.over(id, index);
    await log.settle();
  }
  log.server.fails = undefined;
  log.server.reports = [];
  await log.pass(3_100);
  expect(log.told()).toEqual([{ playing: undefined, plays: ['id-1 a', 'id-2 b', 'id-3 c'] }]);
});

test('more than one report holds goes out one report after the other', async () => {
  const log = open();
  log.server.fails = new ApiError({ type: '', title: '', status: 0, detail: 'nobody there' });
  for (let turn = 0; turn < 90; turn += 1) log.failed('a', turn);
  await log.settle();
  log.server.fails = undefined;
  await log.pass(3_100);
  expect(log.told().map(({ plays }) => plays.length)).toEqual([40, 40, 10]);
});

test('what is refused for what it says is given up, and the screen is told when it is refused itself', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => void vi.restoreAllMocks());
  const log = open();
  log.server.fails = new ApiError({ type: '', title: '', status: 400, detail: 'no such field' });
  log.failed('a', 0);
  await log.settle();
  log.server.fails = new ApiError({ type: '', title: '', status: 403, detail: 'not paired' });
  await log.pass(3_100);
  log.server.fails = undefined;
  await log.pass(3_100);
  expect([log.refusals(), log.told()]).toEqual([1, [{ playing: undefined, plays: [] }]]);
});

test('a page that comes after a night without a server tells what the one before it could not', async () => {
  const storage = memoryStorage();
  const before = open({ storage });
  before.server.fails = new ApiError({ type: '', title: '', status: 0, detail: 'nobody there' });
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    before.begun(id, index);
    await before.settle();
    before.over(id, index);
  }
  await before.settle();

  const after = open({ storage });
  await after.pass(3_100);
  expect(after.told()).toEqual([{ playing: undefined, plays: ['id-1 a', 'id-2 b', 'id-3 c'] }]);
  const last = open({ storage });
  await last.pass(3_100);
  expect([last.told(), storage.length]).toEqual([[{ playing: undefined, plays: [] }], 0]);
});

test('what a screen is refused with is kept for when it is let in again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => void vi.restoreAllMocks());
  const storage = memoryStorage();
  const before = open({ storage });
  before.server.fails = new ApiError({ type: '', title: '', status: 403, detail: 'not paired' });
  before.failed('a', 0);
  await before.settle();
  expect(before.refusals()).toBe(1);
  const after = open({ storage });
  await after.pass(3_100);
  expect(after.told()).toEqual([{ playing: undefined, plays: ['id-1 a'] }]);
});

test('a screen whose browser keeps nothing tells its plays all the same', async () => {
  const closed = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  const storage = { ...memoryStorage(), setItem: closed, getItem: closed, removeItem: closed, key: closed };
  const log = open({ storage });
  log.begun('a', 0);
  log.over('a', 0);
  await log.settle();
  expect(log.told()).toEqual([{ playing: undefined, plays: ['id-1 a'] }]);
});

/** What a browser keeps, in memory. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const idStart = '0197f2a0-0000-7000-8000-';
const idOf = (number: number) => `${idStart}${String(number).padStart(12, '0')}`;
/** As the tests write it: `id-1` is the first id after the log's own. */
const short = (id: string) => `id-${Number(id.slice(idStart.length))}`;

/** A log with a server in memory, a clock moved by hand, and ids that are counted. */
function open({ storage = memoryStorage() }: { storage?: Storage } = {}) {
  const clock = new SimulatedClock();
  const server = { fails: undefined as ApiError | undefined, reports: [] as ScreenReport[] };
  const client: Pick<Client, 'reportScreen'> = {
    async reportScreen({ body }) {
      if (server.fails) throw server.fails;
      server.reports.push(body);
      return { recorded: body.plays.length };
    },
  };
  let [ids, refusals] = [0, 0];
  const log = createPlayLog({
    screen: 'lobby',
    client,
    health: () => health,
    refused() {
      refusals += 1;
    },
    clock,
    waiting: createWaitingPlays('lobby', storage),
    newId: () => idOf(ids++),
  });
  onTestFinished(() => log.stop());
  const turn = (id: string, index: number): Presented => {
    const startedAt = noon + index * 10_000;
    const endsAt = startedAt + 10_000;
    return {
      item: item(id, 10_000),
      planned: id,
      plannedAt: startedAt,
      index: 0,
      revision: 'r1',
      startedAt,
      endsAt,
      shown: 'item',
      layer: 'drawn-a',
      presentedAt: startedAt,
      play: { shownAt: startedAt, since: index * 10_000, until: endsAt },
    };
  };
  const proof = (id: string, index: number): Proof => {
    const { play, ...shown } = turn(id, index);
    if (play === undefined) throw new Error('A turn that was shown has a play.');
    return proofOf(shown, play, { since: (index + 1) * 10_000 });
  };
  const settle = async () => {
    for (let step = 0; step < 40; step += 1) await Promise.resolve();
  };
  return {
    server,
    settle,
    refusals: () => refusals,
    begun: (id: string, index: number) => log.begun(turn(id, index)),
    over: (id: string, index: number) => log.ended(proof(id, index)),
    failed: (id: string, index: number) => log.ended(failureOf(turn(id, index), 'gone')),
    told: () =>
      server.reports.map(({ playing, plays }) => ({
        playing: playing ? `${short(playing.id)} ${playing.item}` : undefined,
        plays: plays.map((play) => `${short(play.id)} ${play.item}`),
      })),
    async pass(ms: number) {
      for (let passed = 0; passed < ms; passed += 100) {
        clock.increment(100);
        await settle();
      }
    },
  };
}
