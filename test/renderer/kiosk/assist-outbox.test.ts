import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import {
  assistOf,
  createAssistOutbox,
  firstPauseMs,
  longestPauseMs,
} from '../../../renderer/kiosk/assist-outbox.ts';
import { NewAssist } from '../../../shared/domain/api.ts';
import type { FinishedSession } from '../../../shared/machines/guidance-context.ts';

const session: FinishedSession = {
  procedure: 'dang-ky-khai-sinh',
  outcome: 'assisted',
  language: 'en',
  startedAt: 1_000_000,
  endedAt: 1_000_000 + 7 * 60_000 + 1,
};
const idOf = (number: number) => `0197a3f0-0000-7000-8000-00000000000${number}`;
const one = assistOf(session, idOf(1));
const two = assistOf(session, idOf(2));

/** An outbox before a server that is up, down or refusing. */
function post() {
  const clock = new SimulatedClock();
  const sent: string[] = [];
  const reported: string[] = [];
  let server: 'up' | 'down' | 'refusing' = 'up';
  const outbox = createAssistOutbox({
    send: async (assist) => {
      sent.push(assist.id);
      if (server !== 'up') throw new Error(server);
    },
    mayPass: (reason) => (reason as Error).message !== 'refusing',
    report: (_, assist) => reported.push(assist.id),
    clock,
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const become = (state: typeof server) => {
    server = state;
  };
  return { clock, outbox, sent, reported, settle, become };
}

test('an assist is sent at once and forgotten when the server has it', async () => {
  const { outbox, sent, settle } = post();
  outbox.add(one);
  await settle();
  expect({ sent, waiting: outbox.waiting() }).toEqual({ sent: [one.id], waiting: 0 });
});

test('while the server is away the same assist is sent again, after pauses that double up to a minute', async () => {
  const { clock, outbox, sent, settle, become } = post();
  become('down');
  outbox.add(one);
  await settle();
  for (let pause = firstPauseMs; pause < longestPauseMs * 4; pause *= 2) {
    const tries = sent.length;
    clock.increment(Math.min(pause, longestPauseMs) - 1);
    await settle();
    expect(sent).toHaveLength(tries);
    clock.increment(1);
    await settle();
    expect(sent).toHaveLength(tries + 1);
  }
  become('up');
  clock.increment(longestPauseMs);
  await settle();
  expect({ ids: [...new Set(sent)], waiting: outbox.waiting() }).toEqual({ ids: [one.id], waiting: 0 });
});

test('assists that wait go in the order they came, as soon as another one comes', async () => {
  const { outbox, sent, settle, become } = post();
  become('down');
  outbox.add(one);
  await settle();
  become('up');
  outbox.add(two);
  await settle();
  expect({ sent, waiting: outbox.waiting() }).toEqual({ sent: [one.id, one.id, two.id], waiting: 0 });
});

test('an assist that the server refuses for good is reported and does not hold up the next', async () => {
  const { outbox, sent, reported, settle, become } = post();
  become('refusing');
  outbox.add(one);
  await settle();
  become('up');
  outbox.add(two);
  await settle();
  expect({ sent, reported, waiting: outbox.waiting() }).toEqual({
    sent: [one.id, two.id],
    reported: [one.id],
    waiting: 0,
  });
});

test('a closed outbox forgets and stays quiet', async () => {
  const { clock, outbox, sent, settle, become } = post();
  become('down');
  outbox.add(one);
  await settle();
  outbox.close();
  clock.increment(longestPauseMs);
  await settle();
  expect({ sent, waiting: outbox.waiting() }).toEqual({ sent: [one.id], waiting: 0 });
});

test.each([
  [0, 1],
  [60_000, 1],
  [60_001, 2],
  [119.5 * 60_000, 120],
  [10 * 3_600_000, 120],
  [-5_000, 1],
])('a session of %d ms counts as %d minutes', (lasted, minutes) => {
  expect(assistOf({ ...session, endedAt: session.startedAt + lasted }, idOf(1)).minutes).toBe(minutes);
});

test('an assist is what the API takes, and says nothing else', () => {
  expect(NewAssist.parse(one)).toEqual({
    id: idOf(1),
    procedure: 'dang-ky-khai-sinh',
    outcome: 'assisted',
    source: 'flow',
    minutes: 8,
    language: 'en',
  });
});
