import { setTimeout as wait } from 'node:timers/promises';
import { figure } from '../figures.ts';
import { judge, judgeTimes, verdict } from '../verdicts.ts';
import type { Clip } from './clips.ts';
import { type Running, startChromium, startMpv, startOurs, startPlain } from './players.ts';
import { treeUse } from './processes.ts';
import { type Readings, readLooks, sentence } from './readings.ts';
import { type Rig, settlingMs } from './rig.ts';
import { openScreen, type Screen, watchStrip } from './screen.ts';
import { waitTelling } from './waiting.ts';

/** Clip after clip, so many changes: ours beside the plainest players, mpv, and one clip that loops by itself. */
export async function measureChanges(rig: Rig, changes: number): Promise<void> {
  const { screen, folder, clips, files } = rig;
  const clipMs = ((clips[0]?.frames ?? 0) / (clips[0]?.framesPerSecond ?? 1)) * 1_000;
  const watch = { screen, clips, ms: (changes + 1) * clipMs };
  const ours = await measure('ours', () => startOurs(screen, folder), watch);
  await measure('one element, source swapped', () => startPlain(screen, files, 1), watch);
  await measure('two elements by turns', () => startPlain(screen, files, 2), watch);
  await measure('mpv', async () => startMpv(screen, files), watch);
  const looped = await measure('one clip looped by itself', () => startPlain(screen, files.slice(0, 1), 1), {
    ...watch,
    ms: Math.min(watch.ms, longestLoopMs),
  });
  if (ours === undefined) return;
  const [emptyMegabytes, besideMegabytes] = [await measureEmpty(screen), await measureBeside(rig)];
  judgeOurs(ours, looped, { height: screen.height, emptyMegabytes, besideMegabytes });
}

interface Watch {
  screen: Screen;
  clips: readonly Clip[];
  ms: number;
}

/** What a player showed, what share of a processor it took, in per cent, and its tree of processes' memory (PSS). */
type Measured = Readings & { cpu: number; megabytes: number };

/** Milliseconds that a change from film to film may add. The median is to be nothing, as far as 120 looks a second can tell. */
const mostAdded = { median: 1_000 / 240, p99: 17, max: 34 };
/** Times what a single looping film takes of the processor. */
const mostCpu = 1.1;
/** So long a film that loops tells what it takes; a shorter while swings by a tenth. */
const longestLoopMs = 60_000;
/** Megabytes up to a height of the picture in pixels. */
const mostMemory = [
  { height: 720, megabytes: 260 },
  { height: 1_080, megabytes: 500 },
];

/** What ours is held against besides. */
interface Beside {
  /** Of the picture, in pixels. */
  height: number;
  /** See measureEmpty and measureBeside. */
  emptyMegabytes: number;
  besideMegabytes: number;
}

function judgeOurs(
  ours: Measured,
  looped: Measured | undefined,
  { height, emptyMegabytes, besideMegabytes }: Beside,
): void {
  const { changes, added, blanks, stale, lost, unwatched, cpu, megabytes } = ours;
  judgeTimes('video to video, time added', added, 0.5, mostAdded.median);
  judgeTimes('video to video, time added', added, 0.99, mostAdded.p99);
  judgeTimes('video to video, time added', added, 1, mostAdded.max);
  verdict(`video to video ${blanks} blank (at most 0) in ${changes} changes`, changes > 0 && blanks === 0);
  verdict(`video to video ${stale} stale (at most 0)`, changes > 0 && stale === 0);
  verdict(
    `video to video ${Math.max(0, lost - unwatched)} frames surely lost (at most 0)`,
    changes > 0 && lost <= unwatched,
  );
  if (looped) {
    judge('processor, beside the single looping film', cpu / looped.cpu, mostCpu, 'times');
  }
  const memory = mostMemory.find((limit) => height <= limit.height);
  if (memory === undefined) return;
  judge(`memory at ${height} lines`, megabytes, memory.megabytes, 'MB');
  console.log(
    `  an empty page takes ${figure(emptyMegabytes)} MB, ours beside both plain players ${figure(besideMegabytes)} MB`,
  );
}

async function megabytesOf(running: Running): Promise<number> {
  await wait(settlingMs);
  return treeUse(running.pid).megabytes;
}

/** Of the browser with nothing in its page: alone, no player in it takes less. */
async function measureEmpty(screen: Screen): Promise<number> {
  const running = startChromium(screen, 'about:blank');
  try {
    return await megabytesOf(running);
  } finally {
    await running.stop();
  }
}

/**
 * Of ours while both plain players run: as on a PC that has kiosk, lobby and desk, each has its part of the program that
 * they share.
 */
async function measureBeside({ screen, folder, files }: Rig): Promise<number> {
  const second = await openScreen(screen.width, screen.height);
  const running: Running[] = [];
  try {
    const ours = await startOurs(screen, folder);
    running.push(ours);
    for (const elements of [1, 2] as const) running.push(await startPlain(second, files, elements));
    return await megabytesOf(ours);
  } finally {
    for (const each of running) await each.stop();
    await second.stop();
  }
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
    await waitTelling(name, ms);
    const looks = await watching.stop();
    const after = treeUse(running.pid);
    const cpu = ((after.seconds - before.seconds) * 100_000) / ms;
    const readings = readLooks(looks, clips);
    console.log(
      `${name}: ${sentence(readings)}; processor ${figure(cpu)} %, memory ${figure(after.megabytes)} MB`,
    );
    return { ...readings, cpu, megabytes: after.megabytes };
  } finally {
    await running.stop();
  }
}
