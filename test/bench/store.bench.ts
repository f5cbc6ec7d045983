import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackups } from '../../main/services/backup.ts';
import { machineSteadyClock, systemClock } from '../../main/services/clock.ts';
import { breakInChain } from '../../main/store/chain.ts';
import type { NewEvent } from '../../main/store/event-rows.ts';
import {
  appendEvent,
  appendEvents,
  countAssists,
  findVoidOf,
  latestAssist,
} from '../../main/store/events.ts';
import { openStore } from '../../main/store/store.ts';
import { storeFiles } from '../../main/store/store-files.ts';
import { addDays } from '../../shared/domain/day.ts';
import { around, guided, id } from '../main/sample-events.ts';

/**
 * How the store bears its age: a log of many events (plays, with an assist in ten, some corrected, some taken
 * back), how long a commit takes, how long a start, a whole check and a backup.
 * `node test/bench/store.bench.ts [events]`; figures are this machine's, compare them within one run only.
 */
async function main(count: number): Promise<void> {
  const home = mkdtempSync(join(process.env.TANTAM_BENCH_FOLDER ?? tmpdir(), 'tantam-store-'));
  try {
    let store = await openStore(home, '1.0.0', Date.now());
    const filled = await timed(() => {
      for (let n = 1; n <= count; n += batch) {
        appendEvents(
          store.db,
          Array.from({ length: Math.min(batch, count - n + 1) }, (_, i) => event(n + i)),
        );
        store.settle();
      }
    });
    console.log(`${count} events written in ${seconds(filled)}, in batches of ${batch}`);
    const commits: number[] = [];
    for (let n = count + 1; n <= count + 2_000; n += 1) {
      commits.push(
        await timed(() => {
          appendEvent(store.db, { ...around(n), kind: 'assist', body: guided });
          store.settle();
        }),
      );
    }
    print('commit of one event, with the record beside it', commits);
    print('looking for the void of an event', await repeat(200, (n) => findVoidOf(store.db, id(1 + n * 37))));
    print(
      "a day's count and its newest assist",
      await repeat(200, (n) => {
        countAssists(store.db, dayOf(n * 1_000));
        latestAssist(store.db, dayOf(n * 1_000));
      }),
    );
    console.log(`size ${Math.round(statSync(storeFiles(home).database).size / 2 ** 20)} MiB`);
    console.log(`orderly end ${seconds(await timed(() => store.close()))}`);
    const start = await timed(async () => {
      store = await openStore(home, '1.0.0', Date.now());
    });
    console.log(`start, every page compared with its sum ${seconds(start)}`);
    console.log(`every event's checksum ${seconds(await timed(() => void breakInChain(store.db)))}`);
    const backups = createBackups(store, { clock: systemClock, steady: machineSteadyClock() });
    console.log(`backup, proven ${seconds(await timed(() => backups.make()))}`);
    store.close();
    rmSync(storeFiles(home).database);
    const restored = await timed(async () => {
      store = await openStore(home, '1.0.0', Date.now());
    });
    console.log(`start without its database, from the backup ${seconds(restored)}`);
    store.close();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const batch = 5_000;

function dayOf(n: number) {
  return addDays('2022-01-01', Math.floor(n / 2_500));
}

function event(n: number): NewEvent {
  const common = { ...around(n), businessDay: dayOf(n) };
  if (n % 100 === 20) return { ...common, kind: 'void', body: { event: id(n - 10) } };
  if (n % 100 === 40) return { ...common, kind: 'amend', body: { event: id(n - 10), assist: guided } };
  if (n % 10 === 0) return { ...common, kind: 'assist', body: guided };
  return {
    ...common,
    kind: 'play',
    body: {
      screen: 'lobby',
      item: 'ba-buoc-nop-ho-so',
      planned: 'ba-buoc-nop-ho-so',
      plannedAt: common.occurredAt,
      revision: 'r1',
      check: 'as-planned',
      shownAt: common.occurredAt,
      durationMs: 15_000,
      end: 'complete',
      reason: null,
    },
  };
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function repeat(times: number, work: (n: number) => unknown): Promise<number[]> {
  const results: number[] = [];
  for (let n = 0; n < times; n += 1) results.push(await timed(() => work(n)));
  return results;
}

function print(what: string, results: number[]): void {
  const sorted = results.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2)} ms`;
  console.log(`${what}: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

await main(Number(process.argv[2] ?? 3_700_000));
