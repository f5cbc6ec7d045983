import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { openHqDatabase } from '../../main/hq/database.ts';
import { createChance } from '../../main/hq/simulation/chance.ts';
import { enrolAt } from '../../main/services/outbox/enrol.ts';
import type { Enrolment } from '../../main/services/outbox/enrolment-file.ts';
import { countUnsent, exchange, type Sending } from '../../main/services/outbox/exchange.ts';
import { HqError } from '../../main/services/outbox/hq-error.ts';
import { openReceipts } from '../../main/services/outbox/receipts.ts';
import { appendEvents } from '../../main/store/events.ts';
import { migrate } from '../../main/store/migrations.ts';
import { assistEvent } from '../main/sample-events.ts';

/** What was left after so many kills. */
export interface HqSurvival {
  kills: number;
  /** Events that HQ had confirmed by a signed receipt. */
  confirmed: number;
  /** What is not as it should be; empty when all is well. */
  faults: string[];
}

const entry = join(import.meta.dirname, '..', '..', 'main', 'hq.ts');

/**
 * Kills an HQ again and again at random moments while three branches send to it over HTTP, and looks each time whether
 * it still holds what it had signed for.
 *
 * @param databaseUrl of an empty PostgreSQL database; the embedded one where it is left out
 */
export async function killHqAgainAndAgain(
  kills: number,
  seed: number,
  databaseUrl?: string,
): Promise<HqSurvival> {
  const chance = createChance(seed);
  const home = mkdtempSync(join(tmpdir(), 'tantam-hq-kill-'));
  const faults: string[] = [];
  let hq = await startHq(home, 0, databaseUrl);
  const { port } = new URL(hq.address);
  const branches = await enrolBranches(hq, home);
  let n = 0;
  let confirmed = 0;
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      let alive = true;
      const work = branches.map(async (sending) => {
        while (alive) {
          const events = Array.from({ length: 1 + chance.below(40) }, () => {
            n += 1;
            return assistEvent(n);
          });
          appendEvents(sending.db, events);
          await exchange(sending).catch(onlyHqErrors);
        }
      });
      await wait(20 + chance.below(400));
      hq.child.kill('SIGKILL');
      await hq.ended;
      alive = false;
      await Promise.all(work);
      hq = await startHq(home, Number(port), databaseUrl);
      for (const sending of branches) {
        const before = confirmedBy(sending);
        await exchange({ ...sending, most: 0 }).catch(onlyHqErrors);
        const after = confirmedBy(sending);
        if (after < before) faults.push(`kill ${kill}: HQ signed for ${before} events and holds ${after}`);
      }
    }
    for (const sending of branches) while ((await exchange(sending)) > 0);
    confirmed = branches.reduce((sum, sending) => sum + confirmedBy(sending), 0);
  } finally {
    hq.child.kill('SIGTERM');
    await hq.ended;
  }
  await judge({ home, databaseUrl, recorded: n, confirmed }, faults);
  for (const { db } of branches) db.close();
  rmSync(home, { recursive: true, force: true });
  return { kills, confirmed, faults };
}

interface RunningHq {
  child: ChildProcess;
  address: string;
  setUpCode: string | undefined;
  ended: Promise<unknown>;
}

async function startHq(home: string, port: number, databaseUrl: string | undefined): Promise<RunningHq> {
  const env = {
    ...process.env,
    TANTAM_HQ_HOME: home,
    TANTAM_HQ_PORT: String(port),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  };
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => child.once('close', done));
  let output = '';
  const ready = new Promise<void>((done, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (/\n {2}database [^\n]*\n(There is no account[^\n]*\n)?/.test(output)) done();
      });
    }
    void ended.then(() => failed(new Error(`HQ did not start: ${output}`)));
  });
  await ready;
  await wait(50);
  const address = /ready: (\S+)\/hq/.exec(output)?.[1] as string;
  return { child, address, setUpCode: /set-up code (\S+)/.exec(output)?.[1], ended };
}

async function enrolBranches({ address, setUpCode }: RunningHq, home: string): Promise<Sending[]> {
  let token = '';
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const account = { name: 'admin', password: 'một mật khẩu dài', code: setUpCode };
  ({ token } = await post<{ token: string }>('/api/accounts/first', account));
  const branches: Sending[] = [];
  for (const code of ['one', 'two', 'three']) {
    await post('/api/sites', { code, name: code, group: null, target: 10 });
    const made = await post<{ code: string }>('/api/installations', { site: code, name: 'PC' });
    branches.push(
      branchOf(await enrolAt({ hq: address, code: made.code, version: 'test' }), join(home, code)),
    );
  }
  return branches;
}

function branchOf(enrolment: Enrolment, home: string): Sending {
  mkdirSync(home);
  const db = new SQLite(':memory:');
  migrate(db);
  const receipts = openReceipts(home, enrolment);
  return { db, enrolment, receipts, fetch, clock: Date.now, version: 'test', most: 50 };
}

function confirmedBy({ db, receipts }: Sending): number {
  const all = db.prepare<[], number>('SELECT count(*) FROM events').pluck().get() as number;
  return all - countUnsent(db, receipts);
}

function onlyHqErrors(cause: unknown): void {
  if (!(cause instanceof HqError)) throw cause;
}

async function judge(
  {
    home,
    databaseUrl,
    recorded,
    confirmed,
  }: { home: string; databaseUrl: string | undefined; recorded: number; confirmed: number },
  faults: string[],
): Promise<void> {
  const db = await openHqDatabase({ home, url: databaseUrl });
  const { events, ids } = await db
    .selectFrom('events')
    .select((of) => [of.fn.countAll<number>().as('events'), of.fn.count<number>('id').distinct().as('ids')])
    .executeTakeFirstOrThrow();
  if (Number(events) !== recorded) faults.push(`${recorded} events were recorded, HQ holds ${events}`);
  if (ids !== events) faults.push(`${events} events stand for ${ids}`);
  if (confirmed !== recorded) faults.push(`${recorded} events were recorded, ${confirmed} confirmed`);
  const aside = await db.selectFrom('forked_events').select('seq').execute();
  if (aside.length > 0) faults.push(`${aside.length} events were taken for a fork`);
  await db.destroy();
}

/** `node test/faults/hq-kill.ts [kills] [seed]`, with DATABASE_URL or without; ends with 1 when something is wrong. */
async function main(kills: number, seed: number): Promise<void> {
  const { confirmed, faults } = await killHqAgainAndAgain(kills, seed, process.env.DATABASE_URL);
  for (const fault of faults) console.log(fault);
  console.log(`${kills} kills: ${confirmed} events confirmed, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (import.meta.main) await main(Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1));
