import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { boundariesOnScreen } from './signage/boundaries.ts';
import { type Clip, writeClip, writeStill } from './signage/clips.ts';
import { longRun } from './signage/long-run.ts';
import { type Growth, growthOf, type Slope } from './signage/memory.ts';
import { framesOverNetwork } from './signage/network.ts';
import { noticesToPixels } from './signage/notices.ts';
import { type PairReading, preparePairs } from './signage/pairs.ts';
import { playTimes } from './signage/play-times.ts';
import { type Running, type RunningOurs, startMpv, startOurs, startPlain } from './signage/players.ts';
import { treeUse } from './signage/processes.ts';
import { apart, firstPicture, firstShown, type Readings, readLooks } from './signage/readings.ts';
import { openScreen, type Screen, watchStrip, watchWhole } from './signage/screen.ts';

/**
 * What a screen truly shows of videos that follow one another: test clips carry their number and each frame's as a
 * bar code, a display in memory is grabbed 120 times a second, and ours is read beside the plainest players and mpv
 * in one run. Beside video to video: plays against the screen, two screens against each other, on one machine and over
 * a network, the first picture after a start, with content and without, boundaries of parts of the day, an urgent
 * notice to its pixels, hours of the same, and what memory grows by. Figures are this machine's,
 * compare them within one run only. Needs Xvfb, ffmpeg and Chromium; mpv is left out where it is not. In full:
 * `node test/bench/signage.bench.ts --changes 500 --height 1080 --step 60 --network 60 --starts 10 --notices 50 --growth 5000 --pairs 50 --minutes 60 --boundaries 5`
 */
async function main({
  changes,
  height,
  seconds,
  notices,
  starts,
  growth,
  step,
  network,
  plays,
  pairs,
  minutes,
  boundaries,
}: Asked) {
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
    if (step > 0) await measureStep(screen, folder, step);
    if (network > 0) await measureNetwork(screen, folder, network);
    if (starts > 0) await measureStarts(screen, folder, starts);
    if (starts > 0) await measureEmptyStarts(screen, starts);
    if (boundaries > 0) await measureBoundaries(screen, boundaries);
    if (notices > 0) await measureNotices(screen, folder, notices);
    if (plays > 0) await measurePlays(screen, clips, plays);
    if (pairs > 0) await measurePairs(screen, pairs);
    if (minutes > 0) await measureLongRun(screen, folder, clips, minutes);
    if (growth > 0) await measureGrowth(screen, folder, growth);
    if (changes === 0) return;
    const ours = await measure('ours', () => startOurs(screen, folder), watch);
    await measure('one element, source swapped', () => startPlain(screen, files, 1), watch);
    await measure('two elements by turns', () => startPlain(screen, files, 2), watch);
    await measure('mpv', async () => startMpv(screen, files), watch);
    const looped = await measure(
      'one clip looped by itself',
      () => startPlain(screen, files.slice(0, 1), 1),
      { ...watch, ms: Math.min(watch.ms, 20_000) },
    );
    if (ours) judgeOurs(ours, looped, height);
  } finally {
    await screen.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Asked {
  changes: number;
  height: number;
  seconds: number;
  notices: number;
  starts: number;
  growth: number;
  step: number;
  network: number;
  plays: number;
  pairs: number;
  minutes: number;
  boundaries: number;
}

/** Two screens with the same plan, each a browser on a display of its own, from which nothing goes to the other. */
async function measureStep(screen: Screen, folder: string, seconds: number) {
  const second = await openScreen(screen.width, screen.height);
  const running: Running[] = [];
  try {
    for (const each of [screen, second]) running.push(await startOurs(each, folder));
    await pass(2 * settlingMs);
    const watching = [screen, second].map((each) => watchStrip(each));
    await pass(seconds * 1_000);
    const [one = [], other = []] = await Promise.all(watching.map((each) => each.stop()));
    judge('the same frame on two screens', apart(one, other), 0.99, 1_000 / 30);
  } finally {
    for (const each of running) await each.stop();
    await second.stop();
  }
}

/** Milliseconds that screens of two machines may be apart. */
const mostApart = 50;

async function measureNetwork(screen: Screen, folder: string, seconds: number) {
  const second = await openScreen(screen.width, screen.height);
  try {
    const ms = await framesOverNetwork(screen, second, folder, seconds);
    judge('the same frame on screens of two machines, with clocks 47 minutes apart', ms, 0.99, mostApart);
  } finally {
    await second.stop();
  }
}

async function measureBoundaries(screen: Screen, count: number) {
  const ms = await boundariesOnScreen(screen, count);
  judge('boundary of a part of the day, against the screen', ms, 1, mostOffBoundaryMs);
  verdict(ms.length >= count, `${ms.length} boundaries seen (at least ${count})`);
}

/** Milliseconds that a boundary of a part of the day may be missed by. */
const mostOffBoundaryMs = 250;

async function measureStarts(screen: Screen, folder: string, starts: number) {
  const ms: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const watching = watchStrip(screen);
    const running = await startOurs(screen, folder);
    await pass(settlingMs);
    const looks = await watching.stop();
    ms.push((firstPicture(looks) ?? Number.POSITIVE_INFINITY) - running.startedAt);
    await running.stop();
  }
  judge('first picture after the start of the browser', ms, 1, 3_000);
}

/** Without any content the built-in slide is what comes up. */
async function measureEmptyStarts(screen: Screen, starts: number) {
  const empty = mkdtempSync(join(tmpdir(), 'tantam-empty-'));
  const ms: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const watching = watchWhole(screen);
    const running = await startOurs(screen, empty);
    await pass(settlingMs);
    const looks = (await watching.stop()).filter(({ at }) => at >= running.startedAt);
    ms.push((firstShown(looks) ?? Number.POSITIVE_INFINITY) - running.startedAt);
    await running.stop();
  }
  judge('first picture after the start of the browser, with an empty content folder', ms, 1, 3_000);
}

/** What is proven to have been played: films on the stream, and a picture that they come from and go to. */
async function measurePlays(screen: Screen, clips: readonly Clip[], count: number) {
  const seconds = 3;
  const still = { ...(clips[0] as Clip), number: clips.length + 1 };
  const stillItem = {
    id: 'still',
    kind: 'image',
    media: 'still.png',
    alt: { vi: 'Hình', en: 'Picture' },
  } as const;
  const items: SketchedItem[] = [
    ...clips.map(({ number }): SketchedItem => {
      return {
        id: `clip-${number}`,
        kind: 'video',
        media: `clip-${number}.mp4`,
        durationMs: seconds * 1_000,
      };
    }),
    { ...stillItem, durationMs: seconds * 1_000 },
  ];
  const { folder, media } = signagePack(items);
  for (const clip of clips) {
    await writeClip(join(media, `clip-${clip.number}.mp4`), {
      ...clip,
      frames: seconds * clip.framesPerSecond,
    });
  }
  writeStill(join(media, 'still.png'), still);
  const running = await startOurs(screen, folder);
  try {
    await pass(settlingMs);
    const numbers = new Map([...clips, still].map(({ number }, index) => [items[index]?.id ?? '', number]));
    const { shown, planned } = await playTimes(running, screen, (count + 1) * seconds * 1_000, numbers);
    judge('what a play says of when it was shown, against the screen', shown.map(Math.abs), 1, mostUntrueMs);
    judge('when the plan has it, against the screen', planned.map(Math.abs), 1, mostUntrueMs);
    console.log(
      `  the screen is later by a median of ${at(shown, 0.5).toFixed(0)} ms than the play says, of ${at(planned, 0.5).toFixed(0)} ms than the plan`,
    );
  } finally {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long an item of the pairs is on the screen, in seconds. */
const pairSeconds = 2;

/** Every kind of item after every kind: rounds of 25 changes. */
async function measurePairs(screen: Screen, rounds: number) {
  const port = 9_480;
  const pairs = await preparePairs(screen.width, screen.height, pairSeconds);
  const running = await startOurs(screen, pairs.folder, { port });
  try {
    await pass(settlingMs);
    await pairs.codeScenes(port);
    const watching = watchStrip(screen);
    await pass(rounds * pairs.roundMs + 2 * pairSeconds * 1_000);
    const readings = pairs.read(await watching.stop());
    for (const reading of readings) console.log(`  ${pairSentence(reading)}`);
    const added = readings.flatMap((reading) => reading.added);
    const blanks = readings.reduce((sum, reading) => sum + reading.blanks, 0);
    const stale = readings.reduce((sum, reading) => sum + reading.stale, 0);
    judge('every kind of item after every kind, time added', added, 0.99, 34);
    console.log(`${blanks + stale === 0 ? 'PASS' : 'FAIL'} between them ${blanks} blank, ${stale} stale`);
  } finally {
    await running.stop();
    pairs.stop();
  }
}

function pairSentence({ from, to, added, blanks, stale }: PairReading): string {
  const after = (share: number) => at(added, share).toFixed(0);
  return `${from}, ${to}: ${added.length} times, added median ${after(0.5)} ms, p99 ${after(0.99)}, max ${after(1)}; ${blanks} blank, ${stale} stale`;
}

/** Milliseconds that a play's instants may be off. */
const mostUntrueMs = 50;

async function measureNotices(screen: Screen, folder: string, count: number) {
  const running = await startOurs(screen, folder);
  try {
    await pass(settlingMs);
    const ms = await noticesToPixels(running, screen, count);
    judge(
      'urgent notice to its pixels',
      ms.map((each) => each ?? Number.POSITIVE_INFINITY),
      0.99,
      500,
    );
  } finally {
    await running.stop();
  }
}

/** Of a thousand frames, how many may be lost at the screen in a long run. */
const mostLost = 1;
/** How far the player's own count may be from what was seen, in per cent. */
const mostMiscounted = 1;

async function measureLongRun(screen: Screen, folder: string, clips: readonly Clip[], minutes: number) {
  const port = 9_480;
  const running = await startOurs(screen, folder, { port });
  try {
    await pass(settlingMs);
    const run = await longRun(screen, clips, port, minutes * 60_000, (so) => {
      console.log(`  so far ${so.changes} changes, ${so.lost} of ${so.expected} frames lost`);
    });
    const lost = (run.lost / run.expected) * 1_000;
    const miscounted = Math.abs(run.counted / run.seen - 1) * 100;
    console.log(
      `${lost <= mostLost ? 'PASS' : 'FAIL'} ${minutes} minutes: ${sentence(run)}: ${lost.toFixed(2)} in 1,000 (at most ${mostLost})`,
    );
    console.log(
      `${miscounted <= mostMiscounted ? 'PASS' : 'FAIL'} the player counted ${run.counted} frames where ${run.seen} were seen: ${miscounted.toFixed(2)} % off (at most ${mostMiscounted})`,
    );
  } finally {
    await running.stop();
  }
}

/** Megabytes that may be added by a thousand changes. */
const mostGrowth = 1;

/** A leak shows itself in so many changes. */
const leakChanges = 1_000;

/** Our player and one that leaks, each on a display of its own, at the same time, as it takes more than an hour. */
async function measureGrowth(screen: Screen, folder: string, changes: number): Promise<void> {
  const second = await openScreen(screen.width, screen.height);
  const running: RunningOurs[] = [];
  const start = async (on: Screen, port: number) => {
    const started = await startOurs(on, folder, { port });
    running.push(started);
    return started;
  };
  const stop = (player: RunningOurs) => {
    running.splice(running.indexOf(player), 1);
    return player.stop();
  };
  try {
    const ours = await start(screen, 9_480);
    const leaking = await start(second, 9_481);
    await pass(settlingMs);
    await Promise.all([
      growthOf(ours, 9_480, changes, false, ({ changes, megabytes, nodes, files }) =>
        console.log(
          `  after ${changes} changes ${megabytes.toFixed(1)} MB, ${nodes} elements, ${files} files`,
        ),
      ).then((growth) => judgeGrowth('growth', growth, true)),
      growthOf(leaking, 9_481, Math.min(changes, leakChanges), true).then(async (growth) => {
        judgeGrowth('growth with a leak of one element a change, which must be seen', growth, false);
        await stop(leaking);
      }),
    ]);
  } finally {
    for (const each of running) await each.stop();
    await second.stop();
  }
}

function judgeGrowth(name: string, growth: Growth, wantedFlat: boolean): void {
  const { changes, megabytes, nodes, files } = growth;
  const surely = ({ slope, error }: Slope) => slope - 2 * error;
  const isFlat = surely(megabytes) <= mostGrowth && surely(nodes) < 1 && surely(files) < 1;
  const said = ({ slope, error }: Slope) => `${slope.toFixed(2)} ± ${(2 * error).toFixed(2)}`;
  verdict(
    isFlat === wantedFlat,
    `${name}: ${said(megabytes)} MB, ${said(nodes)} elements, ${said(files)} open files by 1,000 changes (over ${changes})`,
  );
}

function judge(name: string, ms: number[], share: number, limit: number): void {
  const value = at(ms, share);
  const what = share === 1 ? 'max' : `p${share * 100}`;
  console.log(
    `${value <= limit ? 'PASS' : 'FAIL'} ${name}: median ${at(ms, 0.5).toFixed(0)} ms, ${what} ${value.toFixed(0)} (at most ${limit.toFixed(0)}), ${ms.length} times`,
  );
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

interface Watch {
  screen: Screen;
  clips: Clip[];
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

function verdict(isMet: boolean, sentence: string): void {
  console.log(`${isMet ? 'PASS' : 'FAIL'} ${sentence}`);
}

/** What starting and settling takes; nothing of it is measured. */
const settlingMs = 6_000;

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
    await pass(settlingMs);
    const before = treeUse(running.pid);
    const watching = watchStrip(screen);
    await pass(ms);
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

function sentence({
  changes,
  added,
  within,
  blanks,
  blankMs,
  stale,
  lost,
  expected,
  unwatched,
}: Readings): string {
  const told = (ms: number[]) =>
    `median ${at(ms, 0.5).toFixed(0)} ms, p99 ${at(ms, 0.99).toFixed(0)}, max ${at(ms, 1).toFixed(0)}`;
  return [
    `${changes} changes`,
    `added time ${told(added)} (between frames of one clip ${told(within)})`,
    `${blanks} blank (longest ${blankMs.toFixed(0)} ms)`,
    `${stale} stale`,
    `${lost} of ${expected} frames lost (at most ${unwatched} while the grabber was held up)`,
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
    notices: { type: 'string', default: '10' },
    starts: { type: 'string', default: '3' },
    growth: { type: 'string', default: '0' },
    step: { type: 'string', default: '10' },
    network: { type: 'string', default: '10' },
    plays: { type: 'string', default: '20' },
    pairs: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '0' },
    boundaries: { type: 'string', default: '1' },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'tantam-bench-'));
try {
  await main({
    changes: Number(values.changes),
    height: Number(values.height),
    seconds: Number(values.seconds),
    notices: Number(values.notices),
    starts: Number(values.starts),
    growth: Number(values.growth),
    step: Number(values.step),
    network: Number(values.network),
    plays: Number(values.plays),
    pairs: Number(values.pairs),
    minutes: Number(values.minutes),
    boundaries: Number(values.boundaries),
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
