import { expect, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { outbox, type SendOutcome } from '../../../shared/machines/outbox.ts';

const minute = 60_000;

/** An outbox by a hand-moved clock, whose tries come out as listed, the last one from then on. */
function openOutbox(...outcomes: SendOutcome[]) {
  const clock = new SimulatedClock();
  let tries = 0;
  const send = fromPromise(async () => {
    tries += 1;
    return outcomes[Math.min(tries, outcomes.length) - 1] as SendOutcome;
  });
  const actor = createActor(outbox.provide({ actors: { 'send a bundle': send } }), {
    clock,
    input: { chance: () => 0.5 },
  });
  actor.start();
  /** Time passes in steps of a second, with all that comes of it. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      clock.increment(1_000);
      await settled();
    }
  };
  return { actor, pass, tries: () => tries, state: () => actor.getSnapshot().value };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test('it sends soon after the start, bundle after bundle until nothing is left, then rests', async () => {
  const { pass, tries, state } = openOutbox(
    { kind: 'confirmed', left: 4_000 },
    { kind: 'confirmed', left: 2_000 },
    { kind: 'confirmed', left: 0 },
  );
  await pass(7_000);
  expect({ tries: tries(), state: state() }).toEqual({ tries: 3, state: 'resting' });
});

test('what is recorded while it rests goes out within ten seconds, several together', async () => {
  const { actor, pass, tries } = openOutbox({ kind: 'confirmed', left: 0 });
  await pass(7_000);
  for (let n = 0; n < 5; n += 1) actor.send({ type: 'event.recorded' });
  await pass(10_000);
  expect(tries()).toBe(2);
});

test('with nothing to send it gives a sign of life every quarter of an hour', async () => {
  const { pass, tries } = openOutbox({ kind: 'confirmed', left: 0 });
  await pass(7_000 + 60 * minute);
  expect(tries()).toBe(1 + 4);
});

test('failures make it wait longer and longer, never beyond 23 minutes, and what is recorded does not hurry it', async () => {
  const { actor, pass, tries } = openOutbox({ kind: 'failed', fault: 'unreachable' });
  await pass(6_000);
  const pauses: number[] = [];
  for (let n = 0; n < 11; n += 1) {
    const before = tries();
    let waited = 0;
    while (tries() === before) {
      actor.send({ type: 'event.recorded' });
      await pass(1_000);
      waited += 1;
    }
    pauses.push(waited);
  }
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
});

test('who was refused waits long, unless somebody asks to send now', async () => {
  const { actor, pass, tries, state } = openOutbox(
    { kind: 'failed', fault: 'refused' },
    { kind: 'confirmed', left: 0 },
  );
  await pass(10 * minute);
  expect({ tries: tries(), fault: actor.getSnapshot().context.fault }).toEqual({
    tries: 1,
    fault: 'refused',
  });
  actor.send({ type: 'sending.asked' });
  await settled();
  expect({ state: state(), fault: actor.getSnapshot().context.fault }).toEqual({
    state: 'resting',
    fault: null,
  });
});

test('a PC that is not enrolled looks every half minute whether it is by now', async () => {
  const { pass, state } = openOutbox({ kind: 'unenrolled' }, { kind: 'confirmed', left: 0 });
  await pass(7_000);
  expect(state()).toBe('unenrolled');
  await pass(30_000);
  expect(state()).toBe('resting');
});
