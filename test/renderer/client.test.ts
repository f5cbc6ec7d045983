import { expect, test } from 'vitest';
import { ApiError, createClient } from '../../renderer/client.ts';
import type { NewAssist } from '../../shared/domain/counters/event-api.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';

const today = { day: '2026-11-20', assists: 3, target: 10, latest: null };
const assist: NewAssist = {
  id: '0197a3f0-0000-7000-8000-000000000001',
  procedure: 'dang-ky-khai-sinh',
  outcome: 'self',
  source: 'flow',
  minutes: 7,
  language: 'vi',
  ...nothingNamed,
};
const recorded = { id: assist.id, seq: 1, at: '2026-11-20T02:00:00.000Z', businessDay: '2026-11-20' };

/** A client whose server always gives this answer, and what it was asked. */
function clientOf(answer: () => Response | Promise<never>) {
  const asked: { address: string; method: string | undefined; body: unknown }[] = [];
  const client = createClient(async (address, init) => {
    asked.push({
      address: String(address),
      method: init?.method,
      body: init?.body === undefined ? undefined : JSON.parse(String(init.body)),
    });
    return answer();
  });
  return { client, asked };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const failureOf = async (promise: Promise<unknown>) => {
  const reason = await promise.catch((error: unknown) => error);
  if (!(reason instanceof ApiError)) throw new Error(`Not an ApiError: ${reason}`);
  return { ...reason.problem, mayPass: reason.mayPass };
};

test('a route without parameters is one request, and its answer comes back checked', async () => {
  const { client, asked } = clientOf(json(today));
  expect(await client.today({})).toEqual(today);
  expect(asked).toEqual([{ address: '/api/today', method: 'GET', body: undefined }]);
});

test('parameters stand in the path, a query behind it only where it is given', async () => {
  const { client, asked } = clientOf(json({}));
  await client.plan({ params: { screen: 'lobby' }, query: {} }).catch(() => {});
  await client.plan({ params: { screen: 'a/b' }, query: { day: '2026-11-20' } }).catch(() => {});
  expect(asked.map(({ address }) => address)).toEqual([
    '/api/screens/lobby/plan',
    '/api/screens/a%2Fb/plan?day=2026-11-20',
  ]);
});

test('a body is sent as JSON', async () => {
  const { client, asked } = clientOf(json(recorded));
  expect(await client.recordAssist({ body: assist })).toEqual(recorded);
  expect(asked).toEqual([{ address: '/api/assists', method: 'POST', body: assist }]);
});

test('a problem that the server names is carried, and a refusal is not tried again', async () => {
  const problem = { type: 'about:blank', title: 'Bad Request', status: 400, detail: 'minutes is 0' };
  const { client } = clientOf(json(problem, 400));
  expect(await failureOf(client.recordAssist({ body: assist }))).toEqual({ ...problem, mayPass: false });
});

test('a server that answers no JSON is a problem that may pass', async () => {
  const { client } = clientOf(
    () => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }),
  );
  expect(await failureOf(client.today({}))).toEqual({
    type: 'about:blank',
    title: 'Bad Gateway',
    status: 502,
    detail: 'The server answered 502.',
    mayPass: true,
  });
});

test('a server that cannot be reached is a problem with the status 0', async () => {
  const { client } = clientOf(() => Promise.reject(new TypeError('fetch failed')));
  expect(await failureOf(client.today({}))).toEqual({
    type: 'about:blank',
    title: 'Unreachable',
    status: 0,
    detail: '/api/today cannot be reached.',
    mayPass: true,
  });
});

test('an answer of another shape is not taken for data', async () => {
  const { client } = clientOf(json({ ...today, assists: 'many' }));
  expect(await failureOf(client.today({}))).toMatchObject({ title: 'Unexpected answer', status: 200 });
});
