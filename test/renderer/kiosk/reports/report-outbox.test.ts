import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { assistOf, ratingOf } from '../../../../renderer/kiosk/reports/report.ts';
import {
  createReportOutbox,
  firstPauseMs,
  longestPauseMs,
} from '../../../../renderer/kiosk/reports/report-outbox.ts';
import { NewAssist, NewRating } from '../../../../shared/domain/counters/event-api.ts';
import { nothingNamed } from '../../../../shared/domain/counters/nothing-named.ts';
import type { FinishedSession } from '../../../../shared/machines/guidance-context.ts';

const session: FinishedSession = {
  procedure: 'dang-ky-khai-sinh',
  outcome: 'assisted',
  language: 'en',
  startedAt: 1_000_000,
  endedAt: 1_000_000 + 7 * 60_000 + 1,
  group: 'elderly',
  difficulties: ['otp-phone'],
};
const idOf = (number: number) => `0197a3f0-0000-7000-8000-00000000000${number}`;
const one = assistOf(session, idOf(1));
const two = ratingOf(
  { procedure: 'dang-ky-khai-sinh', satisfaction: 'very-satisfied', ease: 'easy', language: 'en' },
  idOf(2),
);

/** An outbox before a server that is up, down or refusing. */
function post() {
  const clock = new SimulatedClock();
  const sent: string[] = [];
  const given: string[] = [];
  let server: 'up' | 'down' | 'refusing' = 'up';
  const outbox = createReportOutbox({
    send: async ({ body }) => {
      sent.push(body.id);
      if (server !== 'up') throw new Error(server);
    },
    mayPass: (reason) => (reason as Error).message !== 'refusing',
    giveUp: (_, { body }) => given.push(body.id),
    clock,
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const become = (state: typeof server) => {
    server = state;
  };
  return { clock, outbox, sent, given, settle, become };
}

test('a report is sent at once and forgotten when the server has it', async () => {
  const { outbox, sent, settle } = post();
  outbox.add(one);
  await settle();
  expect({ sent, waiting: outbox.waiting() }).toEqual({ sent: [idOf(1)], waiting: 0 });
});

test('while the server is away the same report is sent again, after pauses that double up to a minute', async () => {
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
  expect({ ids: [...new Set(sent)], waiting: outbox.waiting() }).toEqual({ ids: [idOf(1)], waiting: 0 });
});

test('reports that wait go in the order they came, as soon as another one comes', async () => {
  const { outbox, sent, settle, become } = post();
  become('down');
  outbox.add(one);
  await settle();
  become('up');
  outbox.add(two);
  await settle();
  expect({ sent, waiting: outbox.waiting() }).toEqual({ sent: [idOf(1), idOf(1), idOf(2)], waiting: 0 });
});

test('a report that the server refuses for good is given up and does not hold up the next', async () => {
  const { outbox, sent, given, settle, become } = post();
  become('refusing');
  outbox.add(one);
  await settle();
  become('up');
  outbox.add(two);
  await settle();
  expect({ sent, given, waiting: outbox.waiting() }).toEqual({
    sent: [idOf(1), idOf(2)],
    given: [idOf(1)],
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
  expect({ sent, waiting: outbox.waiting() }).toEqual({ sent: [idOf(1)], waiting: 0 });
});

test.each([
  [0, 1],
  [60_000, 1],
  [60_001, 2],
  [119.5 * 60_000, 120],
  [10 * 3_600_000, 120],
  [-5_000, 1],
])('a session of %d ms counts as %d minutes', (lasted, minutes) => {
  expect(assistOf({ ...session, endedAt: session.startedAt + lasted }, idOf(1)).body).toMatchObject({
    minutes,
  });
});

test('an assist and a rating are what the API takes, and say nothing else', () => {
  expect(NewAssist.parse(one.body)).toEqual({
    id: idOf(1),
    procedure: 'dang-ky-khai-sinh',
    outcome: 'assisted',
    source: 'flow',
    minutes: 8,
    language: 'en',
    ...nothingNamed,
    difficulties: ['otp-phone'],
    group: 'elderly',
  });
  expect(NewRating.parse(two.body)).toEqual({
    id: idOf(2),
    procedure: 'dang-ky-khai-sinh',
    satisfaction: 'very-satisfied',
    ease: 'easy',
    language: 'en',
  });
});
