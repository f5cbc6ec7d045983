import { setTimeout as wait } from 'node:timers/promises';
import { lobbyPageAt } from './lobby-page.ts';
import type { RunningOurs } from './players.ts';
import { treeUse } from './processes.ts';

/** What grows while clips follow one another, by a thousand changes. */
export interface Growth {
  changes: number;
  /** Megabytes of proportional memory of the browser's processes, and how sure that is: its standard error. */
  megabytes: number;
  uncertain: number;
  nodes: number;
  files: number;
}

interface Sample {
  changes: number;
  megabytes: number;
  nodes: number;
  files: number;
}

/** What starting takes is no growth: so many changes are left out. */
const settlingChanges = 60;
const sampleMs = 5_000;

/**
 * Samples a running screen until so many items have changed.
 *
 * @param port of the browser's DevTools
 * @param leaks with one element kept for each change, as a careless player would: what is measured must see that
 */
export async function growthOf(
  running: RunningOurs,
  port: number,
  changes: number,
  leaks: boolean,
): Promise<Growth> {
  const { browser, page } = await lobbyPageAt(port);
  if (leaks) await page.evaluate(leakAnElementAChange);
  const samples: Sample[] = [];
  const look = () =>
    page.evaluate(() => {
      const { tantamSignage } = window as unknown as { tantamSignage: { changes: number } };
      return { changes: tantamSignage.changes, nodes: document.querySelectorAll('*').length };
    });
  for (let seen = await look(); seen.changes < changes + settlingChanges; seen = await look()) {
    const { megabytes, files } = treeUse(running.pid);
    if (seen.changes >= settlingChanges) samples.push({ ...seen, megabytes, files });
    await wait(sampleMs);
  }
  await browser.close();
  const memory = slope(samples, ({ megabytes }) => megabytes);
  return {
    changes,
    megabytes: memory.slope,
    uncertain: memory.error,
    nodes: slope(samples, ({ nodes }) => nodes).slope,
    files: slope(samples, ({ files }) => files).slope,
  };
}

/** Least squares, by a thousand changes. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): { slope: number; error: number } {
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
