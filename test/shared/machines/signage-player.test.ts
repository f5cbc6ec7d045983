import { expect, test } from 'vitest';
import { createActor, fromCallback, fromPromise, SimulatedClock } from 'xstate';
import type { Day } from '../../../shared/domain/day.ts';
import type { Notice } from '../../../shared/domain/signage/notice.ts';
import type { Plan } from '../../../shared/domain/signage/plan.ts';
import type { PlaylistItem } from '../../../shared/domain/signage/playlist.ts';
import { PlanRefusedError, type PlayerEvent } from '../../../shared/machines/signage-context.ts';
import { signagePlayer } from '../../../shared/machines/signage-player.ts';
import { plan } from '../../../shared/signage/plan.ts';
import type { Proof } from '../../../shared/signage/proof.ts';
import { showing } from '../../../shared/signage/showing.ts';
import type { Turn } from '../../../shared/signage/turn.ts';
import { item, packOf } from '../signage/sample-plans.ts';

const noon = Date.parse('2026-11-20T12:00:00+07:00');
const tickMs = 50;

test('the item of the minute comes up in its middle, whenever the player starts', async () => {
  for (const minutes of [0, 1, 2.03, 7.77, 719.99]) {
    const at = noon + minutes * 60_000;
    const site = open({ at });
    await site.settle();
    const planned = showing(site.plan('2026-11-20'), at);
    expect(site.presented()).toMatchObject({
      item: planned.item,
      index: planned.index,
      startedAt: planned.startedAt,
      endsAt: planned.endsAt,
    });
    site.stop();
  }
});

test('the next item is prepared before its turn and raised at the boundary', async () => {
  const site = open({ at: noon });
  await site.pass(23_000);
  const boundary = noon + 10_000;
  const prepared = site.log.find(({ did, id }) => did === 'prepare' && id === 'b');
  const raised = site.log.find(({ did, id }) => did === 'raise' && id === 'b');
  expect(prepared?.at).toBeLessThanOrEqual(boundary - 5_000);
  expect(raised?.at).toBeGreaterThanOrEqual(boundary - tickMs);
  expect(raised?.at).toBeLessThanOrEqual(boundary + tickMs);
  expect(site.raised()).toEqual(['a', 'b', 'c']);
});

test('an item that cannot be prepared gives way to what follows, is told once, and tried again each round', async () => {
  const site = open({ at: noon, broken: new Set(['b']) });
  await site.pass(49_000);
  expect(site.raised()).toEqual(['a', 'c', 'a', 'c', 'a', 'c', 'a', 'c']);
  expect(site.log.filter(({ did, id }) => did === 'prepare' && id === 'b')).toHaveLength(2);
  expect(site.told).toEqual([{ type: 'item.failed', item: 'b', reason: 'b is broken' }]);
});

test('an item that works again is shown again, and a later failure is told again', async () => {
  const broken = new Set(['b']);
  const site = open({ at: noon, broken });
  await site.pass(25_000);
  broken.clear();
  await site.pass(25_000);
  broken.add('b');
  await site.pass(25_000);
  expect(site.raised()).toEqual(['a', 'c', 'a', 'c', 'a', 'b', 'c', 'a', 'c', 'a', 'c', 'a']);
  expect(site.told.map((told) => told.item)).toEqual(['b', 'b']);
});

test('what failed while the server was away is tried again as soon as it is back, in its place in the plan', async () => {
  const broken = new Set(['b']);
  const site = open({ at: noon, broken });
  await site.pass(13_000);
  expect(site.presented()).toMatchObject({ item: { id: 'c' }, shown: 'instead', planned: 'b' });
  broken.clear();
  site.send({ type: 'server.returned' });
  await site.settle();
  expect(site.presented()).toMatchObject({ item: { id: 'b' }, shown: 'item', startedAt: noon + 10_000 });
  expect(site.raised()).toEqual(['a', 'c', 'b']);
});

test('what could not be prepared is prepared anew when the server is back before its turn', async () => {
  const broken = new Set(['b']);
  const site = open({ at: noon, broken });
  await site.pass(6_000);
  expect(site.told.map(({ item }) => item)).toEqual(['b']);
  broken.clear();
  site.send({ type: 'server.returned' });
  await site.pass(6_000);
  expect(site.raised()).toEqual(['a', 'b']);
});

test('a server that comes back changes nothing where nothing failed', async () => {
  const site = open({ at: noon });
  await site.pass(6_000);
  const done = site.log.length;
  site.send({ type: 'server.returned' });
  await site.settle();
  expect(site.log.length).toBe(done);
  await site.pass(6_000);
  expect(site.raised()).toEqual(['a', 'b']);
});

test('when nothing can be shown the safe slide stands in, and when that fails the ground', async () => {
  const site = open({ at: noon, broken: new Set(['a', 'b', 'c']) });
  await site.pass(12_000);
  expect(site.presented()).toMatchObject({ item: { id: 'safe-slide' }, shown: 'slide' });
  const bare = open({ at: noon, broken: new Set(['a', 'b', 'c', 'safe-slide']) });
  await bare.pass(12_000);
  expect(bare.presented()?.shown).toBe('ground');
});

test('a layer that breaks while it is seen is replaced at once', async () => {
  const site = open({ at: noon });
  await site.pass(2_000);
  site.send({ type: 'turn.failed', turn: { item: 'a', startedAt: noon }, reason: 'decode error' });
  await site.settle();
  expect(site.presented()).toMatchObject({
    item: { id: 'b' },
    shown: 'instead',
    planned: 'a',
    startedAt: noon + 2_000,
    endsAt: noon + 20_000,
  });
  await site.pass(18_100);
  expect(site.presented()?.item.id).toBe('c');
});

test('a preparation that hangs is given up, and the old picture stays until something else is ready', async () => {
  const site = open({ at: noon, hanging: new Set(['b']) });
  await site.pass(10_900);
  expect(site.presented()?.item.id).toBe('a');
  await site.pass(300);
  expect(site.presented()).toMatchObject({ item: { id: 'c' }, shown: 'instead', planned: 'b' });
});

test('a player that starts at the end of a turn shows what is due when it is ready, and not what is over', async () => {
  const site = open({ at: noon + 9_800, preparingMs: 400 });
  await site.pass(3_000);
  expect(site.raised()).toEqual(['b']);
  expect(site.presented()).toMatchObject({ item: { id: 'b' }, startedAt: noon + 10_000 });
});

test('where nothing becomes ready within its turn, what is late is shown all the same', async () => {
  const items = ['a', 'b', 'c'].map((id) => item(id, 500));
  const site = open({ at: noon + 100, preparingMs: 700, items });
  await site.pass(3_000);
  expect(site.raised()[0]).toBe('a');
  expect(site.raised().length).toBeGreaterThan(2);
});

test('what stands in for an item that hangs has its own time to become ready', async () => {
  const site = open({ at: noon, hanging: new Set(['b']), preparingMs: 120 });
  await site.pass(12_000);
  expect(site.presented()).toMatchObject({ item: { id: 'c' }, shown: 'instead', planned: 'b' });
  expect(site.told.map(({ item }) => item)).toEqual(['b']);
  await site.pass(9_000);
  expect(site.presented()).toMatchObject({ item: { id: 'c' }, shown: 'item' });
});

test.each([
  ['forward', 3_600_000 + 12_345],
  ['back', -3_600_000 - 4_321],
  ['within the item', 2_000],
])('after the clock is set %s, the player shows what the plan has at the new time', async (_, step) => {
  const site = open({ at: noon });
  await site.pass(3_000);
  site.setClock(step);
  await site.pass(tickMs);
  const expected = showing(site.plan('2026-11-20'), site.now());
  expect(site.presented()).toMatchObject({ item: expected.item, startedAt: expected.startedAt });
  await site.pass(expected.endsAt - site.now() + tickMs);
  expect(site.presented()?.startedAt).toBe(expected.endsAt);
});

test('the plan of the new day is fetched before midnight and begins at midnight', async () => {
  const midnight = Date.parse('2026-11-21T00:00:00+07:00');
  const site = open({ at: midnight - 30_000 });
  await site.pass(30_100);
  expect(site.fetched).toEqual(['2026-11-20', '2026-11-21']);
  expect(site.presented()).toMatchObject({ item: { id: 'a' }, startedAt: midnight });
});

test('the old plan goes on when the server does not answer, and is replaced when it does', async () => {
  const site = open({ at: noon });
  await site.pass(1_000);
  site.server.answers = false;
  site.server.revision = 'r2';
  site.send({ type: 'content.changed', revision: 'r2' });
  await site.pass(23_000);
  expect(site.presented()).toMatchObject({ item: { id: 'c' }, revision: 'r1' });
  site.server.answers = true;
  await site.pass(30_000);
  expect(site.presented()?.revision).toBe('r2');
});

test('new content takes over between two items', async () => {
  const site = open({ at: noon });
  await site.pass(7_000);
  site.server.revision = 'r2';
  site.server.items = [item('x', 4_000), item('y', 6_000)];
  site.send({ type: 'content.changed', revision: 'r2' });
  await site.pass(2_000);
  expect(site.presented()).toMatchObject({ item: { id: 'a' }, revision: 'r1' });
  await site.pass(1_100);
  const expected = showing(site.plan('2026-11-20'), site.now());
  expect(site.presented()).toMatchObject({ item: expected.item, revision: 'r2' });
});

test('what the branch chooses anew takes over between two items, though the content is the same', async () => {
  const site = open({ at: noon });
  await site.pass(7_000);
  site.server.edition = 'e2';
  site.server.items = [item('x', 4_000), item('y', 6_000)];
  site.send({ type: 'content.changed', revision: 'r1', edition: 'e2' });
  await site.pass(3_100);
  expect(site.presented()?.item).toEqual(showing(site.plan('2026-11-20'), site.now()).item);
  site.send({ type: 'content.changed', revision: 'r1', edition: 'e2' });
  await site.pass(5_000);
  expect(site.fetched).toEqual(['2026-11-20', '2026-11-20']);
});

test('a change that is told while a plan is on its way is not lost: the plan is fetched once more', async () => {
  const site = open({ at: noon });
  await site.pass(1_000);
  const late = site.holdNextPlan();
  site.send({ type: 'content.changed', revision: 'r1', edition: 'e2' });
  await site.pass(1_000);
  site.server.revision = 'r2';
  site.send({ type: 'content.changed', revision: 'r2' });
  late({ ...site.plan('2026-11-20'), revision: 'r1', edition: 'e2' });
  await site.pass(10_000);
  expect([site.fetched.length, site.presented()?.revision]).toEqual([3, 'r2']);
});

test('a plan that is newer than all that was told is not asked for again and again', async () => {
  const site = open({ at: noon });
  await site.pass(1_000);
  site.server.revision = 'r3';
  site.send({ type: 'content.changed', revision: 'r2' });
  await site.pass(20_000);
  expect([site.fetched.length, site.presented()?.revision]).toEqual([2, 'r3']);
});

test('a refused screen and a silent server are told and asked again by themselves', async () => {
  const site = open({ at: noon, refused: true });
  await site.settle();
  expect(site.trouble()).toBeInstanceOf(PlanRefusedError);
  site.server.refused = false;
  await site.pass(5_100);
  expect(site.presented()?.item.id).toBe('a');
});

test('an urgent notice comes up at once, stands until it ends, and gives way to what the plan has then', async () => {
  const site = open({ at: noon });
  await site.pass(3_000);
  const notice: Notice = {
    id: '0197f2a0-0000-7000-8000-000000000001',
    headline: 'Mất điện, mời bạn ra cửa chính',
    severity: 'severe',
    from: new Date(noon + 2_000).toISOString(),
    until: new Date(noon + 14_000).toISOString(),
  };
  site.send({ type: 'above.changed', above: { notices: [notice], safe: false } });
  await site.settle();
  expect(site.presented()).toMatchObject({ planned: notice.id, index: -1, endsAt: noon + 14_000 });
  await site.pass(10_500);
  expect(site.presented()?.planned).toBe(notice.id);
  await site.pass(700);
  expect(site.presented()).toMatchObject({ planned: 'b', startedAt: noon + 10_000 });
});

test('nothing is shown while nobody can see the page, and what is due then comes up when somebody can', async () => {
  const site = open({ at: noon });
  await site.pass(3_000);
  site.send({ type: 'page.hidden' });
  await site.pass(20_000);
  expect(site.raised()).toEqual(['a']);
  site.send({ type: 'page.shown' });
  await site.settle();
  expect(site.presented()).toMatchObject({ item: { id: 'c' }, startedAt: noon + 20_000 });
});

test('what strayed from the plan is joined anew and blamed for nothing', async () => {
  const site = open({ at: noon });
  await site.pass(2_000);
  site.send({ type: 'turn.strayed' });
  await site.settle();
  expect(site.raised()).toEqual(['a', 'a']);
  expect(site.told).toEqual([]);
});

test('a report about a turn that is over changes nothing', async () => {
  const site = open({ at: noon });
  await site.pass(11_000);
  site.send({ type: 'turn.failed', turn: { item: 'a', startedAt: noon }, reason: 'late' });
  await site.settle();
  expect([site.presented()?.item.id, site.told]).toEqual(['b', []]);
});

const told = ({ item, planned, durationMs, end, reason }: Proof) => ({
  item,
  planned,
  durationMs,
  end,
  reason,
});

test('each play is told when it is over: what was seen, from when and how long by a clock that no one sets', async () => {
  const site = open({ at: noon + 3_000 });
  await site.pass(25_000);
  const at = (ms: number) => new Date(noon + ms).toISOString();
  expect(site.proofs).toEqual([
    {
      item: 'a',
      planned: 'a',
      plannedAt: at(0),
      shownAt: at(3_000),
      durationMs: 7_000,
      end: 'interrupted',
      reason: 'it was joined in the middle',
      revision: 'r1',
    },
    {
      item: 'b',
      planned: 'b',
      plannedAt: at(10_000),
      shownAt: at(10_000),
      durationMs: 10_000,
      end: 'complete',
      reason: null,
      revision: 'r1',
    },
    {
      item: 'c',
      planned: 'c',
      plannedAt: at(20_000),
      shownAt: at(20_000),
      durationMs: 5_000,
      end: 'complete',
      reason: null,
      revision: 'r1',
    },
  ]);
});

test('what broke down and what never came on is told as failed, and what came in its place as that', async () => {
  const site = open({ at: noon, broken: new Set(['b']) });
  await site.pass(22_000);
  site.send({ type: 'turn.failed', turn: { item: 'c', startedAt: noon + 20_000 }, reason: 'decode error' });
  await site.pass(4_000);
  expect(site.proofs.map(told)).toEqual([
    { item: 'b', planned: 'b', durationMs: 0, end: 'failed', reason: 'b is broken' },
    { item: 'a', planned: 'a', durationMs: 10_000, end: 'complete', reason: null },
    { item: 'c', planned: 'b', durationMs: 5_000, end: 'complete', reason: null },
    { item: 'a', planned: 'b', durationMs: 5_000, end: 'complete', reason: null },
    { item: 'c', planned: 'c', durationMs: 2_000, end: 'failed', reason: 'decode error' },
  ]);
});

test('a play that a notice, the safe slide or a hidden page cuts short says so', async () => {
  const site = open({ at: noon });
  await site.pass(2_000);
  site.send({ type: 'above.changed', above: { notices: [], safe: true } });
  await site.pass(1_000);
  site.send({ type: 'page.hidden' });
  await site.pass(5_000);
  site.send({ type: 'page.shown' });
  await site.pass(1_000);
  expect(site.proofs.map(told)).toEqual([
    {
      item: 'a',
      planned: 'a',
      durationMs: 2_000,
      end: 'interrupted',
      reason: 'the safe slide was switched on',
    },
    {
      item: 'safe-slide',
      planned: 'a',
      durationMs: 1_000,
      end: 'interrupted',
      reason: 'nobody could see the page',
    },
  ]);
});

test('a play goes on where its layer had to be joined anew', async () => {
  const site = open({ at: noon });
  await site.pass(2_000);
  site.send({ type: 'turn.strayed' });
  await site.pass(9_000);
  expect(site.proofs.map(told)).toEqual([
    { item: 'a', planned: 'a', durationMs: 10_000, end: 'complete', reason: null },
  ]);
});

interface Options {
  at: number;
  broken?: Set<string>;
  hanging?: Set<string>;
  refused?: boolean;
  /** How long a layer takes to become ready. */
  preparingMs?: number;
  items?: PlaylistItem[];
}

/** A player with a clock moved by hand, layers that do what they are told, and a server in memory. */
function open({
  at,
  broken = new Set(),
  hanging = new Set(),
  refused = false,
  preparingMs = 0,
  items = [item('a', 10_000), item('b', 10_000), item('c', 5_000)],
}: Options) {
  const clock = new SimulatedClock();
  let wall = at;
  const server = {
    answers: true,
    refused,
    revision: 'r1',
    edition: undefined as string | undefined,
    items,
  };
  const planOf = (day: Day): Plan => ({
    ...plan(packOf(server.items), server.revision, 'lobby', day),
    ...(server.edition !== undefined && { edition: server.edition }),
  });
  let held: Promise<Plan> | undefined;
  const log: { did: 'prepare' | 'raise'; id: string; at: number }[] = [];
  const fetched: Day[] = [];
  let send: (event: PlayerEvent) => void = () => {};

  const actor = createActor(
    signagePlayer.provide({
      actors: {
        clock: fromCallback<PlayerEvent, undefined, PlayerEvent>(({ sendBack }) => {
          send = sendBack;
        }),
        'fetch the plan': fromPromise<Plan, { screen: string; day: Day }>(async ({ input }) => {
          if (server.refused) throw new PlanRefusedError('no such screen');
          if (!server.answers) throw new Error('nobody there');
          fetched.push(input.day);
          const late = held;
          held = undefined;
          return late ?? planOf(input.day);
        }),
        'prepare a layer': fromPromise<string, Turn>(({ input }) => {
          const id = input.shown === 'ground' ? 'ground' : input.item.id;
          log.push({ did: 'prepare', id, at: wall });
          if (hanging.has(id)) return new Promise(() => {});
          if (broken.has(id)) return Promise.reject(new Error(`${id} is broken`));
          const layer = `layer of ${id}`;
          if (preparingMs === 0) return Promise.resolve(layer);
          return new Promise((done) => clock.setTimeout(() => done(layer), preparingMs));
        }),
        'raise the layer': fromPromise<number, Turn & { layer: string }>(async ({ input }) => {
          log.push({ did: 'raise', id: input.item.id, at: wall });
          return wall;
        }),
        'rest all layers': fromPromise(async () => {}),
      },
    }),
    { input: { screen: 'lobby', at, since: 0 }, clock },
  );
  const told: { item: string }[] = [];
  const proofs: Proof[] = [];
  actor.on('item.failed', (event) => told.push(event));
  actor.on('play.ended', ({ proof }) => proofs.push(proof));
  actor.start();

  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  return {
    log,
    told,
    proofs,
    fetched,
    server,
    settle,
    plan: planOf,
    /** The next plan that is asked for comes when the function that is returned gives it. */
    holdNextPlan() {
      const { promise, resolve } = Promise.withResolvers<Plan>();
      held = promise;
      return resolve;
    },
    now: () => wall,
    send: (event: PlayerEvent) => send(event),
    stop: () => actor.stop(),
    presented: () => actor.getSnapshot().context.presented,
    trouble: () => actor.getSnapshot().context.trouble,
    raised: () => log.filter(({ did }) => did === 'raise').map(({ id }) => id),
    setClock(step: number) {
      wall += step;
    },
    async pass(ms: number) {
      await settle();
      for (let passed = 0; passed < ms; passed += tickMs) {
        wall += tickMs;
        clock.increment(tickMs);
        send({ type: 'clock.ticked', at: wall, since: clock.now() });
        await settle();
      }
    },
  };
}
