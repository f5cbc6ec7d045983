import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChance } from '../../main/hq/simulation/chance.ts';
import { breakInChain } from '../../main/store/chain.ts';
import { currentDevice } from '../../main/store/devices.ts';
import { appendEvent, logEnd } from '../../main/store/events.ts';
import { unseenRestores } from '../../main/store/restores.ts';
import { openStore } from '../../main/store/store.ts';
import { assistEvent } from '../main/sample-events.ts';
import { acknowledged, harms, inBackup, makeSites } from './damage-cases.ts';

/** What came of one damaged data folder. */
export interface Aftermath {
  /** What was done to it. */
  harm: string;
  /** What is not as it should be; empty when all is well. */
  faults: string[];
  /** From the start to serving, in milliseconds. */
  servingAfterMs: number;
  lost: number;
  rescued: number;
}

/**
 * Damages copies of data folders in every way in turn, starts the store on each, and judges: the damage is noticed,
 * what is missing is counted rightly, nothing of the backup is gone, the damaged file is kept, and it counts on.
 */
export async function damageCases(count: number, seed = 1): Promise<Aftermath[]> {
  const root = mkdtempSync(join(tmpdir(), 'tantam-damage-'));
  try {
    const sites = await makeSites(root);
    const chance = createChance(seed);
    const results: Aftermath[] = [];
    for (let number = 0; number < count; number += 1) {
      const { site, harm } = harms[number % harms.length] as (typeof harms)[number];
      const home = join(root, 'case');
      cpSync(sites[site], home, { recursive: true });
      const words = harm(home, sites, chance).replaceAll(root, '');
      results.push(await aftermath(home, words));
      rmSync(home, { recursive: true });
    }
    return results;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function aftermath(home: string, harm: string): Promise<Aftermath> {
  const faults: string[] = [];
  const begun = performance.now();
  const store = await openStore(home, '1.0.0', Date.parse('2026-11-20T03:00:00Z'));
  const servingAfterMs = performance.now() - begun;
  const { db } = store;
  const reports = unseenRestores(db);
  const [report] = reports;
  const end = logEnd(db);
  const lost = acknowledged - end.seq;
  if (reports.length !== 1) faults.push(`not noticed (${reports.length} reports)`);
  if (breakInChain(db) !== undefined) faults.push('the chain is broken');
  if (end.seq < inBackup) faults.push(`only ${end.seq} events are left`);
  if (report && report.missing !== lost) faults.push(`${lost} are missing, it says ${report.missing}`);
  const before = currentDevice(db).device;
  const next = appendEvent(db, assistEvent(1_000));
  if (next.seq !== end.seq + 1 || next.device !== before) faults.push(`went on with ${next.seq}`);
  if (report && readdirSync(join(home, report.keptIn)).length === 0) faults.push('nothing was kept');
  store.close();

  const again = await openStore(home, '1.0.0', Date.parse('2026-11-20T04:00:00Z'));
  if (unseenRestores(again.db).length > reports.length) faults.push('restored a second time');
  if (logEnd(again.db).checksum !== next.checksum) faults.push('what was counted after it is gone');
  again.close();
  return { harm, faults, servingAfterMs, lost, rescued: report?.rescued ?? 0 };
}

/** `node test/faults/damage.ts [cases] [seed]`; ends with 1 when a case is not as it should be. */
async function main(count: number, seed: number): Promise<void> {
  const results = await damageCases(count, seed);
  const bad = results.filter(({ faults }) => faults.length > 0);
  for (const { harm, faults } of bad) console.log(`${harm}: ${faults.join('; ')}`);
  const times = results.map(({ servingAfterMs }) => servingAfterMs).sort((a, b) => a - b);
  const worst = Math.max(...results.map(({ lost }) => lost));
  console.log(
    `${results.length - bad.length} of ${results.length} damaged stores noticed and mended; serving again after ${Math.round(times[Math.floor(times.length / 2)] ?? 0)} ms (median), ${Math.round(times.at(-1) ?? 0)} ms (longest); at most ${worst} of the ${acknowledged - inBackup} events since the backup lost`,
  );
  process.exitCode = bad.length === 0 ? 0 : 1;
}

if (import.meta.main) await main(Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 1));
