import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Medium } from '../../../../shared/domain/content/media.ts';
import type { Decoder } from './ffmpeg-decoder.ts';
import { ImportError } from './import-error.ts';
import { readMp4 } from './mp4-length.ts';

/** A medium in the form that screens play, in a scratch file. */
export interface Normal extends Pick<Medium, 'kind' | 'width' | 'height' | 'durationMs'> {
  file: string;
  /** What it is to be named after. */
  name: string;
  /** The words that stand in it, where they can be read out of it. */
  words?: string;
}

const run = promisify(execFile);

/** Pixels that no side of a film or a picture needs to go beyond on a screen of full or four times full HD. */
const filmSides = { long: 1920, short: 1080 };
export const longestSide = 3840;
const frameRates = [24, 25, 30, 50, 60];

/**
 * A film as the lobby player never stumbles over: H.264 High 4:2:0 in BT.709 from instant 0, constant frame rate, no
 * B-frames, a key frame first and at every second with closed groups, silent, index at the front.
 *
 * @throws ImportError
 */
export async function normaliseVideo(
  file: string,
  scratch: string,
  decoder: Decoder,
  progress: (line: string) => void,
): Promise<Normal> {
  const probe = await probeOf(file);
  const rate = String(rateOf(probe.framesPerSecond));
  const [width, height] =
    probe.width >= probe.height ? [filmSides.long, filmSides.short] : [filmSides.short, filmSides.long];
  const target = join(scratch, 'film.mp4');
  const size = `scale=w='min(iw,${width})':h='min(ih,${height})':force_original_aspect_ratio=decrease:force_divisible_by=2`;
  await ffmpeg(
    [
      ...['-i', file, '-map', '0:v:0', '-an', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
      ...['-vf', `${size}:out_color_matrix=bt709:out_range=tv,setsar=1`, '-fps_mode', 'cfr', '-r', rate],
      ...['-c:v', 'libx264', '-profile:v', 'high', '-pix_fmt', 'yuv420p', '-preset', 'medium', '-crf', '18'],
      ...['-bf', '0', '-g', rate, '-keyint_min', rate, '-sc_threshold', '0', '-flags', '+cgop'],
      ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
      ...['-fflags', '+bitexact', '-flags:v', '+bitexact+cgop', '-movflags', '+faststart', target],
    ],
    file,
    (seconds) => {
      if (probe.seconds > 0) {
        const share = Math.min(100, Math.round((seconds / probe.seconds) * 100));
        progress(`${basename(file)}: ${share} %`);
      }
    },
  );
  const [{ mistake }, film] = await Promise.all([decoder(target, 'key'), readMp4(target)]);
  if (mistake !== undefined || 'mistake' in film || film.lengthMs === undefined) {
    throw new ImportError(
      `The film ${file} came out damaged: ${mistake ?? 'it has no length'}. Try it again.`,
    );
  }
  return { kind: 'video', file: target, name: basename(file), durationMs: film.lengthMs, ...sizeOf(film) };
}

/** A picture that every browser shows: PNG and JPEG as they are, others as PNG; made smaller where it is huge. */
export async function normaliseImage(file: string, scratch: string, decoder: Decoder): Promise<Normal> {
  const { width = 0, height = 0 } = await decoder(file, 'key');
  const ending = /\.jpe?g$/i.test(file) ? '.jpg' : '.png';
  const target = join(scratch, `picture${ending}`);
  const asItIs = /\.(png|jpe?g)$/i.test(file) && Math.max(width, height) <= longestSide;
  const size = `scale=w='min(iw,${longestSide})':h='min(ih,${longestSide})':force_original_aspect_ratio=decrease`;
  if (asItIs) await copyFile(file, target);
  else await ffmpeg(['-i', file, '-frames:v', '1', '-vf', size, '-q:v', '2', target], file);
  return { kind: 'image', file: target, name: basename(file), ...sizeOf(await decoder(target, 'all')) };
}

/** Width and height where they are known. */
export function sizeOf({ width, height }: { width: number | undefined; height: number | undefined }) {
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

interface Probe {
  width: number;
  height: number;
  framesPerSecond: number;
  seconds: number;
}

async function probeOf(file: string): Promise<Probe> {
  const entries = 'stream=width,height,avg_frame_rate:format=duration';
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-select_streams', 'v:0', '-show_entries', entries, '-of', 'json', file],
  ]);
  const { streams, format } = JSON.parse(stdout) as {
    streams: { width: number; height: number; avg_frame_rate: string }[];
    format: { duration?: string };
  };
  const [stream] = streams;
  const [count = 0, per = 0] = (stream?.avg_frame_rate ?? '').split('/').map(Number);
  return {
    width: stream?.width ?? 0,
    height: stream?.height ?? 0,
    framesPerSecond: per > 0 ? count / per : 30,
    seconds: Number(format.duration ?? 0),
  };
}

/** The usual rate that is nearest to a film's own: phones write rates that waver. */
function rateOf(framesPerSecond: number): number {
  return frameRates.reduce((best, rate) =>
    Math.abs(rate - framesPerSecond) < Math.abs(best - framesPerSecond) ? rate : best,
  );
}

/** Runs ffmpeg, on what is given to it where anything is; tells how many seconds of the result there are. */
export async function ffmpeg(
  parameters: readonly string[],
  file: string,
  told: (seconds: number) => void = () => {},
  input?: Uint8Array,
): Promise<void> {
  const common = [
    '-hide_banner',
    '-nostdin',
    '-loglevel',
    'error',
    '-y',
    '-progress',
    'pipe:1',
    '-stats_period',
    '1',
  ];
  const child = spawn('ffmpeg', [...common, ...parameters]);
  // It may end without having read everything; how it ended is told by its code.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const microseconds = /^out_time_us=(\d+)/m.exec(text)?.[1];
    if (microseconds !== undefined) told(Number(microseconds) / 1_000_000);
  });
  const [code] = await once(child, 'close');
  if (code === 0) return;
  const [reason = ''] = said.trim().split('\n');
  throw new ImportError(`The file ${file} cannot be converted: ${reason.replaceAll(file, 'the file')}.`);
}
