import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripHeight, stripWidth } from './bar-code.ts';

/** A display of its own, in memory. */
export interface Screen {
  /** As the environment variable DISPLAY has it. */
  display: string;
  width: number;
  height: number;
  stop(): Promise<void>;
}

/** One look: when it was taken, in milliseconds since the epoch, and its pixels, one byte each. */
export interface Look {
  at: number;
  strip: Uint8Array;
}

/** Starts Xvfb on a free display. */
export async function openScreen(width: number, height: number): Promise<Screen> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  child.once('error', () => {
    throw new Error(
      'Xvfb was not found. Install it (Debian: apt install xvfb) to measure what a screen shows.',
    );
  });
  const [number] = (await once(child.stdout, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, width, height, stop: () => end(child) };
}

/** Grabs the strip 120 times a second until it is stopped. Times are the grabber's own. */
export function watchStrip({ display }: Screen): Watch {
  return watch(display, { width: stripWidth, height: stripHeight, perSecond: 120 });
}

/** Grabs the whole screen 30 times a second, made so small that only what is large on it remains. */
export function watchWhole({ display, width, height }: Screen): Watch {
  return watch(display, { width, height, perSecond: 30, smaller: { width: 64, height: 36 } });
}

/** Something that is looked at until it is stopped. */
export interface Watch {
  stop(): Promise<Look[]>;
}

interface Grabbed {
  width: number;
  height: number;
  perSecond: number;
  smaller?: { width: number; height: number };
}

function watch(display: string, { width, height, perSecond, smaller }: Grabbed): Watch {
  const looked = smaller ?? { width, height };
  const size = looked.width * looked.height;
  const child = spawn(
    'ffmpeg',
    [
      ...['-hide_banner', '-nostats', '-f', 'x11grab', '-framerate', `${perSecond}`, '-draw_mouse', '0'],
      ...['-video_size', `${width}x${height}`, '-i', `${display}.0+0,0`],
      ...[
        '-vf',
        smaller ? `showinfo,scale=${looked.width}:${looked.height}:flags=area` : 'showinfo',
        '-copyts',
        '-fps_mode',
        'passthrough',
        '-pix_fmt',
        'gray',
        '-f',
        'rawvideo',
        'pipe:1',
      ],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const pixels: Buffer[] = [];
  let said = '';
  child.stdout.on('data', (bytes) => pixels.push(bytes));
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  return {
    async stop() {
      child.stdin.end('q');
      await once(child, 'close');
      const all = Buffer.concat(pixels);
      const times = [...said.matchAll(/\bpts:\s*(\d+)/g)].map(
        ([, microseconds]) => Number(microseconds) / 1_000,
      );
      const count = Math.min(times.length, Math.floor(all.length / size));
      return Array.from({ length: count }, (_, index) => ({
        at: times[index] as number,
        strip: all.subarray(index * size, (index + 1) * size),
      }));
    },
  };
}

/** Ends a process and waits for it. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
