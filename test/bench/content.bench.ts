import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPack } from '../../main/services/content/checks/pack-check.ts';
import { openContent } from '../../main/services/content/content-store.ts';
import { findDecoder } from '../../main/services/content/media/ffmpeg-decoder.ts';
import { addExample, packs } from '../readme-procedure.ts';
import { spread, timed } from './figures.ts';

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
    console.log(`${availableParallelism()} processors, ${times} times each`);
    await tell('check, headers of media', times, () => checkPack(folder, { on }));
    if (decoder === undefined) console.log('check, media decoded: ffmpeg is not on the PATH');
    else await tell('check, media decoded', times, () => checkPack(folder, { on, decoder }));
    await tell('load at the start', times, () => openContent(folder));
    const content = await openContent(folder);
    await tell('load again', times, () => content.reload());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tell(what: string, times: number, work: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) taken.push(await timed(work));
  console.log(`${what}: ${spread(taken)}`);
}

await main(Number(process.argv[2] ?? 20));
