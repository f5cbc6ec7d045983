import { expect, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import type { Role, StaffDoor, StaffSession } from '../../../shared/domain/desk/staff.ts';
import { type DoorFault, staffDoor, type Tried } from '../../../shared/machines/staff-door.ts';

const session: StaffSession = { role: 'officer', token: 'a-token', lockAfterMs: 900_000 };

/** A desk before a server that answers as it is told. */
function stand(door: StaffDoor | 'away' = { roles: ['head', 'officer'], waitMs: 0 }) {
  const clock = new SimulatedClock();
  const answers = { door, tried: session as StaffSession | DoorFault | undefined };
  const asked: unknown[] = [];
  const given: unknown[] = [];
  const tried = async (input: unknown): Promise<Tried> => {
    asked.push(input);
    const { tried: answer } = answers;
    return typeof answer === 'object'
      ? { session: answer, fault: undefined }
      : { session: undefined, fault: answer };
  };
  const actor = createActor(
    staffDoor.provide({
      actors: {
        'ask the door': fromPromise(async () => {
          if (answers.door === 'away') throw new Error('away');
          return answers.door;
        }),
        'set the first PIN': fromPromise<Tried, { pin: string }>(({ input }) => tried(input)),
        'try the PIN': fromPromise<Tried, { role: Role; pin: string }>(({ input }) => tried(input)),
      },
      actions: {
        'give the session back': ({ context }) => context.session && given.push(context.session.token),
      },
    }),
    { clock },
  ).start();
  return { actor, clock, answers, asked, given, state: () => actor.getSnapshot().value };
}

const settled = () => new Promise<void>((done) => setImmediate(done));

test('a desk opens for the role whose PIN is right, and locks itself when nobody touches it', async () => {
  const { actor, clock, asked, given, state } = stand();
  actor.send({ type: 'door.approached' });
  await settled();
  expect([state(), actor.getSnapshot().context.role]).toEqual(['naming', 'officer']);
  actor.send({ type: 'role.chosen', role: 'head' });
  actor.send({ type: 'pin.given', pin: '274091' });
  await settled();
  expect([state(), asked]).toEqual(['open', [{ role: 'head', pin: '274091' }]]);
  clock.increment(899_999);
  actor.send({ type: 'desk.touched' });
  clock.increment(899_999);
  expect(state()).toBe('open');
  clock.increment(1);
  expect([state(), given, actor.getSnapshot().context.session]).toEqual(['locked', ['a-token'], undefined]);
});

test('a wrong PIN is told and asked for again; too many are waited out without asking anybody', async () => {
  const { actor, clock, answers, state } = stand();
  answers.tried = 'wrong';
  actor.send({ type: 'door.approached' });
  await settled();
  actor.send({ type: 'pin.given', pin: '000000' });
  await settled();
  expect([state(), actor.getSnapshot().context.fault]).toEqual(['naming', 'wrong']);
  answers.door = { roles: ['officer'], waitMs: 60_000 };
  actor.send({ type: 'pin.given', pin: '000000' });
  await settled();
  expect(state()).toBe('held');
  answers.door = { roles: ['officer'], waitMs: 0 };
  clock.increment(60_000);
  await settled();
  expect([state(), actor.getSnapshot().context.fault]).toEqual(['naming', undefined]);
});

test('a desk without a PIN takes its first one', async () => {
  const { actor, answers, asked, state } = stand({ roles: [], waitMs: 0 });
  actor.send({ type: 'door.approached' });
  await settled();
  answers.tried = 'refused';
  actor.send({ type: 'pin.given', pin: '111111' });
  await settled();
  expect([state(), actor.getSnapshot().context.fault]).toEqual(['first', 'refused']);
  answers.tried = session;
  actor.send({ type: 'pin.given', pin: '274091' });
  await settled();
  expect([state(), asked]).toEqual(['open', [{ pin: '111111' }, { pin: '274091' }]]);
});

test('a server that is away is told, and asked again when somebody wishes', async () => {
  const { actor, answers, state } = stand('away');
  actor.send({ type: 'door.approached' });
  await settled();
  expect(state()).toBe('unreachable');
  answers.door = { roles: ['officer'], waitMs: 0 };
  actor.send({ type: 'door.approached' });
  await settled();
  expect(state()).toBe('naming');
});

test('a session that the server does not know any more locks the desk', async () => {
  const { actor, state } = stand();
  actor.send({ type: 'door.approached' });
  await settled();
  actor.send({ type: 'pin.given', pin: '274091' });
  await settled();
  actor.send({ type: 'session.refused' });
  expect([state(), actor.getSnapshot().context.session]).toEqual(['locked', undefined]);
});
