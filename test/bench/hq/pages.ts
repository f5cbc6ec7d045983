import { sql } from 'kysely';
import type { HqApp } from '../../../main/hq/app.ts';
import { loadPack } from '../../../main/services/content/pack/pack-load.ts';
import { signedIn } from '../../main/hq/hq-sandbox.ts';
import { quantile, rate, seconds, timed } from '../figures.ts';
import { verdict } from '../verdicts.ts';
import { furnish } from './office.ts';
import { downloads, pageQuestions } from './page-questions.ts';
import { rollUpYear, writeYear, writeYearBefore, yearOfSites } from './site-year.ts';

const pageLimitMs = 1_000;
const times = 20;

/** A year of 168 sites, its roll-ups made as HQ makes them, and every question of HQ's pages by HQ's own handler. */
export async function pages(hq: HqApp, assists: number, packFolder: string): Promise<void> {
  const { db } = hq.services;
  const { pack } = await loadPack(packFolder);
  const asked = pageQuestions();
  const begun = performance.now();
  const senders = await writeYear(hq, assists, pack);
  await furnish(hq, senders, packFolder);
  const filled = performance.now() - begun;
  const rolled = await timed(() => rollUpYear(hq));
  await tellSizes(hq, { assists, filled, rolled });
  await writeYearBefore(hq);
  await sql`VACUUM ANALYZE`.execute(db);
  const ask = await signedIn(hq, 'administrator');
  for (const path of asked) {
    const { median, p95, bytes } = await measure(ask, path, times);
    verdict(
      `${path}: median ${median} ms, p95 ${p95} ms (at most ${pageLimitMs} ms), ${bytes} bytes`,
      p95 <= pageLimitMs,
    );
  }
  for (const path of downloads) {
    const { median, p95, bytes } = await measure(ask, path, 3);
    console.log(`     ${path}: median ${median} ms, longest ${p95} ms, ${bytes} bytes`);
  }
}

async function measure(ask: (path: string) => Promise<Response>, path: string, rounds: number) {
  const results: number[] = [];
  let bytes = 0;
  for (let n = 0; n < rounds; n += 1) {
    results.push(
      await timed(async () => {
        const answer = await ask(path);
        if (!answer.ok) throw new Error(`${path} is answered with ${answer.status}: ${await answer.text()}`);
        bytes = (await answer.arrayBuffer()).byteLength;
      }),
    );
  }
  const at = (share: number) => Math.round(quantile(results, share));
  return { median: at(0.5), p95: at(0.95), bytes: bytes.toLocaleString('en') };
}

/** What the year weighs in PostgreSQL, indexes and all: what a larger one needs is reckoned from it. */
async function tellSizes(
  { services: { db } }: HqApp,
  { assists, filled, rolled }: { assists: number; filled: number; rolled: number },
): Promise<void> {
  const { sites, days } = yearOfSites;
  const { rows } = await sql<{ name: string; rows: number; bytes: number; heap: number }>`
    SELECT t.name, t.rows::bigint AS rows, sum(pg_total_relation_size(p.relid))::bigint AS bytes,
      sum(pg_table_size(p.relid))::bigint AS heap
    FROM (VALUES ('events', (SELECT count(*) FROM events)), ('corrections', (SELECT count(*) FROM corrections)),
      ('site_day_rows', (SELECT count(*) FROM site_day_rows)), ('day_rows', (SELECT count(*) FROM day_rows)),
      ('site_days', (SELECT count(*) FROM site_days)), ('play_days', (SELECT count(*) FROM play_days)),
      ('play_months', (SELECT count(*) FROM play_months))
    ) t (name, rows), LATERAL (
      SELECT t.name::regclass AS relid UNION ALL SELECT inhrelid FROM pg_inherits WHERE inhparent = t.name::regclass
    ) p GROUP BY t.name, t.rows ORDER BY bytes DESC`.execute(db);
  const events = rows.find(({ name }) => name === 'events')?.rows ?? 0;
  console.log(
    `${sites * days * assists} assists among ${events} events of ${sites} sites and ${days} days written in ${seconds(filled)}, their ${sites * days} roll-ups made in ${seconds(rolled)} (${rate(events, rolled)})`,
  );
  for (const { name, rows: count, bytes, heap } of rows) {
    console.log(
      `     ${name}: ${count.toLocaleString('en')} rows, ${Math.round(bytes / 2 ** 20)} MiB, ${Math.round(bytes / count)} bytes a row (${Math.round(heap / count)} without indexes)`,
    );
  }
}
