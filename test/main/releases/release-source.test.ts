import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fetch } from '../../../main/services/outbox/hq-post.ts';
import { download } from '../../../main/services/releases/download.ts';
import { httpSource } from '../../../main/services/releases/release-source.ts';
import { temporaryFolder } from '../sandbox.ts';

const bytes = Buffer.from('0123456789'.repeat(20));
const sha256 = createHash('sha256').update(bytes).digest('hex');
const file = { path: 'media/film.mp4', length: bytes.length, sha256 };

/** A download of which 50 bytes are there already, from a server that answers as it likes. */
async function resumed(answer: Fetch, begun: Buffer = bytes.subarray(0, 50)) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, sha256), begun);
  return download(httpSource('https://hq.example/content', answer), file, folder);
}

const partial = (body: Buffer, range: string) =>
  new Response(new Uint8Array(body), { status: 206, headers: { 'content-range': range } });

test('a download goes on where it was', async () => {
  const asked: string[] = [];
  await resumed(async (address, init) => {
    asked.push(`${address} ${new Headers(init.headers).get('range')}`);
    return partial(bytes.subarray(50), 'bytes 50-199/200');
  });
  expect(asked).toEqual([`https://hq.example/content/blobs/${sha256.slice(0, 2)}/${sha256} bytes=50-`]);
});

test('a server that knows no ranges sends the whole once more', async () => {
  await resumed(async () => new Response(new Uint8Array(bytes)));
});

test('what was begun badly is fetched anew as a whole', async () => {
  const ranges: (string | null)[] = [];
  await resumed(
    async (_, init) => {
      const range = new Headers(init.headers).get('range');
      ranges.push(range);
      return range ? partial(bytes.subarray(50), 'bytes 50-199/200') : new Response(new Uint8Array(bytes));
    },
    Buffer.alloc(50, 'x'),
  );
  expect(ranges).toEqual(['bytes=50-', null]);
});

test.each<[string, Fetch, RegExp]>([
  [
    'begins elsewhere than it was asked to',
    async () => partial(bytes.subarray(90), 'bytes 90-199/200'),
    /answers 206 for blobs/,
  ],
  ['does not say where it begins', async () => new Response('x', { status: 206 }), /answers 206 for blobs/],
  [
    'sends more than was signed',
    async (_, init) =>
      new Headers(init.headers).has('range')
        ? partial(Buffer.concat([bytes, bytes]), 'bytes 50-199/200')
        : new Response(new Uint8Array(Buffer.concat([bytes, bytes]))),
    /is larger than it may be/,
  ],
  [
    'sends something else of the same length',
    async () => new Response(new Uint8Array(Buffer.alloc(200, 'x'))),
    /its bytes have another SHA-256/,
  ],
  [
    'sends less',
    async () => partial(bytes.subarray(50, 60), 'bytes 50-199/200'),
    /^Only 60 of the 200 bytes of media\/film\.mp4 came from/,
  ],
  [
    'has nothing',
    async () => new Response('', { status: 404 }),
    /is missing at https:\/\/hq\.example\/content\//,
  ],
  ['fails', async () => new Response('', { status: 500 }), /answers 500 for blobs/],
  ['wants a login', async () => new Response('<!doctype html>', { status: 511 }), /answers 511 for blobs/],
  ['is not there', () => Promise.reject(new TypeError('fetch failed')), /cannot be reached now/],
])('a server that %s leaves a sentence and no file', async (_, answer, says) => {
  await expect(resumed(answer)).rejects.toThrow(says);
});

test('a server is never followed to another place', async () => {
  let redirect: RequestRedirect | undefined;
  await resumed(async (_, init) => {
    redirect = init.redirect;
    return partial(bytes.subarray(50), 'bytes 50-199/200');
  });
  expect(redirect).toBe('error');
});
