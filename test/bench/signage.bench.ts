import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBoundaries } from './signage/boundaries.ts';
import { measureNetwork, measureStep } from './signage/in-step.ts';
import { measureLongRun } from './signage/long-run.ts';
import { measureGrowth } from './signage/memory.ts';
import { measureNotices } from './signage/notices.ts';
import { measurePairs } from './signage/pairs.ts';
import { measurePlays } from './signage/play-times.ts';
import { prepareRig, type Rig } from './signage/rig.ts';
import { measureStarts } from './signage/starts.ts';
import { measureChanges } from './signage/video-to-video.ts';

/** One thing that can be measured. */
interface Measurement {
  measure(rig: Rig, amount: number): Promise<void>;
  /** How much of it where nothing is said; 0 leaves it out. */
  usual: number;
}

/**
 * What a screen truly shows of videos that follow one another: test clips carry their number and each frame's as a
 * bar code, a display in memory is grabbed 120 times a second, and ours is read beside the plainest players and mpv
 * in one run. Figures are this machine's, compare them within one run only. Needs Xvfb, ffmpeg and Chromium; mpv is
 * left out where it is not.
 *
 * Each is asked for by its name and how much of it: `--pairs 50` for fifty rounds; with `--only`, nothing else is
 * measured. In full: `node test/bench/signage.bench.ts --height 1080 --step 60 --network 60 --starts 10 --boundaries 5
 * --notices 50 --pairs 50 --minutes 60 --growth 5000 --changes 500`.
 */
const measurements = {
  /** Seconds of two screens on one machine, and on two. */
  step: { measure: measureStep, usual: 10 },
  network: { measure: measureNetwork, usual: 10 },
  starts: { measure: measureStarts, usual: 3 },
  boundaries: { measure: measureBoundaries, usual: 1 },
  notices: { measure: measureNotices, usual: 10 },
  plays: { measure: measurePlays, usual: 20 },
  pairs: { measure: measurePairs, usual: 1 },
  minutes: { measure: measureLongRun, usual: 0 },
  growth: { measure: measureGrowth, usual: 0 },
  changes: { measure: measureChanges, usual: 20 },
} satisfies Record<string, Measurement>;

const names = Object.keys(measurements) as (keyof typeof measurements)[];
const { values } = parseArgs({
  options: {
    ...(Object.fromEntries(names.map((name) => [name, { type: 'string' }])) as Record<
      (typeof names)[number],
      { type: 'string' }
    >),
    height: { type: 'string', default: '720' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'boolean', default: false },
  },
});
const [height, seconds] = [Number(values.height), Number(values.seconds)];
const rig = await prepareRig(height, seconds);
try {
  const { clips, screen } = rig;
  console.log(
    `${clips.length} clips of ${seconds} s at ${screen.width} x ${screen.height}, 30 a second; ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const name of names) {
    const { measure, usual } = measurements[name];
    const amount = Number(values[name] ?? (values.only ? 0 : usual));
    if (amount > 0) await measure(rig, amount);
  }
} finally {
  await rig.stop();
}
