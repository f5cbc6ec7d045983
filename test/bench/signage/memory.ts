import { setTimeout as wait } from 'node:timers/promises';
import { figure } from '../figures.ts';
import { verdict } from '../verdicts.ts';
import { type RunningOurs, startOurs } from './players.ts';
import { treeUse } from './processes.ts';
import { type Rig, settlingMs } from './rig.ts';
import { openScreen, type Screen } from './screen.ts';

/** What grows while clips follow one another, by a thousand changes. */
interface Growth {
  changes: number;
  /** Of the memory that the browser's processes have for themselves. */
  megabytes: Slope;
  nodes: Slope;
  files: Slope;
}

/** By how much something grows, and how sure that is: its standard error. */
interface Slope {
  slope: number;
  error: number;
}

/** How it stands after so many changes. */
interface Sample {
  changes: number;
  megabytes: number;
  nodes: number;
  files: number;
}

/** What starting takes is no growth, and a browser starts some of its services minutes later: so many changes are left out. */
const settlingChanges = 400;
const sampleMs = 5_000;
const samplesATelling = 60;

/**
 * Samples a running screen until so many items have changed. Each sample is of what a collection leaves: garbage piles
 * up for many minutes before a browser finds it worth collecting, and would be taken for growth.
 *
 * @param leaks with one element kept for each change, as a careless player would: what is measured must see that
 * @param tell told now and then how it stands
 */
async function growthOf(
  running: RunningOurs,
  changes: number,
  leaks: boolean,
  tell: (sample: Sample) => void = () => {},
): Promise<Growth> {
  const page = await running.page();
  if (leaks) await page.ask(`(${leakAnElementAChange})()`);
  const samples: Sample[] = [];
  const look = () =>
    page.ask<{ changes: number; nodes: number }>(
      '({ changes: tantamSignage.changes, nodes: document.querySelectorAll("*").length })',
    );
  for (let seen = await look(); seen.changes < changes + settlingChanges; seen = await look()) {
    await page.send('HeapProfiler.collectGarbage');
    const { ownMegabytes, files } = treeUse(running.pid);
    const sample = { ...seen, megabytes: ownMegabytes, files };
    if (seen.changes >= settlingChanges) samples.push(sample);
    if (samples.length % samplesATelling === 1) tell(sample);
    await wait(sampleMs);
  }
  return {
    changes,
    megabytes: slope(samples, ({ megabytes }) => megabytes),
    nodes: slope(samples, ({ nodes }) => nodes),
    files: slope(samples, ({ files }) => files),
  };
}

/** Least squares, by a thousand changes. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): Slope {
  const count = samples.length;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const x = samples.map(({ changes }) => changes / 1_000);
  const y = samples.map(of);
  const [meanX, meanY] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const found =
    x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] ?? 0) - meanY), 0) / spread;
  const rest = y.reduce(
    (sum, value, index) => sum + (value - meanY - found * ((x[index] ?? 0) - meanX)) ** 2,
    0,
  );
  return { slope: found, error: Math.sqrt(rest / Math.max(1, count - 2) / spread) };
}

/** Runs in the page. */
function leakAnElementAChange(): void {
  const published = window as unknown as { tantamSignage: { changes: number }; kept?: HTMLVideoElement[] };
  const kept: HTMLVideoElement[] = [];
  published.kept = kept;
  let seen = published.tantamSignage.changes;
  setInterval(() => {
    for (; seen < published.tantamSignage.changes; seen += 1) {
      const playing = document.querySelector<HTMLVideoElement>('video[data-layer-state="seen"]');
      const element = document.createElement('video');
      element.width = playing?.videoWidth ?? 0;
      document.body.append(element);
      const canvas = document.createElement('canvas');
      canvas.width = 320;
      canvas.height = 180;
      if (playing) canvas.getContext('2d')?.drawImage(playing, 0, 0, 320, 180);
      element.poster = canvas.toDataURL();
      element.style.display = 'none';
      kept.push(element);
    }
  }, 100);
}

/** Megabytes that may be added by a thousand changes. */
const mostGrowth = 1;

/** A leak shows itself in so many changes. */
const leakChanges = 1_000;

/** Our player and one that leaks, each on a display of its own, at the same time, as it takes more than an hour. */
export async function measureGrowth({ screen, folder }: Rig, changes: number): Promise<void> {
  const second = await openScreen(screen.width, screen.height);
  const running: RunningOurs[] = [];
  const start = async (on: Screen) => {
    const started = await startOurs(on, folder);
    running.push(started);
    return started;
  };
  const stop = (player: RunningOurs) => {
    running.splice(running.indexOf(player), 1);
    return player.stop();
  };
  try {
    const ours = await start(screen);
    const leaking = await start(second);
    await wait(settlingMs);
    await Promise.all([
      growthOf(ours, changes, false, ({ changes, megabytes, nodes, files }) =>
        console.log(`  after ${changes} changes ${figure(megabytes)} MB, ${nodes} elements, ${files} files`),
      ).then((growth) => judgeGrowth('growth', growth, true)),
      growthOf(leaking, Math.min(changes, leakChanges), true).then(async (growth) => {
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
  const said = ({ slope, error }: Slope) => `${figure(slope)} ± ${figure(2 * error)}`;
  verdict(
    `${name}: ${said(megabytes)} MB, ${said(nodes)} elements, ${said(files)} open files by 1,000 changes (over ${changes})`,
    isFlat === wantedFlat,
  );
}
