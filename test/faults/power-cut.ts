import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createChance } from '../../main/hq/simulation/chance.ts';
import { isWhole, listBackups } from '../../main/store/backups.ts';
import { breakInChain } from '../../main/store/chain.ts';
import { findEvent, logEnd } from '../../main/store/events.ts';
import { unseenRestores } from '../../main/store/restores.ts';
import { openStore } from '../../main/store/store.ts';
import { id } from '../main/sample-events.ts';
import { type Call, readTrace, trace, whyNoTrace } from './syscall-trace.ts';
import { type Fate, TracedDisk } from './traced-disk.ts';

/** What came of cutting the power at so many points. */
export interface PowerCuts {
  points: number;
  calls: number;
  /** What is not as it should be, by point; empty when all is well. */
  faults: string[];
}

/**
 * Traces the system calls of a site, and for each of so many points spread over the trace makes what the disk may
 * hold when the power is cut there, starts the store on it, and judges: every event acknowledged before that point
 * is there once, without a gap, and the cut is not taken for damage.
 */
export async function cutPower(points: number, seed = 1): Promise<PowerCuts> {
  const root = mkdtempSync(join(tmpdir(), 'tantam-power-'));
  try {
    const home = join(root, 'home');
    mkdirSync(home);
    const file = join(root, 'trace');
    trace(join(import.meta.dirname, 'power-cut-site.ts'), [home], file);
    const calls: Call[] = [];
    for await (const call of readTrace(file)) if (concerns(call, home)) calls.push(call);

    const disk = new TracedDisk(home);
    const chance = createChance(seed);
    const fates: Fate[] = ['none', 'some', 'torn'];
    const faults: string[] = [];
    let acknowledged = 0;
    let done = 0;
    for (const [index, call] of calls.entries()) {
      if (call.kind === 'said') acknowledged = Number(call.text);
      else disk.take(call);
      for (; done < Math.floor(((index + 1) / calls.length) * points); done += 1) {
        const left = join(root, 'left');
        const fate = fates[done % fates.length] as Fate;
        disk.leave(left, fate, chance);
        for (const fault of await judge(left, acknowledged)) {
          faults.push(`after call ${index + 1} (${call.kind}), ${fate} of the rest kept: ${fault}`);
        }
        rmSync(left, { recursive: true });
      }
    }
    return { points: done, calls: calls.length, faults };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function concerns(call: Call, home: string): boolean {
  if (call.kind === 'said') {
    if (call.text.startsWith('unread: ') && call.text.includes(Buffer.from(home).toString('hex'))) {
      throw new Error(`The trace has a call that is not understood: ${call.text}`);
    }
    return /^\d+\n$/.test(call.text);
  }
  const path = call.kind === 'rename' ? call.to : call.path;
  return path === home || path.startsWith(`${home}/`);
}

async function judge(home: string, acknowledged: number): Promise<string[]> {
  const faults: string[] = [];
  try {
    const store = await openStore(home, '1.0.0', Date.now());
    const { db } = store;
    for (let n = 1; n <= acknowledged; n += 1) {
      const seq = findEvent(db, id(n))?.seq;
      if (seq !== n) faults.push(`event ${n} was acknowledged and is at ${seq}`);
    }
    const { seq } = logEnd(db);
    if (seq > acknowledged + 1) faults.push(`${seq - acknowledged} events nobody heard of`);
    if (breakInChain(db) !== undefined) faults.push('the chain is broken');
    for (const { damage } of unseenRestores(db)) faults.push(`taken for damaged: ${damage}`);
    store.close();
  } catch (cause) {
    faults.push(`the start failed: ${(cause as Error).message}`);
  }
  for (const backup of listBackups(home)) if (!isWhole(backup)) faults.push('a backup is not whole');
  const file = join(home, 'export.csv');
  if (existsSync(file)) {
    const rows = parse(readFileSync(file), { bom: true, columns: true }) as { seq: string }[];
    if (rows.length < 300 || rows.some(({ seq }, index) => Number(seq) !== index + 1)) {
      faults.push('the export is neither whole nor absent');
    }
  }
  return faults;
}

/** `node test/faults/power-cut.ts [points] [seed]`; needs strace. Ends with 1 when something was lost. */
async function main(points: number, seed: number): Promise<void> {
  const reason = whyNoTrace();
  if (reason !== undefined) throw new Error(`The power cannot be cut here: ${reason}.`);
  const result = await cutPower(points, seed);
  for (const fault of result.faults.slice(0, 50)) console.log(fault);
  console.log(
    `${result.points} power cuts over ${result.calls} system calls: ${result.faults.length} faults`,
  );
  process.exitCode = result.faults.length === 0 ? 0 : 1;
}

if (import.meta.main) await main(Number(process.argv[2] ?? 2_000), Number(process.argv[3] ?? 1));
