import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Route } from '@playwright/test';

/** How a file of the pack comes to the screen instead of as it lies there. */
export interface MediaFault {
  /** As the test says it: "a film that …". */
  what: string;
  kind: 'video' | 'image';
  /** Whether the screen can show it all the same; in part: as far as it goes, or not at all. */
  shown: boolean | 'in part';
  answer(route: Route, sound: Buffer): Promise<void>;
}

const bytes =
  (change: (sound: Buffer) => Buffer, contentType = 'video/mp4') =>
  (route: Route, sound: Buffer) =>
    route.fulfill({ body: change(sound), contentType });
const status = (code: number) => (route: Route) => route.fulfill({ status: code, body: '' });
const never = () => new Promise<void>(() => {});
const loginPage = '<!doctype html><title>Wi-Fi</title><form>Please log in</form>';

/** The same film, written by ffmpeg in another way. */
const encoded = (...parameters: string[]) => bytes((sound) => encode(sound, parameters));

/** Every way a file is known to be bad, or only unusual. */
export const mediaFaults: readonly MediaFault[] = [
  { what: 'is missing', kind: 'video', shown: false, answer: status(404) },
  { what: 'the server fails at', kind: 'video', shown: false, answer: status(500) },
  { what: 'the server is too busy for', kind: 'video', shown: false, answer: status(503) },
  {
    what: 'loses its connection',
    kind: 'video',
    shown: false,
    answer: (route) => route.abort('connectionreset'),
  },
  { what: 'never comes', kind: 'video', shown: false, answer: never },
  { what: 'is empty', kind: 'video', shown: false, answer: bytes(() => Buffer.alloc(0)) },
  {
    what: 'is a login page',
    kind: 'video',
    shown: false,
    answer: (route) => route.fulfill({ body: loginPage, contentType: 'text/html' }),
  },
  {
    what: 'is a login page called a film',
    kind: 'video',
    shown: false,
    answer: bytes(() => Buffer.from(loginPage)),
  },
  {
    what: 'leads to a login page',
    kind: 'video',
    shown: false,
    answer: (route) => route.fulfill({ status: 302, headers: { location: '/staff' } }),
  },
  {
    what: 'is cut in half',
    kind: 'video',
    shown: 'in part',
    answer: bytes((sound) => sound.subarray(0, sound.length / 2)),
  },
  {
    what: 'is cut after its first bytes',
    kind: 'video',
    shown: false,
    answer: bytes((sound) => sound.subarray(0, 40)),
  },
  {
    what: 'is nothing but zeros',
    kind: 'video',
    shown: false,
    answer: bytes((sound) => Buffer.alloc(sound.length)),
  },
  { what: 'is noise', kind: 'video', shown: false, answer: bytes((sound) => noise(sound.length)) },
  {
    what: 'has an index and no pictures',
    kind: 'video',
    shown: false,
    answer: bytes((sound) => spoil(sound, () => 0)),
  },
  {
    what: 'has an index and noise for pictures',
    kind: 'video',
    shown: false,
    answer: bytes((sound) => spoil(sound, (at) => (at * 7919) % 251)),
  },
  { what: 'is a picture', kind: 'video', shown: false, answer: bytes(() => still(), 'image/png') },
  {
    what: 'is only sound',
    kind: 'video',
    shown: false,
    answer: encoded('-f', 'lavfi', '-i', 'sine=d=1', '-map', '1:a', '-c:a', 'aac'),
  },
  { what: 'has an old codec', kind: 'video', shown: false, answer: encoded('-c:v', 'mpeg4') },
  { what: 'has B-frames', kind: 'video', shown: true, answer: encoded('-c:v', 'libx264', '-bf', '3') },
  {
    what: 'has another size',
    kind: 'video',
    shown: true,
    answer: encoded('-c:v', 'libx264', '-s', '320x320'),
  },
  {
    what: 'has 60 frames a second',
    kind: 'video',
    shown: true,
    answer: encoded('-c:v', 'libx264', '-r', '60'),
  },
  {
    what: 'has sound',
    kind: 'video',
    shown: true,
    answer: encoded(
      '-f',
      'lavfi',
      '-i',
      'sine=d=1',
      '-map',
      '0:v',
      '-map',
      '1:a',
      '-c:v',
      'libx264',
      '-c:a',
      'aac',
    ),
  },
  {
    what: 'has its index at the end',
    kind: 'video',
    shown: true,
    answer: encoded('-c:v', 'copy', '-movflags', '-faststart'),
  },
  {
    what: 'is fragmented',
    kind: 'video',
    shown: true,
    answer: encoded('-c:v', 'copy', '-movflags', 'frag_keyframe+empty_moov'),
  },
  {
    what: 'is shorter than its turn',
    kind: 'video',
    shown: true,
    answer: encoded('-c:v', 'libx264', '-t', '0.4'),
  },
  {
    what: 'is longer than its turn',
    kind: 'video',
    shown: true,
    answer: encoded('-c:v', 'libx264', '-vf', 'tpad=stop_mode=clone:stop_duration=3'),
  },
  { what: 'is missing', kind: 'image', shown: false, answer: status(404) },
  { what: 'never comes', kind: 'image', shown: false, answer: never },
  { what: 'is empty', kind: 'image', shown: false, answer: bytes(() => Buffer.alloc(0), 'image/png') },
  {
    what: 'is a login page',
    kind: 'image',
    shown: false,
    answer: (route) => route.fulfill({ body: loginPage, contentType: 'text/html' }),
  },
  { what: 'is noise', kind: 'image', shown: false, answer: bytes(() => noise(900), 'image/png') },
  {
    what: 'is a JPEG under the name of a PNG',
    kind: 'image',
    shown: true,
    answer: bytes(() => still('jpg'), 'image/png'),
  },
];

/** A film of one second with a moving picture, as the studio writes films. */
export function soundFilm(): Buffer {
  return made('film.mp4', [
    ...['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=30:d=1', '-c:v', 'libx264', '-pix_fmt', 'yuv420p'],
    ...['-bf', '0', '-g', '30', '-movflags', '+faststart'],
  ]);
}

/** A film of twenty seconds with a moving picture, large enough to be asked for in several pieces. */
export function longFilm(): Buffer {
  return made('film.mp4', [
    ...['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=30:d=20', '-c:v', 'libx264', '-pix_fmt', 'yuv420p'],
    ...['-preset', 'veryfast', '-b:v', '4M', '-bf', '0', '-g', '30', '-movflags', '+faststart'],
  ]);
}

/** The same length of nothing but black. */
export function blackFilm(): Buffer {
  return made('film.mp4', [
    ...['-f', 'lavfi', '-i', 'color=black:s=640x360:r=30:d=20', '-c:v', 'libx264', '-pix_fmt', 'yuv420p'],
    ...['-bf', '0', '-g', '30', '-movflags', '+faststart'],
  ]);
}

/** A picture that is not black. */
export function still(ending = 'png'): Buffer {
  return made(`still.${ending}`, ['-f', 'lavfi', '-i', 'testsrc=s=640x360', '-frames:v', '1']);
}

function encode(sound: Buffer, parameters: readonly string[]): Buffer {
  const [inputs, output] =
    parameters[1] === 'lavfi' ? [parameters.slice(0, 4), parameters.slice(4)] : [[], parameters];
  return made('film.mp4', ['-i', 'pipe:0', ...inputs, ...output], sound);
}

function made(name: string, parameters: readonly string[], input?: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-faults-'));
  try {
    const file = join(folder, name);
    const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', ...parameters, file], {
      ...(input && { input }),
    });
    if (status !== 0) throw new Error(`ffmpeg could not write ${name}: ${stderr}`);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The film with its pictures written over, and its index as it was. */
function spoil(sound: Buffer, byte: (at: number) => number): Buffer {
  const pictures = sound.indexOf('mdat') + 4;
  return Buffer.concat([
    sound.subarray(0, pictures),
    Buffer.from(sound.subarray(pictures).map((_, at) => byte(at))),
  ]);
}

function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256));
}
