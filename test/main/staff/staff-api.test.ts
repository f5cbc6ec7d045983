import { expect, test } from 'vitest';
import { openApp, request } from '../sandbox.ts';

/** A desk over the API; each call comes with the token it is given. */
async function desk() {
  const { app } = await openApp();
  return async (path: string, body?: unknown, token?: string) => {
    const sent = request(path, body);
    if (token !== undefined) sent.headers.set('authorization', `Bearer ${token}`);
    const answer = await app.handle(sent);
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
  };
}

test('the first PIN opens the desk, later ones are tried against it, and signing out locks it', async () => {
  const ask = await desk();
  expect((await ask('/api/staff/door')).body).toEqual({ roles: [], waitMs: 0 });
  const first = await ask('/api/staff/first-pin', { pin: '274091' });
  expect({ status: first.status, body: first.body }).toEqual({
    status: 201,
    body: { role: 'head', token: expect.stringMatching(/^[\w-]{43}$/), lockAfterMs: 900_000 },
  });
  const wrong = await ask('/api/staff/sessions', { role: 'head', pin: '000000' });
  expect([wrong.status, wrong.body]).toEqual([401, expect.objectContaining({ title: 'Not signed in' })]);
  const again: { token: string } = (await ask('/api/staff/sessions', { role: 'head', pin: '274091' })).body;
  expect((await ask('/api/staff/pins', { role: 'officer', pin: '555932' }, again.token)).body).toEqual({
    roles: ['head', 'officer'],
    waitMs: 0,
  });
  expect((await ask('/api/staff/sessions/end', {}, again.token)).status).toBe(201);
  expect((await ask('/api/staff/pins', { role: 'officer', pin: '660743' }, again.token)).status).toBe(401);
}, 30_000);

test('what needs a role is refused without one, with a wrong token, and to another role', async () => {
  const ask = await desk();
  const head: { token: string } = (await ask('/api/staff/first-pin', { pin: '274091' })).body;
  await ask('/api/staff/pins', { role: 'officer', pin: '555932' }, head.token);
  const officer: { token: string } = (await ask('/api/staff/sessions', { role: 'officer', pin: '555932' }))
    .body;
  const change = { role: 'head', pin: '660743' };
  const answers = [
    await ask('/api/staff/pins', change),
    await ask('/api/staff/pins', change, `${head.token}x`),
    await ask('/api/staff/pins', change, officer.token),
  ];
  expect(answers.map(({ status, headers }) => [status, headers.get('www-authenticate')])).toEqual([
    [401, 'Bearer'],
    [401, 'Bearer'],
    [403, null],
  ]);
}, 30_000);

test('a PIN that is no PIN is refused before it is tried; too many wrong ones say how long to wait', async () => {
  const ask = await desk();
  await ask('/api/staff/first-pin', { pin: '274091' });
  for (const pin of ['12345', '12345678901', 'abcdef', '２７４０９１', 274091]) {
    expect((await ask('/api/staff/sessions', { role: 'head', pin })).status).toBe(400);
  }
  expect((await ask('/api/staff/first-pin', { pin: '111111' })).status).toBe(422);
  for (let n = 0; n < 5; n += 1) await ask('/api/staff/sessions', { role: 'technician', pin: '000001' });
  const held = await ask('/api/staff/sessions', { role: 'head', pin: '274091' });
  expect([held.status, Number(held.headers.get('retry-after'))]).toEqual([429, 60]);
}, 30_000);
