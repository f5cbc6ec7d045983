import { setTimeout as wait } from 'node:timers/promises';
import { judge } from '../verdicts.ts';
import type { Clip } from './clips.ts';
import { type RunningOurs, startOurs } from './players.ts';
import { codesOf, type Readings, readLooks, sentence } from './readings.ts';
import { type Rig, settlingMs } from './rig.ts';
import { type Screen, watchStrip } from './screen.ts';

/** What a screen showed for long, and what its player counted meanwhile. */
interface LongRun extends Readings {
  /** Frames that were seen, each as often as it came. */
  seen: number;
  /** Frames that the player says it showed in the same time. */
  counted: number;
}

/** It is watched in pieces, so that what the grabber brings finds room in memory. */
const pieceMs = 300_000;

/** Watches a running screen; `told` is called after every piece. */
async function longRun(
  screen: Screen,
  clips: readonly Clip[],
  running: RunningOurs,
  ms: number,
  told: (so: LongRun) => void,
): Promise<LongRun> {
  const all: LongRun = {
    changes: 0,
    added: [],
    within: [],
    blanks: 0,
    blankMs: 0,
    stale: 0,
    lost: 0,
    expected: 0,
    unwatched: 0,
    seen: 0,
    counted: 0,
  };
  for (let left = ms; left > 0; left -= pieceMs) {
    const watching = watchStrip(screen);
    const before = await shownBy(running);
    await wait(Math.min(left, pieceMs));
    const after = await shownBy(running);
    const looks = await watching.stop();
    const readings = readLooks(looks, clips);
    const within = looks.filter(({ at }) => at >= before.at && at <= after.at);
    for (const name of ['changes', 'blanks', 'stale', 'lost', 'expected', 'unwatched'] as const) {
      all[name] += readings[name];
    }
    all.blankMs = Math.max(all.blankMs, readings.blankMs);
    for (const name of ['added', 'within'] as const) all[name] = all[name].concat(readings[name]);
    all.seen += codesOf(within).length;
    all.counted += after.frames - before.frames;
    told(all);
  }
  return all;
}

/** How many frames the films of the page have shown, by their own count, and when, in milliseconds since the epoch. */
async function shownBy(running: RunningOurs): Promise<{ frames: number; at: number }> {
  const page = await running.page();
  return page.ask(`(${countFrames})()`);
}

/** Runs in the page. */
function countFrames() {
  const films = [...document.querySelectorAll('video')].map((film) => film.getVideoPlaybackQuality());
  const frames = films.reduce(
    (sum, { totalVideoFrames, droppedVideoFrames }) => sum + totalVideoFrames - droppedVideoFrames,
    0,
  );
  return { frames, at: Date.now() };
}

/** Of a thousand frames, how many may be lost at the screen in a long run. */
const mostLost = 1;
/** How far the player's own count may be from what was seen, in per cent. */
const mostMiscounted = 1;

/** Hours of the same: what is lost at the screen, and whether the player counts as much. */
export async function measureLongRun({ screen, folder, clips }: Rig, minutes: number): Promise<void> {
  const running = await startOurs(screen, folder);
  try {
    await wait(settlingMs);
    const run = await longRun(screen, clips, running, minutes * 60_000, (so) => {
      console.log(`  so far ${so.changes} changes, ${so.lost} of ${so.expected} frames lost`);
    });
    const lost = (run.lost / run.expected) * 1_000;
    const miscounted = Math.abs(run.counted / run.seen - 1) * 100;
    console.log(`${minutes} minutes: ${sentence(run)}`);
    judge('frames lost at the screen', lost, mostLost, 'in 1,000');
    judge(
      `the player counted ${run.counted} frames where ${run.seen} were seen, off`,
      miscounted,
      mostMiscounted,
      '%',
    );
  } finally {
    await running.stop();
  }
}
