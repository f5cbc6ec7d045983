import { mkdirSync, symlinkSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mediaFile } from '../../../../main/services/content/media/media-file.ts';
import { samplePack } from '../sample.ts';

test('a medium is found by its path below the media folder', async () => {
  const { folder } = samplePack();
  expect(await mediaFile(folder, 'pictures/red-dot.png')).toBe(
    join(await realpath(folder), 'media', 'pictures', 'red-dot.png'),
  );
});

test.each([
  ['an absent file', 'pictures/blue-dot.png'],
  ['a folder', 'pictures'],
  ['nothing', ''],
  ['the folder itself', '.'],
  ['a path that climbs out', '../pack.json'],
  ['a path that climbs out and back in', '../media/pictures/red-dot.png'],
  ['a path that climbs in the middle', 'pictures/../../pack.json'],
  ['a dot in the middle', 'pictures/./red-dot.png'],
  ['an absolute path', '/etc/hostname'],
  ['a backslash', 'pictures\\red-dot.png'],
  ['a backslash that climbs', '..\\pack.json'],
  ['a NUL', 'pictures/red-dot.png\0.txt'],
  ['an escape', 'pictures%2fred-dot.png'],
  ['an escape that climbs', '%2e%2e/pack.json'],
  ['an escape of an escape', '%252e%252e/pack.json'],
  ['a drive', 'C:/pack.json'],
  ['a stream of a file', 'pictures/red-dot.png::$DATA'],
  ['an empty folder name', 'pictures//red-dot.png'],
  ['a slash at the end', 'pictures/red-dot.png/'],
  ['a dot at the end', 'pictures/red-dot.png.'],
  ['a link that leads outside', 'outside.png'],
  ['a file below a linked folder', 'up/pack.json'],
  ['a link to itself', 'round.png'],
])('%s is no medium', async (_, path) => {
  const { folder, at, write } = samplePack();
  write('outside.png', 'x');
  symlinkSync(at('outside.png'), at('media/outside.png'));
  symlinkSync('..', at('media/up'));
  symlinkSync('round.png', at('media/round.png'));
  expect(await mediaFile(folder, path)).toBeUndefined();
});

test('a link within the media folder is followed', async () => {
  const { folder, at } = samplePack();
  mkdirSync(at('media/links'));
  symlinkSync('../pictures/red-dot.png', at('media/links/dot.png'));
  expect(await mediaFile(folder, 'links/dot.png')).toBe(await mediaFile(folder, 'pictures/red-dot.png'));
});

test('whatever is asked for, nothing outside of the media folder is found', async () => {
  const { folder } = samplePack();
  const media = join(await realpath(folder), 'media');
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'pictures',
    'red-dot.png',
    'media',
    'pack.json',
    '%2e%2e',
    '\\',
    '~',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const found = await mediaFile(folder, parts.join('/'));
      expect(found === undefined || found === join(media, 'pictures', 'red-dot.png')).toBe(true);
    }),
  );
});
