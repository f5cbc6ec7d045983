import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { drawCode } from './bar-code.ts';

/** A film whose every frame says which one it is. */
export interface Clip {
  /** 1 to 63. */
  number: number;
  frames: number;
  width: number;
  height: number;
  framesPerSecond: number;
}

/** Writes a clip as the studio writes films: H.264 without B-frames, a key frame at every second; or in another codec. */
export async function writeClip(file: string, clip: Clip, codec = 'libx264'): Promise<void> {
  const { frames, width, height, framesPerSecond } = clip;
  const encoder =
    codec === 'libx264'
      ? ['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'veryfast', '-crf', '20', '-bf', '0']
      : ['-c:v', codec, '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '3M'];
  const child = spawn('ffmpeg', [
    ...['-hide_banner', '-loglevel', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'gray'],
    ...['-s', `${width}x${height}`, '-r', String(framesPerSecond), '-i', 'pipe:0', ...encoder],
    ...['-pix_fmt', 'yuv420p', '-g', String(framesPerSecond), '-an', '-movflags', '+faststart', file],
  ]);
  const ended = once(child, 'close');
  for (let frame = 0; frame < frames; frame += 1) {
    if (!child.stdin.write(pictureOf(clip, frame))) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [status] = await ended;
  if (status !== 0) throw new Error(`ffmpeg could not write ${file}: ended with ${status}.`);
}

/** Writes a still that carries the code of a clip's frame 0. */
export function writeStill(file: string, clip: Clip): void {
  const { width, height } = clip;
  const png = new PNG({ width, height });
  for (const [index, value] of pictureOf(clip, 0).entries())
    png.data.set([value, value, value, 255], index * 4);
  writeFileSync(file, PNG.sync.write(png));
}

/** A bar that moves over a ground of the clip's own shade, below its code. */
function pictureOf({ number, width, height }: Clip, frame: number): Uint8Array {
  const picture = new Uint8Array(width * height).fill(90 + ((number * 37) % 100));
  const bar = (frame * 12) % (width - 80);
  for (let y = 100; y < height; y += 1) picture.fill(220, y * width + bar, y * width + bar + 80);
  drawCode(picture, width, { clip: number, frame });
  return picture;
}
