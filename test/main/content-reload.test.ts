import { expect, test } from 'vitest';
import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import { card, samplePack } from './content/sample.ts';
import { openApp, request } from './sandbox.ts';

const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

test('a changed pack is in use after it is asked for, and every open page is told its revision', async () => {
  const { folder, put } = samplePack();
  const { app } = await openApp({ packFolder: folder });
  const stream = await app.handle(request('/api/stream'));
  put(card, 'name.vi', 'Làm thẻ thư viện');
  const response = await app.handle(request('/api/content/reload', {}));
  expect(response.status).toBe(201);
  const { revision } = await json(await app.handle(request('/api/content')));
  expect(await json(response)).toEqual({ revision, changed: true });
  expect(await contentMessages(stream, 2)).toEqual([
    { kind: 'content', revision: expect.not.stringMatching(String(revision)), edition },
    { kind: 'content', revision, edition },
  ]);
});

test('a pack with errors is refused with what is wrong, and what citizens see stays as it was', async () => {
  const { folder, put } = samplePack();
  const { app } = await openApp({ packFolder: folder });
  const before = await json(await app.handle(request('/api/content')));
  put(card, 'documents.0.name.en', undefined);
  const response = await app.handle(request('/api/content/reload', {}));
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect((await json(response)).detail).toMatch(
    /^The content stays as it was\. The content pack at .* procedures\/cap-the-doc-gia\.json, documents\[0\]\.name\.en: This field is missing/,
  );
  expect(await json(await app.handle(request('/api/content')))).toEqual(before);
});

test('a site without content that can be used shows the built-in slide, says so, counts, and takes what is mended', async () => {
  const { folder, put } = samplePack();
  put(card, 'documents.0.name.en', undefined);
  const { app } = await openApp({ packFolder: folder });
  const stream = await app.handle(request('/api/stream'));
  const get = async (path: string) => json(await app.handle(request(path)));
  const fault = expect.stringMatching(
    /procedures\/cap-the-doc-gia\.json, documents\[0\]\.name\.en: This field is/,
  );
  expect(await get('/api/content')).toMatchObject({ status: 503, code: 'content-missing', detail: fault });
  expect((await get('/api/health')).content).toEqual({ pack: 'built-in', revision: 'built-in', fault });
  for (const screen of ['lobby', 'any-other']) {
    const plan = await get(`/api/screens/${screen}/plan`);
    expect([
      (plan.screen as { id: string }).id,
      (plan.items as { id: string }[]).map(({ id }) => id),
    ]).toEqual([screen, ['safe-slide']]);
  }
  const id = '01900000-0000-7000-8000-000000000001';
  const tap = { id, procedure: null, outcome: null, source: 'tap', minutes: null, language: 'vi' };
  expect((await app.handle(request('/api/assists', tap))).status).toBe(201);

  put(card, 'documents.0.name.en', 'Photo');
  expect((await app.handle(request('/api/content/reload', {}))).status).toBe(201);
  const { revision } = await get('/api/content');
  expect(await contentMessages(stream, 2)).toEqual([
    { kind: 'content', revision: 'built-in', edition, fault },
    { kind: 'content', revision, edition },
  ]);
});

test('what is counted after a change carries the new revision, and the old media are still served', async () => {
  const { folder, put } = samplePack();
  const { app } = await openApp({ packFolder: folder });
  const { revision: old } = await json(await app.handle(request('/api/content')));
  put(card, 'name.vi', 'Làm thẻ thư viện');
  const { revision } = await app.reloadContent();
  for (const known of [old, revision]) {
    expect((await app.handle(request(`/media/${known}/pictures/red-dot.png`))).status).toBe(200);
  }
  expect((await json(await app.handle(request('/api/health')))).content).toEqual({
    pack: 'sample',
    revision,
    fault: null,
  });
});

const edition = expect.any(String);

/** The first so many content messages of a stream. */
async function contentMessages(response: Response, count: number): Promise<StreamMessage[]> {
  const found: StreamMessage[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const data = /^data: (.*)$/m.exec(message)?.[1];
      if (data?.includes('"kind":"content"')) found.push(JSON.parse(data));
    }
    if (found.length >= count) return found;
  }
  return found;
}
