import { setTimeout as wait } from 'node:timers/promises';
import type { Clip } from './clips.ts';
import { type Running, startMpv, startOurs, startPlain } from './players.ts';
import { treeUse } from './processes.ts';
import { type Readings, readLooks, sentence } from './readings.ts';
import { type Rig, settlingMs } from './rig.ts';
import { type Screen, watchStrip } from './screen.ts';
import { judge, verdict } from './verdicts.ts';

/** Clip after clip, so many changes: ours beside the plainest players, mpv, and one clip that loops by itself. */
export async function measureChanges({ screen, folder, clips, files }: Rig, changes: number): Promise<void> {
  const clipMs = ((clips[0]?.frames ?? 0) / (clips[0]?.framesPerSecond ?? 1)) * 1_000;
  const watch = { screen, clips, ms: (changes + 1) * clipMs };
  const ours = await measure('ours', () => startOurs(screen, folder), watch);
  await measure('one element, source swapped', () => startPlain(screen, files, 1), watch);
  await measure('two elements by turns', () => startPlain(screen, files, 2), watch);
  await measure('mpv', async () => startMpv(screen, files), watch);
  const looped = await measure('one clip looped by itself', () => startPlain(screen, files.slice(0, 1), 1), {
    ...watch,
    ms: Math.min(watch.ms, 20_000),
  });
  if (ours) judgeOurs(ours, looped, screen.height);
}

interface Watch {
  screen: Screen;
  clips: readonly Clip[];
  ms: number;
}

/** What a player showed, what share of a processor it took, in per cent, and its tree of processes' memory (PSS). */
type Measured = Readings & { cpu: number; megabytes: number };

/** Milliseconds that a change from film to film may add. */
const mostAdded = { p99: 17, max: 34 };
/** Times what a single looping film takes of the processor. */
const mostCpu = 1.1;
/** Megabytes up to a height of the picture in pixels. */
const mostMemory = [
  { height: 720, megabytes: 260 },
  { height: 1_080, megabytes: 500 },
];

function judgeOurs(ours: Measured, looped: Measured | undefined, height: number): void {
  const { changes, added, blanks, stale, lost, unwatched, cpu, megabytes } = ours;
  judge('video to video, time added', added, 0.99, mostAdded.p99);
  judge('video to video, time added', added, 1, mostAdded.max);
  verdict(changes > 0 && blanks === 0, `video to video ${blanks} blank (at most 0) in ${changes} changes`);
  verdict(changes > 0 && stale === 0, `video to video ${stale} stale (at most 0)`);
  verdict(
    changes > 0 && lost <= unwatched,
    `video to video ${Math.max(0, lost - unwatched)} frames surely lost (at most 0)`,
  );
  if (looped) {
    const times = cpu / looped.cpu;
    verdict(
      times <= mostCpu,
      `processor ${times.toFixed(2)} times the single looping film (at most ${mostCpu})`,
    );
  }
  const memory = mostMemory.find((limit) => height <= limit.height);
  if (memory === undefined) return;
  verdict(
    megabytes <= memory.megabytes,
    `memory ${megabytes.toFixed(0)} MB at ${height} lines (at most ${memory.megabytes})`,
  );
}

async function measure(
  name: string,
  start: () => Promise<Running | undefined>,
  { screen, clips, ms }: Watch,
): Promise<Measured | undefined> {
  const running = await start();
  if (running === undefined) {
    console.log(`${name}: not installed here`);
    return undefined;
  }
  try {
    await wait(settlingMs);
    const before = treeUse(running.pid);
    const watching = watchStrip(screen);
    await wait(ms);
    const looks = await watching.stop();
    const after = treeUse(running.pid);
    const cpu = ((after.seconds - before.seconds) * 100_000) / ms;
    const memory = `${after.megabytes.toFixed(0)} MB`;
    const readings = readLooks(looks, clips);
    console.log(`${name}: ${sentence(readings)}; processor ${cpu.toFixed(0)} %, memory ${memory}`);
    return { ...readings, cpu, megabytes: after.megabytes };
  } finally {
    await running.stop();
  }
}
