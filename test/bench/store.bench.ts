import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { createBackups } from '../../main/services/backup.ts';
import { machineSteadyClock, systemClock } from '../../main/services/clock.ts';
import { keepTallies } from '../../main/services/reports/day-tallies.ts';
import { readReport } from '../../main/services/reports/report-read.ts';
import { breakInChain } from '../../main/store/chain.ts';
import { openDatabaseForReading } from '../../main/store/database.ts';
import type { NewEvent } from '../../main/store/event-rows.ts';
import {
  appendEvent,
  appendEvents,
  countAssists,
  findVoidOf,
  latestAssist,
} from '../../main/store/events.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { storeFiles } from '../../main/store/store-files.ts';
import type { Day } from '../../shared/domain/day.ts';
import { addDays } from '../../shared/domain/hanoi-time.ts';
import { readPeriod } from '../../shared/domain/period.ts';
import { around, guided, id } from '../main/sample-events.ts';
import { figure, quantile, seconds, spread, timed } from './figures.ts';
import { judge, judgeTimes } from './verdicts.ts';

/**
 * How the store bears its age: a log of many events (plays, with an assist in ten, some corrected, some taken
 * back), how long a commit takes beside a plain one of SQLite's, how long a start, a whole check, the figures of a
 * year, and a backup with what it costs others.
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
    judgeTimes('commit of one event, with the record beside it', commits, 0.95, 5);
    const plain = await plainCommits(home);
    console.log(`a plain commit of SQLite with WAL and FULL, for comparison: ${spread(plain)}`);
    console.log(`ours takes ${figure(quantile(commits, 0.95) / quantile(plain, 0.95))} times the plain p95`);
    const voids = await repeat(200, (n) => findVoidOf(store.db, id(1 + n * 37)));
    console.log(`looking for the void of an event: ${spread(voids)}`);
    const days = await repeat(200, (n) => {
      countAssists(store.db, dayOf(n * 1_000));
      latestAssist(store.db, dayOf(n * 1_000));
    });
    console.log(`a day's count and its newest assist: ${spread(days)}`);
    console.log(`size ${Math.round(statSync(storeFiles(home).database).size / 2 ** 20)} MiB`);
    console.log(`orderly end ${seconds(await timed(() => store.close()))}`);
    const start = await timed(async () => {
      store = await openStore(home, '1.0.0', Date.now());
    });
    judge('start, every page compared with its sum', start / 1_000, 5, 's');
    console.log(`every event's checksum ${seconds(await timed(() => void breakInChain(store.db)))}`);
    await judgeFigures(store, dayOf(count));
    await judgeBackups(store, count + 3_000);
    store.close();
    rmSync(storeFiles(home).database);
    const restored = await timed(async () => {
      store = await openStore(home, '1.0.0', Date.now());
    });
    judge('start without its database, from the backup', restored / 1_000, 5, 's');
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

async function repeat(times: number, work: (n: number) => unknown): Promise<number[]> {
  const results: number[] = [];
  for (let n = 0; n < times; n += 1) results.push(await timed(() => work(n)));
  return results;
}

/** The figures of the newest year and its months: from the events alone, and with tallies of past days. */
async function judgeFigures(store: Store, today: Day): Promise<void> {
  const pack = { head: { organisation: { vi: '', en: '' } }, procedures: [], handbook: {} } as never;
  const now = Date.parse(`${today}T17:00:00+07:00`);
  const read = (kind: 'year' | 'month', of: string) => {
    const db = openDatabaseForReading(store.home);
    const period = readPeriod(kind, of, 1);
    const order = { period, monthStart: 1, target: 10, siteName: '', pack, revision: 'bench', now };
    return timed(() => readReport(db, order)).finally(() => db.close());
  };
  console.log(`figures of a year, from events alone ${seconds(await read('year', today))}`);
  const kept = await timed(() => keepTallies(store.db, today, () => true));
  judge('tallies of every day made anew', kept / 1_000, 60, 's');
  const looks: number[] = [];
  for (let look = 0; look < 40; look += 1) {
    looks.push(
      await (look % 4 === 0 ? read('year', today) : read('month', addDays(today, -31 * (look % 12)))),
    );
  }
  judgeTimes('figures of a year or a month, with tallies', looks, 0.95, 1_000);
}

/** Two backups one after the other, while somebody counts 25 times a second. */
async function judgeBackups(store: Store, from: number): Promise<void> {
  const backups = createBackups(store, { clock: systemClock, steady: machineSteadyClock() });
  let n = from;
  for (const which of ['first backup', 'second backup']) {
    const meanwhile: number[] = [];
    let made: number | undefined;
    const making = timed(() => backups.make()).then((took) => {
      made = took;
    });
    while (made === undefined) {
      n += 1;
      meanwhile.push(
        await timed(() => {
          appendEvent(store.db, { ...around(n), kind: 'assist', body: guided });
          store.settle();
        }),
      );
      await wait(40);
    }
    await making;
    console.log(
      `${which}, proven ${seconds(made)}; backups take ${mebibytes(storeFiles(store.home).backups)}`,
    );
    judgeTimes(`commit of one event during the ${which}`, meanwhile, 0.95, 5);
  }
}

/** Commits of a row of about the same size, on the same disk, with nothing of ours. */
async function plainCommits(home: string): Promise<number[]> {
  const db = new SQLite(join(home, 'plain.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT) STRICT');
  const insert = db.prepare('INSERT INTO rows (body) VALUES (?)');
  const body = 'x'.repeat(600);
  const results = await repeat(2_000, () => insert.run(body));
  db.close();
  rmSync(join(home, 'plain.db'));
  return results;
}

function mebibytes(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

await main(Number(process.argv[2] ?? 3_700_000));
