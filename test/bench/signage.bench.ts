import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { type Clip, writeClip } from './signage/clips.ts';
import { type Running, startMpv, startOurs, startPlain } from './signage/players.ts';
import { treeUse } from './signage/processes.ts';
import { type Readings, readLooks } from './signage/readings.ts';
import { openScreen, type Screen, watchStrip } from './signage/screen.ts';

/**
 * What a screen truly shows of videos that follow one another: test clips carry their number and each frame's as a
 * bar code, a display in memory is grabbed 120 times a second, and ours is read beside the plainest players and mpv
 * in one run. `node test/bench/signage.bench.ts --changes 500 --height 1080`; figures are this machine's, compare
 * them within one run only. Needs Xvfb, ffmpeg and Chromium.
 */
async function main({ changes, height, seconds }: { changes: number; height: number; seconds: number }) {
  const width = Math.round((height * 16) / 9);
  const clips: Clip[] = [1, 2, 3].map((number) => ({
    number,
    frames: seconds * 30,
    width,
    height,
    framesPerSecond: 30,
  }));
  const items = clips.map(({ number }): SketchedItem => {
    return { id: `clip-${number}`, kind: 'video', media: `clip-${number}.mp4`, durationMs: seconds * 1_000 };
  });
  const { folder, media } = signagePack(items);
  const files = clips.map(({ number }) => join(media, `clip-${number}.mp4`));
  for (const [index, clip] of clips.entries()) await writeClip(files[index] as string, clip);
  const screen = await openScreen(width, height);
  console.log(
    `${clips.length} clips of ${seconds} s at ${width} x ${height}, 30 a second; ${changes} changes each; ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`,
  );
  const watch = { screen, clips, ms: (changes + 1) * seconds * 1_000 };
  try {
    await measure('ours', () => startOurs(screen, folder), watch);
    await measure('one element, source swapped', () => startPlain(screen, files, 1), watch);
    await measure('two elements by turns', () => startPlain(screen, files, 2), watch);
    await measure('mpv', async () => startMpv(screen, files), watch);
    await measure('one clip looped by itself', () => startPlain(screen, files.slice(0, 1), 1), {
      ...watch,
      ms: Math.min(watch.ms, 20_000),
    });
  } finally {
    await screen.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Watch {
  screen: Screen;
  clips: Clip[];
  ms: number;
}

/** What starting and settling takes; nothing of it is measured. */
const settlingMs = 6_000;

async function measure(
  name: string,
  start: () => Promise<Running | undefined>,
  { screen, clips, ms }: Watch,
) {
  const running = await start();
  if (running === undefined) {
    console.log(`${name}: not installed here`);
    return;
  }
  try {
    await pass(settlingMs);
    const before = treeUse(running.pid);
    const watching = watchStrip(screen);
    await pass(ms);
    const looks = await watching.stop();
    const after = treeUse(running.pid);
    const cpu = ((after.seconds - before.seconds) * 100_000) / ms;
    const memory = `${after.megabytes.toFixed(0)} MB`;
    console.log(
      `${name}: ${sentence(readLooks(looks, clips))}; processor ${cpu.toFixed(0)} %, memory ${memory}`,
    );
  } finally {
    await running.stop();
  }
}

function sentence({ changes, added, blanks, blankMs, stale, lost, expected }: Readings): string {
  const sorted = [...added].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
  return [
    `${changes} changes`,
    `added time median ${at(0.5)} ms, p99 ${at(0.99)}, max ${at(1)}`,
    `${blanks} blank (longest ${blankMs.toFixed(0)} ms)`,
    `${stale} stale`,
    `${lost} of ${expected} frames lost`,
  ].join(', ');
}

function pass(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

const { values } = parseArgs({
  options: {
    changes: { type: 'string', default: '20' },
    height: { type: 'string', default: '720' },
    seconds: { type: 'string', default: '3' },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'tantam-bench-'));
try {
  await main({
    changes: Number(values.changes),
    height: Number(values.height),
    seconds: Number(values.seconds),
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
