import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { createChance } from '../../main/hq/simulation/chance.ts';
import { isWhole, listBackups } from '../../main/store/backups.ts';
import { breakInChain } from '../../main/store/chain.ts';
import { unseenRestores } from '../../main/store/restores.ts';
import { openStore } from '../../main/store/store.ts';
import { id } from '../main/sample-events.ts';

/** What was left after so many kills. */
export interface Survival {
  kills: number;
  acknowledged: number;
  backups: number;
  /** What is not as it should be; empty when all is well. */
  faults: string[];
}

/** No life is longer: time to open, or, once it counts, to export and to back up more than once. */
const longestLifeMs = 600;

/**
 * Kills (SIGKILL) a site again and again while it counts, exports and backs up, and starts it anew. Whoever counts
 * sends what was not acknowledged again, under the same id.
 */
export async function killAgainAndAgain(kills: number, seed = 1): Promise<Survival> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-kill-'));
  const chance = createChance(seed);
  const places = new Map<number, number>();
  const faults: string[] = [];
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const errors = await live(
        home,
        places,
        { lifeMs: chance.below(longestLifeMs), young: kill % 5 === 0 },
        faults,
      );
      if (errors !== '') faults.push(`life ${kill} ended by itself: ${errors}`);
      judgeExport(join(home, 'export.csv'), faults);
    }
    const backups = listBackups(home);
    for (const backup of backups) {
      if (!isWhole(backup)) faults.push(`${backup.file} is not whole`);
    }
    await judge(home, places, faults);
    return { kills, acknowledged: places.size, backups: backups.length, faults };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** One life of the site, from its start (`young`) or its first count on; what it said if it ended by itself. */
async function live(
  home: string,
  places: Map<number, number>,
  { lifeMs, young }: { lifeMs: number; young: boolean },
  faults: string[],
): Promise<string> {
  const site = join(import.meta.dirname, 'kill-site.ts');
  const child = spawn(process.execPath, [site, home, String(places.size + 1)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise((done) => child.once('close', done));
  if (!young) await Promise.race([new Promise((done) => child.stdout.once('data', done)), ended]);
  await Promise.race([wait(lifeMs), ended]);
  child.kill('SIGKILL');
  await ended;
  for (const [, n, seq] of output.matchAll(/^(\d+) (\d+)\n/gm)) {
    const known = places.get(Number(n));
    if (known !== undefined && known !== Number(seq)) faults.push(`event ${n} stands at ${known} and ${seq}`);
    places.set(Number(n), Number(seq));
  }
  return child.signalCode === 'SIGKILL' ? '' : errors;
}

/** An export is whole or absent. */
function judgeExport(file: string, faults: string[]): void {
  if (!existsSync(file)) return;
  const rows = parse(readFileSync(file), { bom: true, columns: true }) as { seq: string }[];
  const gap = rows.findIndex(({ seq }, index) => Number(seq) !== index + 1);
  if (gap !== -1) faults.push(`the export has a gap at row ${gap + 1}`);
  rmSync(file);
}

async function judge(home: string, places: Map<number, number>, faults: string[]): Promise<void> {
  const store = await openStore(home, '1.0.0', Date.now());
  const rows = store.db
    .prepare<[], { seq: number; id: string }>('SELECT seq, id FROM events ORDER BY seq')
    .all();
  const seqOf = new Map(rows.map((row) => [row.id, row.seq]));
  for (const [n, seq] of places) {
    if (seqOf.get(id(n)) !== seq) faults.push(`event ${n}, acknowledged as ${seq}, is ${seqOf.get(id(n))}`);
  }
  if (rows.length > places.size + 1) faults.push(`${rows.length - places.size} events nobody heard of`);
  const gap = rows.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap !== -1) faults.push(`the numbers have a gap at ${gap + 1}`);
  if (breakInChain(store.db) !== undefined) faults.push('the chain is broken');
  for (const report of unseenRestores(store.db)) faults.push(`taken for damaged: ${JSON.stringify(report)}`);
  store.close();
}

/** `node test/faults/kill.ts [kills] [seed]`; ends with 1 when something was lost, doubled or left out. */
async function main(kills: number, seed: number): Promise<void> {
  const { acknowledged, backups, faults } = await killAgainAndAgain(kills, seed);
  for (const fault of faults) console.log(fault);
  console.log(
    `${kills} kills: ${acknowledged} events acknowledged, ${backups} backups kept, ${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (import.meta.main) await main(Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 1));
