import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { appUpdates, type LookOutcome, type TakeOutcome } from '../../../shared/machines/app-updates.ts';

const minute = 60_000;

/** A site whose look, and what follows, always come out the same way. */
function site(chance: number, outcome: LookOutcome, taken: TakeOutcome = { kind: 'rest' }) {
  const clock = new SimulatedClock();
  const looks: number[] = [];
  const left: boolean[] = [];
  const machine = appUpdates.provide({
    actors: {
      'look for a new version': fromPromise(async () => {
        looks.push(clock.now());
        return outcome;
      }),
      'bring it in': fromPromise(async () => taken),
      'start anew': fromPromise(async ({ input }) => {
        left.push(input.asked);
        return false;
      }),
    },
  });
  const actor = createActor(machine, { clock, input: { chance: () => chance } }).start();
  const pass = async (ms: number) => {
    clock.increment(ms);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { actor, looks, left, pass };
}

test('sites look at times of their own: soon after the start, then every half to one and a half hours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (chance) => {
      const { looks, pass, actor } = site(chance, { kind: 'rest' });
      for (let passed = 0; passed < 400; passed += 1) await pass(minute);
      const pauses = looks.slice(1).map((at, index) => (at - (looks[index] ?? 0)) / minute);
      expect(looks[0]).toBeLessThanOrEqual(11 * minute);
      expect(looks[0]).toBeGreaterThanOrEqual(3 * minute);
      for (const pause of pauses) {
        expect(pause).toBeGreaterThanOrEqual(29);
        expect(pause).toBeLessThanOrEqual(91);
      }
      expect(pauses.length).toBeGreaterThan(2);
      actor.stop();
    }),
    { numRuns: 20 },
  );
});

test('after failures it waits longer and longer, and never longer than nine hours', async () => {
  const { looks, pass, actor } = site(0.5, { kind: 'failed' });
  for (let passed = 0; passed < 40 * 60; passed += 5) await pass(5 * minute);
  const pauses = looks.slice(1).map((at, index) => (at - (looks[index] ?? 0)) / minute);
  expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 360, 360, 360, 360]);
  actor.stop();
});

test('what somebody at the desk wants is known to come from somebody, until it has failed', async () => {
  const { actor, left, pass } = site(0, { kind: 'due' }, { kind: 'in place' });
  await pass(3 * minute);
  expect(left).toEqual([false]);
  await pass(5 * minute);
  actor.send({ type: 'taking.asked' });
  await pass(0);
  expect(left).toEqual([false, false, true]);
  actor.stop();
  const failing = site(0, { kind: 'due' }, { kind: 'failed' });
  failing.actor.send({ type: 'taking.asked' });
  await failing.pass(0);
  expect(failing.actor.getSnapshot().context).toMatchObject({ asked: false, failures: 1 });
  failing.actor.stop();
});
