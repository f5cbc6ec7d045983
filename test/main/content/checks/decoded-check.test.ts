import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPack } from '../../../../main/services/content/checks/pack-check.ts';
import { type Decoded, findDecoder } from '../../../../main/services/content/media/ffmpeg-decoder.ts';
import { temporaryFolder } from '../../sandbox.ts';
import { compileDay, mp4, samplePack, sampleSound } from '../sample.ts';

const good: Decoded = { mistake: undefined, codec: 'h264', width: 1920, height: 1080, lengthMs: 10_000 };
const dot: Decoded = { ...good, codec: 'png', width: 1, height: 1, lengthMs: undefined };

/** What a check has against a film of ten seconds that decodes to something. */
async function faultsOf(decoded: Partial<Decoded>, bytes = mp4(10_000)) {
  const { folder, put, write } = samplePack();
  write('media/film.mp4', bytes);
  const title = { vi: 'Phim', en: 'Film' };
  put('signage.json', 'items.0', { id: 'film', kind: 'video', media: 'film.mp4', title, durationMs: 10_000 });
  put('signage.json', 'playlists.0.entries.0.item', 'film');
  const decoder = async (file: string) => (file.endsWith('.mp4') ? { ...good, ...decoded } : dot);
  const { faults, media } = await checkPack(folder, { on: compileDay, decoder });
  expect(media).toBe('decoded');
  return faults.map(({ level, file, field, reason }) => ({ level, file, field, reason }));
}

test('media that decode as stated are fine', async () => {
  expect(await faultsOf({})).toEqual([]);
});

test('a film that cannot be decoded is an error at its file, with what the decoder said', async () => {
  expect(await faultsOf({ mistake: 'Invalid NAL unit size' })).toEqual([
    {
      level: 'error',
      file: 'media/film.mp4',
      field: '',
      reason: 'It cannot be decoded: Invalid NAL unit size.',
    },
  ]);
});

test('a film in a codec that screens do not play is an error at its file', async () => {
  expect(await faultsOf({ codec: 'hevc' })).toEqual([
    {
      level: 'error',
      file: 'media/film.mp4',
      field: '',
      reason: 'The film is encoded as hevc; screens play h264.',
    },
  ]);
});

test('a film that has fewer pictures than its header says is an error where its length is stated', async () => {
  expect(await faultsOf({ lengthMs: 6_000 })).toEqual([
    {
      level: 'error',
      file: 'signage.json',
      field: 'items[0].durationMs',
      reason: 'Item "film": Decoded, media/film.mp4 has 6000 ms, not 10000.',
    },
  ]);
});

test('a film cut off is told of once, however it is found', async () => {
  const cut = mp4(10_000).subarray(0, -100);
  expect(await faultsOf({ mistake: 'moov atom not found' }, cut)).toEqual([
    {
      level: 'error',
      file: 'signage.json',
      field: 'items[0].media',
      reason: 'Item "film": The video media/film.mp4 is cut off: 100 bytes are missing.',
    },
  ]);
});

test('without a decoder the headers are read, and the check says so', async () => {
  const { folder } = samplePack();
  expect((await checkPack(folder, { on: compileDay })).media).toBe('headers');
});

const hanoiFilm = join(
  ...[import.meta.dirname, '..', '..', '..', '..', 'resources', 'packs', 'hanoi', 'media', 'tvc-ba-buoc.mp4'],
);
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

test('ffmpeg, where there is one, decodes a whole film and stumbles over a damaged one', async () => {
  const decode = await findDecoder();
  expect(decode !== undefined).toBe(hasFfmpeg);
  if (decode === undefined) return;
  const folder = temporaryFolder();
  const whole = join(folder, 'whole.mp4');
  spawnSync('ffmpeg', ['-v', 'error', '-i', hanoiFilm, '-t', '1', '-c', 'copy', whole]);
  expect(await decode(whole, 'all')).toEqual({ ...good, lengthMs: 1_000 });

  const damaged = join(folder, 'damaged.mp4');
  const bytes = readFileSync(whole);
  bytes.fill(0x5a, bytes.length >> 1);
  writeFileSync(damaged, bytes);
  expect(await decode(damaged, 'all')).toMatchObject({ mistake: expect.stringMatching(/\S/) });
});

test.each<[number, string[]]>([
  [900, []],
  [50, ['warning audio.json [0].path: The recording lasts 50 ms for 3 syllables.']],
  [9_000, ['warning audio.json [0].path: The recording lasts 9000 ms for 3 syllables.']],
  [60_001, ['error audio.json [0].path: The recording lasts 60001 ms; at most 60000 are played.']],
])('a recording of three syllables that lasts %d ms', async (lengthMs, told) => {
  const { folder, write } = samplePack();
  write('media/audio/tone.ogg', sampleSound);
  write('audio.json', JSON.stringify([{ path: 'audio/tone.ogg', language: 'vi', text: 'Bấm Đăng nhập.' }]));
  const sound: Decoded = { ...dot, codec: undefined, width: undefined, height: undefined, lengthMs };
  const decoder = async (file: string) => (file.endsWith('.ogg') ? sound : dot);
  const { faults } = await checkPack(folder, { on: compileDay, decoder });
  expect(faults.map(({ level, file, field, reason }) => `${level} ${file} ${field}: ${reason}`)).toEqual(
    told,
  );
});
