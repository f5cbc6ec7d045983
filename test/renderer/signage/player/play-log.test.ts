import { expect, onTestFinished, test, vi } from 'vitest';
import { SimulatedClock } from 'xstate';
import { ApiError, type Client } from '../../../../renderer/client.ts';
import { createPlayLog } from '../../../../renderer/signage/player/play-log.ts';
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

/** A log with a server in memory, a clock moved by hand, and ids that are counted. */
function open() {
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
    newId: () => `id-${ids++}`,
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
        playing: playing ? `${playing.id} ${playing.item}` : undefined,
        plays: plays.map((play) => `${play.id} ${play.item}`),
      })),
    async pass(ms: number) {
      for (let passed = 0; passed < ms; passed += 100) {
        clock.increment(100);
        await settle();
      }
    },
  };
}
