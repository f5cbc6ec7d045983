import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StudioError } from './errors.ts';

export interface Film {
  framesPerSecond: number;
  /** Each a PNG file; all of one size. */
  frames: AsyncIterable<Buffer>;
  file: string;
}

/**
 * Encodes frames as the H.264 that the lobby player never stumbles over: High profile 4:2:0 in BT.709, constant
 * frame rate, no B-frames, a key frame first and at every second with closed groups, no sound, index at the front.
 * One thread and no dates or versions inside: the same frames give the same bytes.
 *
 * @throws StudioError when ffmpeg is missing or fails
 */
export async function encode({ framesPerSecond, frames, file }: Film): Promise<void> {
  const rate = String(framesPerSecond);
  const child = spawn('ffmpeg', [
    ...['-hide_banner', '-loglevel', 'error', '-y'],
    ...['-f', 'image2pipe', '-c:v', 'png', '-framerate', rate, '-i', 'pipe:0'],
    ...['-vf', 'scale=in_range=full:out_range=tv:out_color_matrix=bt709:flags=accurate_rnd+full_chroma_int'],
    ...['-c:v', 'libx264', '-profile:v', 'high', '-pix_fmt', 'yuv420p', '-preset', 'slow', '-crf', '16'],
    ...['-bf', '0', '-g', rate, '-keyint_min', rate, '-sc_threshold', '0', '-flags', '+cgop'],
    ...['-x264-params', 'aq-mode=3:threads=1', '-fps_mode', 'cfr', '-r', rate],
    ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
    ...['-an', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact+cgop'],
    ...['-movflags', '+faststart', file],
  ]);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((done, failed) => {
    child.once('error', (cause: NodeJS.ErrnoException) =>
      failed(
        cause.code === 'ENOENT'
          ? new StudioError('ffmpeg was not found. Install it (it must know libx264) and try again.')
          : cause,
      ),
    );
    child.once('close', done);
  });
  const fed = (async () => {
    for await (const frame of frames) {
      if (child.exitCode !== null) break;
      if (!child.stdin.write(frame)) await Promise.race([once(child.stdin, 'drain'), ended]);
    }
    child.stdin.end();
  })();
  const [code] = await Promise.all([ended, fed]);
  if (code !== 0) throw new StudioError(`ffmpeg could not write ${file}: ${said.trim()}`);
}
