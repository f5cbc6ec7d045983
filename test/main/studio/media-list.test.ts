import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refreshMediaList } from '../../../main/studio/media-list.ts';
import { mp4 } from '../content/sample.ts';

let pack: string;
const words = { vi: 'Mời bạn', en: 'Welcome' };

beforeEach(() => {
  pack = mkdtempSync(join(tmpdir(), 'tantam-media-'));
  mkdirSync(join(pack, 'media', 'hoi-dap'), { recursive: true });
});
afterEach(() => rmSync(pack, { recursive: true }));

test('a list that has only paths and words learns the rest from the files, in the order of their paths', async () => {
  const first = draw('a.png', 4, 3);
  const second = draw('hoi-dap/b.png', 2, 5);
  writeList([
    { path: 'hoi-dap/b.png', words },
    { path: 'a.png', words },
  ]);
  await refreshMediaList(pack);
  expect(JSON.parse(readFileSync(join(pack, 'media.json'), 'utf8'))).toEqual([
    { path: 'a.png', kind: 'image', ...first, width: 4, height: 3, words },
    { path: 'hoi-dap/b.png', kind: 'image', ...second, width: 2, height: 5, words },
  ]);
});

test('a file that was rendered anew is listed as it is now, with the words it had', async () => {
  draw('a.png', 4, 3);
  writeList([{ path: 'a.png', words }]);
  await refreshMediaList(pack);
  const now = draw('a.png', 8, 6);
  await refreshMediaList(pack);
  expect(JSON.parse(readFileSync(join(pack, 'media.json'), 'utf8'))).toEqual([
    { path: 'a.png', kind: 'image', ...now, width: 8, height: 6, words },
  ]);
});

test('of a film the list says how long it is, how large, and that it has sound where it has', async () => {
  const size = { width: 1920, height: 1080 };
  writeFileSync(join(pack, 'media', 'a.mp4'), mp4(9_000, size, 'sound'));
  writeFileSync(join(pack, 'media', 'b.mp4'), mp4(8_000, size));
  writeList([
    { path: 'a.mp4', words },
    { path: 'b.mp4', words },
  ]);
  await refreshMediaList(pack);
  const checked = { bytes: expect.any(Number), sha256: expect.any(String) };
  expect(JSON.parse(readFileSync(join(pack, 'media.json'), 'utf8'))).toEqual([
    { path: 'a.mp4', kind: 'video', ...checked, ...size, durationMs: 9_000, sound: true, words },
    { path: 'b.mp4', kind: 'video', ...checked, ...size, durationMs: 8_000, words },
  ]);
});

test.each([
  ['a file without words', [], /does not say what is written in a\.png/],
  [
    'words without a file',
    [
      { path: 'a.png', words },
      { path: 'gone.png', words },
    ],
    /names gone\.png, which is not in/,
  ],
])('%s is refused and the list stays as it was', async (_, list, sentence) => {
  draw('a.png', 4, 3);
  writeList(list);
  await expect(refreshMediaList(pack)).rejects.toThrow(sentence);
  expect(JSON.parse(readFileSync(join(pack, 'media.json'), 'utf8'))).toEqual(list);
});

function writeList(list: object[]): void {
  writeFileSync(join(pack, 'media.json'), JSON.stringify(list));
}

function draw(path: string, width: number, height: number) {
  const contents = PNG.sync.write(new PNG({ width, height }));
  writeFileSync(join(pack, 'media', path), contents);
  return { bytes: contents.length, sha256: createHash('sha256').update(contents).digest('hex') };
}
