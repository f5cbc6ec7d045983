import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPack } from '../../main/services/content/checks/pack-check.ts';
import { openContent } from '../../main/services/content/content-store.ts';
import { findDecoder } from '../../main/services/content/media/ffmpeg-decoder.ts';
import { addExample, packs } from '../readme-procedure.ts';

/**
 * How long the shipped pack takes to prove, with its media decoded and without, and to load, at the start and
 * again while running. `node test/bench/content.bench.ts [times]`; figures are this machine's.
 */
async function main(times: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-bench-'));
  try {
    cpSync(join(packs, 'hanoi'), folder, { recursive: true });
    addExample(folder);
    const on = '2026-11-20';
    const decoder = await findDecoder();
    console.log(`${availableParallelism()} processors, ${times} times each; milliseconds`);
    print('check, headers of media', await measure(times, () => checkPack(folder, { on })));
    if (decoder === undefined) console.log('check, media decoded: ffmpeg is not on the PATH');
    else print('check, media decoded', await measure(times, () => checkPack(folder, { on, decoder })));
    print('load at the start', await measure(times, () => openContent(folder)));
    const content = await openContent(folder);
    print('load again', await measure(times, () => content.reload()));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return taken.sort((one, other) => one - other);
}

/** Nearest-rank percentiles of sorted figures. */
function print(what: string, taken: number[]): void {
  const at = (share: number) => Math.round(taken[Math.ceil(share * taken.length) - 1] ?? Number.NaN);
  console.log(`${what.padEnd(26)} median ${at(0.5)}  p90 ${at(0.9)}  p99 ${at(0.99)}  most ${at(1)}`);
}

await main(Number(process.argv[2] ?? 20));
