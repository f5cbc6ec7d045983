import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaVersion } from '../../main/store/migrations.ts';
import { routes } from '../../shared/domain/api/api.ts';
import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import { signagePack } from '../signage-pack.ts';
import { handMovedClock, openApp, request, signIn } from './sandbox.ts';

const tap = { procedure: null, outcome: null, source: 'tap', minutes: null, language: 'vi' };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

test('health tells version, content revision, database state and uptime', async () => {
  const { app, clock } = await openApp();
  clock.moveTo('2026-11-20T09:01:30+07:00');
  const response = await app.handle(request('/api/health'));
  expect(response.status).toBe(200);
  expect(await json(response)).toEqual({
    status: 'ok',
    version: '0.0.0-test',
    content: { pack: expect.any(String), revision: expect.stringMatching(/^[0-9a-f]{12}$/), fault: null },
    database: { state: 'ok', journalMode: 'wal', synchronous: 2, schemaVersion, events: 0 },
    store: { clock: 'ok', backup: { newestAt: null, failing: null }, reports: [] },
    uptimeSeconds: 90,
  });
});

test('health says degraded with 503 when the database is gone', async () => {
  const { app } = await openApp();
  await app.close();
  const response = await app.handle(request('/api/health'));
  expect(response.status).toBe(503);
  expect(await json(response)).toMatchObject({ status: 'degraded', database: { state: 'failing' } });
});

test('an assist is counted once, however often it is sent, and can be taken back once', async () => {
  const { app } = await openApp();
  const first = await app.handle(request('/api/assists', { ...tap, id: id(1) }));
  expect(first.status).toBe(201);
  const recorded = await json(first);
  expect(recorded).toEqual({ id: id(1), seq: 1, at: '2026-11-20T02:00:00.000Z', businessDay: '2026-11-20' });
  expect(await json(await app.handle(request('/api/assists', { ...tap, id: id(1) })))).toEqual(recorded);
  await app.handle(request('/api/assists', { ...tap, id: id(2) }));
  expect(await json(await app.handle(request('/api/today')))).toEqual({
    day: '2026-11-20',
    assists: 2,
    target: 10,
    latest: { id: id(2), at: '2026-11-20T02:00:00.000Z', procedure: null, source: 'tap' },
  });
  expect((await app.handle(request(`/api/assists/${id(2)}/void`, {}))).status).toBe(401);
  const send = await signIn(app);
  const undo = await json(await send(`/api/assists/${id(2)}/void`, {}));
  expect(await json(await send(`/api/assists/${id(2)}/void`, {}))).toEqual(undo);
  expect(await json(await app.handle(request('/api/today')))).toMatchObject({
    assists: 1,
    latest: { id: id(1) },
  });
});

test('one id for two different assists is a conflict and counts nothing', async () => {
  const { app } = await openApp();
  await app.handle(request('/api/assists', { ...tap, id: id(1) }));
  const response = await app.handle(request('/api/assists', { ...tap, id: id(1), language: 'en' }));
  expect(response.status).toBe(409);
  expect(await json(await app.handle(request('/api/today')))).toMatchObject({ assists: 1 });
});

test('an assist of a client that knows no difficulties says that none were named', async () => {
  const { app } = await openApp();
  const first = await json(await app.handle(request('/api/assists', { ...tap, id: id(1) })));
  const said = { ...tap, id: id(1), difficulties: [], group: null };
  expect(await json(await app.handle(request('/api/assists', said)))).toEqual(first);
});

test('a rating is noted once, however often it is sent, and counts nobody', async () => {
  const { app } = await openApp();
  const rating = { id: id(1), procedure: 'cap-the-doc-gia', satisfaction: 'satisfied', language: 'vi' };
  const first = await app.handle(request('/api/ratings', rating));
  expect(first.status).toBe(201);
  const recorded = await json(first);
  expect(recorded).toEqual({ id: id(1), seq: 1, at: '2026-11-20T02:00:00.000Z', businessDay: '2026-11-20' });
  expect(await json(await app.handle(request('/api/ratings', rating)))).toEqual(recorded);
  const other = await app.handle(request('/api/ratings', { ...rating, satisfaction: 'neutral' }));
  expect(other.status).toBe(409);
  const unsaid = await app.handle(request('/api/ratings', { ...rating, ease: null }));
  expect(await json(unsaid)).toEqual(recorded);
  expect((await app.handle(request('/api/assists', { ...tap, id: id(1) }))).status).toBe(409);
  const send = await signIn(app);
  expect((await send(`/api/assists/${id(1)}/void`, {})).status).toBe(404);
  expect(await json(await app.handle(request('/api/today')))).toMatchObject({ assists: 0, latest: null });
});

test('an assist belongs to the Hanoi day it happened on', async () => {
  const clock = handMovedClock(Date.parse('2026-11-20T23:59:59.999+07:00'));
  const { app } = await openApp({}, clock);
  await app.handle(request('/api/assists', { ...tap, id: id(1) }));
  clock.moveTo('2026-11-21T00:00:00+07:00');
  await app.handle(request('/api/assists', { ...tap, id: id(2) }));
  expect(await json(await app.handle(request('/api/today')))).toMatchObject({
    day: '2026-11-21',
    assists: 1,
  });
});

test.each([
  ['a body that is not JSON', '/api/assists', '{"id":', 400, /^The body is not JSON: /],
  ['a body without its id', '/api/assists', tap, 400, /"id": /],
  ['an unknown field', '/api/assists', { ...tap, id: id(1), name: 'x' }, 400, /Unrecognized key: "name"/],
  ['an outcome nobody knows', '/api/assists', { ...tap, id: id(1), outcome: 'won' }, 400, /"outcome": /],
  ['a body over 64 KiB', '/api/assists', { ...tap, id: id(1), language: 'x'.repeat(70_000) }, 413, /64 KiB/],
  [
    'a rating nobody can read',
    '/api/ratings',
    { id: id(1), procedure: null, satisfaction: 5 },
    400,
    /"satisfaction": /,
  ],
  ['a call without an id', '/api/calls', { procedure: null, step: null, difficulty: null }, 400, /"id": /],
  [
    'taking back from a locked desk',
    `/api/assists/${id(9)}/void`,
    {},
    401,
    /needs the staff desk to be open/,
  ],
  ['an id that is none', '/api/calls/7/answer', {}, 400, /The path is not as/],
  [
    'a screen id that does not exist',
    '/api/screens/garden/plan',
    undefined,
    404,
    /no screen "garden".*It has: lobby/,
  ],
  ['a day that does not exist', '/api/screens/lobby/plan?day=2026-02-30', undefined, 400, /"day": /],
  ['an address that is nothing', '/api/nothing', undefined, 404, /There is nothing at \/api\/nothing/],
  ['the wrong method', '/api/today', {}, 405, /takes GET only/],
  ['the wrong method of two', '/api/ratings', undefined, 405, /takes POST only/],
])('%s gets a problem with a sentence', async (_, path, body, status, sentence) => {
  const { app } = await openApp();
  const response = await app.handle(request(path, body));
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = await json(response);
  expect(problem).toEqual({
    type: 'about:blank',
    title: expect.any(String),
    status,
    detail: expect.any(String),
    ...(status === 400 && !/not JSON/.test(sentence.source) && { code: 'malformed' }),
    ...(status === 401 && { code: 'signed-out' }),
  });
  expect(problem.detail).toMatch(sentence);
  expect(await json(await app.handle(request('/api/today')))).toMatchObject({ assists: 0 });
});

test('a body that is not declared as JSON is refused', async () => {
  const { app } = await openApp();
  const response = await app.handle(
    new Request('http://127.0.0.1:4680/api/assists', { method: 'POST', body: 'id=1' }),
  );
  expect(response.status).toBe(415);
});

test('the OpenAPI document names every route with its inputs', async () => {
  const { app } = await openApp();
  const document = (await json(await app.handle(request('/api/openapi.json')))) as {
    openapi: string;
    paths: Record<
      string,
      Record<
        string,
        {
          operationId: string;
          security?: unknown;
          requestBody?: unknown;
          parameters: { name: string }[];
        }
      >
    >;
  };
  expect(document.openapi).toBe('3.1.0');
  const addresses = new Set(Object.values(routes).map(({ path }) => path));
  expect(Object.keys(document.paths).sort()).toEqual(
    [...addresses, '/api/reports/{period}/{of}/{file}', '/api/stream', '/media/{revision}/{path}'].sort(),
  );
  const closed = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ operationId, security }) => (security ? [operationId] : [])),
  );
  expect(closed).toEqual(expect.arrayContaining(['setPin', 'signOut']));
  expect(document.paths['/api/assists']?.post?.requestBody).toMatchObject({
    content: { 'application/json': { schema: { required: expect.arrayContaining(['id', 'source']) } } },
  });
  expect(document.paths['/api/screens/{screen}/plan']?.get?.parameters.map(({ name }) => name)).toEqual([
    'screen',
    'day',
  ]);
});

test('the stream begins with the state as it is and then tells each change', async () => {
  const { app } = await openApp();
  const response = await app.handle(request('/api/stream'));
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const messages = messagesOf(response);
  expect((await messages.next()).value).toMatchObject({ kind: 'content' });
  expect((await messages.next()).value).toEqual({ kind: 'above', above: { notices: [], safe: false } });
  expect((await messages.next()).value).toEqual({ kind: 'calls', calls: [] });
  expect((await messages.next()).value).toEqual({ kind: 'store', store: { failing: null, waiting: 0 } });
  expect((await messages.next()).value).toMatchObject({ kind: 'today', today: { assists: 0 } });
  await app.handle(request('/api/assists', { ...tap, id: id(1) }));
  expect((await messages.next()).value).toMatchObject({ kind: 'today', today: { assists: 1 } });
  await app.handle(request('/api/calls', { id: id(2), procedure: null, step: null, difficulty: null }));
  expect((await messages.next()).value).toMatchObject({
    kind: 'calls',
    calls: [{ id: id(2), state: 'waiting' }],
  });
  await messages.return(undefined);
});

test('pages carry a strict policy', async () => {
  const { app } = await openApp();
  for (const path of ['/', '/kiosk', '/signage?screen=lobby', '/staff']) {
    const response = await app.handle(request(path));
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'none'; img-src 'self' blob: data:; media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('what the pack allows from the network, only the page of the screens may load', async () => {
  const { folder } = signagePack(
    [{ id: 'news', kind: 'page', url: 'https://example.org/tin', durationMs: 5_000 }],
    { allowed: { pages: ['https://example.org'], streams: ['https://live.example.org'] } },
  );
  const { app } = await openApp({ packFolder: folder });
  const policies = await Promise.all(
    ['/signage?screen=lobby', '/kiosk'].map(async (path) => {
      const policy = (await app.handle(request(path))).headers.get('content-security-policy');
      return policy?.split('; ').filter((directive) => /^(frame|connect)-src/.test(directive));
    }),
  );
  expect(policies).toEqual([
    ["connect-src 'self' https://live.example.org", 'frame-src https://example.org'],
    ["connect-src 'self'", "frame-src 'none'"],
  ]);
  rmSync(folder, { recursive: true });
});

test('a document says which page it is, and one at an address of nobody is none, not even of headquarters', async () => {
  const { app } = await openApp();
  const named = await Promise.all(
    ['/', '/kiosk', '/staff', '/hq', '/enrol', '/kiok'].map(async (path) => {
      const page = await app.handle(
        new Request(`http://127.0.0.1:4680${path}`, { headers: { accept: 'text/html' } }),
      );
      return /name="tantam-page" content="([^"]*)"/.exec(await page.text())?.[1];
    }),
  );
  expect(named).toEqual([
    'kiosk/kiosk-page.tsx',
    'kiosk/kiosk-page.tsx',
    'staff/staff-page.tsx',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a mistyped address is a page for people and a problem for programs', async () => {
  const { app } = await openApp();
  const ask = (path: string, accept: string) =>
    app.handle(new Request(`http://127.0.0.1:4680${path}`, { headers: { accept } }));
  const page = await ask('/kiok', 'text/html,*/*');
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  for (const [path, accept] of [
    ['/kiok', '*/*'],
    ['/api/kiok', 'text/html'],
    ['/media/kiok', 'text/html'],
  ] as const) {
    const answer = await ask(path, accept);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  }
});

test('an asset is served to be kept, and nothing beside the assets can be reached', async () => {
  const { app } = await openApp();
  const asset = await app.handle(request('/assets/main-1a2b3c.js'));
  expect(asset.headers.get('content-type')).toMatch(/javascript/);
  expect(asset.headers.get('cache-control')).toMatch(/immutable/);
  for (const name of ['..%2findex.html', '%2e%2e%2findex.html', '.hidden', 'absent.js', '..%5cindex.html']) {
    expect((await app.handle(request(`/assets/${name}`))).status).toBe(404);
  }
});

async function* messagesOf(response: Response): AsyncGenerator<StreamMessage> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const data = part.split('\n').find((line) => line.startsWith('data: '));
      if (data) yield JSON.parse(data.slice(6));
    }
  }
}

test('the same bytes come back for a medium, whole and in ranges', async () => {
  const { app, config } = await openApp();
  const { revision } = (await json(await app.handle(request('/api/content')))) as { revision: string };
  const plan = (await json(await app.handle(request('/api/screens/lobby/plan')))) as {
    items: { media?: string }[];
  };
  const media = plan.items.find((item) => item.media)?.media as string;
  const bytes = readFileSync(join(config.packFolder, 'media', media));
  const get = (headers: Record<string, string>) =>
    app.handle(new Request(`http://127.0.0.1:4680/media/${revision}/${media}`, { headers }));
  const whole = await get({});
  expect(whole.status).toBe(200);
  expect(hashOf(await whole.arrayBuffer())).toBe(hashOf(bytes));
  const part = await get({ range: 'bytes=2-5' });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 2-5/${bytes.length}`);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(2, 6));
  const end = await get({ range: 'bytes=-3' });
  expect(Buffer.from(await end.arrayBuffer())).toEqual(bytes.subarray(-3));
  expect((await get({ range: `bytes=${bytes.length}-` })).status).toBe(416);
  const etag = whole.headers.get('etag') as string;
  expect((await get({ 'if-none-match': etag })).status).toBe(304);
  expect((await get({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
});

test.each([
  '../pack.json',
  '..%2fpack.json',
  '%2e%2e%2fpack.json',
  '..%5cpack.json',
  '%252e%252e/pack.json',
  'x/../../pack.json',
  'a%00b',
  '%2fetc%2fpasswd',
  'absent.mp4',
])('a media path that climbs out or is not there finds nothing: %s', async (path) => {
  const { app } = await openApp();
  const { revision } = (await json(await app.handle(request('/api/content')))) as { revision: string };
  const response = await app.handle(request(`/media/${revision}/${path}`));
  expect(response.status).toBe(404);
});

function hashOf(bytes: ArrayBuffer | Uint8Array): string {
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}
