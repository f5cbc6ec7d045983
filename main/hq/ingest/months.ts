import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { HqDatabase } from '../database.ts';

/** Months that have a partition of their own in this process's database, so that nobody has to ask twice. */
export type KnownMonths = Set<string>;

/** Nothing was counted before the first of the plans that this product serves. */
const earliest = '2025-09';

/**
 * Makes sure that the month of each day has a partition. Months that no clock in its right mind would name stay in
 * the partition for all others; once time has come so far, their rows move.
 *
 * @param today the business day it is now
 */
export async function ensureMonths(
  db: HqDatabase,
  known: KnownMonths,
  days: Iterable<Day>,
  today: Day,
): Promise<void> {
  const latest = monthAfter(today.slice(0, 7));
  const wanted = new Set([...days].map((day) => day.slice(0, 7)));
  for (const month of [...wanted].sort()) {
    if (known.has(month) || month < earliest || month > latest) continue;
    await makeMonth(db, month);
    known.add(month);
  }
}

async function makeMonth(db: HqDatabase, month: string): Promise<void> {
  const name = `events_${month.replace('-', '_')}`;
  const [from, until] = [`${month}-01`, `${monthAfter(month)}-01`];
  await db.transaction().execute(async (tx) => {
    // Two bundles may want the same month at once; whoever comes second finds it made.
    await sql`SELECT pg_advisory_xact_lock(hashtext('events months'))`.execute(tx);
    const { rows } = await sql<{ made: boolean }>`SELECT to_regclass(${name}) IS NOT NULL AS made`.execute(
      tx,
    );
    if (rows[0]?.made) return;
    const table = sql.table(name);
    await sql`CREATE TABLE ${table} (LIKE events INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`.execute(tx);
    await sql`WITH moved AS (
        DELETE FROM events_other WHERE business_day >= ${from} AND business_day < ${until} RETURNING *
      ) INSERT INTO ${table} SELECT * FROM moved`.execute(tx);
    await sql`ALTER TABLE events ATTACH PARTITION ${table}
      FOR VALUES FROM (${sql.lit(from)}) TO (${sql.lit(until)})`.execute(tx);
  });
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
