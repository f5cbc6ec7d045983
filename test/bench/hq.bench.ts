import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createHqApp, type HqApp } from '../../main/hq/app.ts';
import { cheap, hqConfig } from '../main/hq/hq-sandbox.ts';
import { type RealPostgres, startPostgres } from '../main/hq/real-postgres.ts';
import { rate, seconds, timed } from './figures.ts';
import { pages } from './hq/pages.ts';
import { bundlesOf, enrolled } from './hq/senders.ts';
import { verdict } from './verdicts.ts';

const packFolder = join(import.meta.dirname, '..', '..', 'resources', 'packs', 'hanoi');
const ingestLimit = 0.5;

/**
 * How HQ bears its load, on a real PostgreSQL with durable commits: bundles taken in against COPY of the same rows,
 * a morning on which every PC sends at once, and the pages over a year of 168 sites.
 * `node test/bench/hq.bench.ts [PCs of the morning] [assists a day and site of the year]`, 0 leaves a part out.
 */
async function main(devices: number, assists: number): Promise<void> {
  const postgres = await startPostgres({ durable: true });
  try {
    const on = (day: string, work: (hq: HqApp) => Promise<void>) => withHq(postgres, day, work);
    await on('2026-11-20', compareWithCopy);
    if (devices > 0) await on('2026-11-20', (hq) => morning(hq, devices));
    if (assists > 0) await on('2026-12-31', (hq) => pages(hq, assists, packFolder));
  } finally {
    await postgres.stop();
  }
}

/** An HQ on a database of its own, on the evening of a day. */
async function withHq(
  postgres: RealPostgres,
  day: string,
  work: (hq: HqApp) => Promise<void>,
): Promise<void> {
  const config = hqConfig({ databaseUrl: await postgres.database(), packFolder });
  const clock = () => Date.parse(`${day}T17:00:00+07:00`);
  const hq = await createHqApp(config, { clock, cost: cheap });
  try {
    await work(hq);
  } finally {
    await hq.close();
    rmSync(config.home, { recursive: true, force: true });
  }
}

/** The median of three rounds. The one before is not counted: HQ runs for months, its code and partitions are warm. */
async function compareWithCopy(hq: HqApp): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-copy-'));
  chmodSync(folder, 0o777);
  try {
    const rounds = [];
    for (const round of [0, 1, 2, 3])
      rounds.push(await takeAndCopy(hq, join(folder, `events-${round}`), round));
    const { said, share } = rounds.slice(1).toSorted((one, other) => one.share - other.share)[1] as Round;
    verdict(`${said} (at least ${ingestLimit * 100} %)`, share >= ingestLimit);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  said: string;
  share: number;
}

/** Four PCs with 25,000 events each, in bundles of 2,000. */
async function takeAndCopy(hq: HqApp, file: string, round: number): Promise<Round> {
  const { db, ingest } = hq.services;
  const bundles = await Promise.all(
    [1, 2, 3, 4].map(async (n) => bundlesOf(await enrolled(hq, `copy-${round}-${n}`), 25_000, 2_000)),
  );
  const rows = 100_000;
  const taken = await timed(() =>
    Promise.all(
      bundles.map(async (list) => {
        for (const packed of list) await ingest.take(packed, 'https');
      }),
    ),
  );
  const settled = await timed(() => hq.services.rollUps.settle());
  await sql`COPY (SELECT * FROM events ORDER BY device, seq) TO ${sql.lit(file)}`.execute(db);
  await sql`TRUNCATE events`.execute(db);
  const copied = await timed(() => sql`COPY events FROM ${sql.lit(file)}`.execute(db));
  await sql`TRUNCATE events, stale_days`.execute(db);
  const share = copied / taken;
  return {
    said: `ingest ${rate(rows, taken)}, COPY of the same rows ${rate(rows, copied)}: ${(share * 100).toFixed(0)} %; roll-ups ${seconds(settled)} later`,
    share,
  };
}

/** Every PC sends sixty events, all at the same moment. */
async function morning(hq: HqApp, devices: number): Promise<void> {
  const bundles: Uint8Array<ArrayBuffer>[] = [];
  for (let n = 1; n <= devices; n += 1)
    bundles.push(...bundlesOf(await enrolled(hq, `morning-${n}`), 60, 60));
  const waits: number[] = [];
  let errors = 0;
  const begun = performance.now();
  const all = await timed(() =>
    inTurns(bundles, 400, async (body) => {
      const answer = await hq.handle(
        new Request('https://hq.example/api/bundles', {
          method: 'POST',
          headers: { 'content-type': 'application/x-tantam-bundle' },
          body,
        }),
        { from: '127.0.0.1' },
      );
      if (!answer.ok) errors += 1;
      waits.push(performance.now() - begun);
    }),
  );
  const settled = await timed(() => hq.services.rollUps.settle());
  verdict(
    `${devices} PCs with 60 events each: ${errors} errors, all taken in ${seconds(all)} (${rate(devices * 60, all)}), roll-ups ${seconds(settled)} later (within 600 s together)`,
    errors === 0 && all + settled <= 600_000,
  );
}

async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}

await main(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 60));
