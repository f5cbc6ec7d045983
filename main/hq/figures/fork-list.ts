import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { BundleEvent } from '../../../shared/domain/hq/bundle.ts';
import type { EventFact, Fork } from '../../../shared/domain/hq/figures.ts';
import type { HqDatabase } from '../database.ts';
import { ConflictError, UnknownError } from '../errors.ts';
import { insertEvents, markDays } from '../ingest/event-rows.ts';
import type { HqServices } from '../services.ts';
import { createEventFacts } from './event-facts.ts';
import type { Names } from './report.ts';

/** So many events of a fork are shown beside what HQ holds. */
const shownPairs = 20;

/** The forks, undecided ones first, then the newest; what their events say by the names of the content. */
export async function listForks(db: HqDatabase, names: Names, only?: number): Promise<Fork[]> {
  const factsOf = createEventFacts(names);
  const { rows } = await sql<Omit<Fork, 'pairs'>>`
    SELECT f.id, s.code AS site, s.name AS "siteName", i.name AS installation, f.from_seq AS "fromSeq",
      (SELECT count(*)::int FROM forked_events e WHERE e.fork = f.id) AS events, f.found_at AS "foundAt", f.decision
    FROM forks f JOIN devices d ON d.ordinal = f.device JOIN installations i ON i.id = d.installation
      JOIN sites s ON s.id = i.site
    WHERE ${only ?? null}::int IS NULL OR f.id = ${only ?? null}::int
    ORDER BY f.decision IS NOT NULL, f.found_at DESC LIMIT 200`.execute(db);
  const forks: Fork[] = [];
  for (const fork of rows) forks.push({ ...fork, pairs: await listPairs(db, fork.id, factsOf) });
  return forks;
}

async function listPairs(
  db: HqDatabase,
  fork: number,
  factsOf: (body: string) => EventFact[],
): Promise<Fork['pairs']> {
  const { rows } = await sql<{ seq: number; record: string; kind: string | null; at: string; body: string }>`
    SELECT f.seq, f.record, e.kind, e.occurred_at AS at, e.body
    FROM forked_events f LEFT JOIN events e ON e.device = f.device AND e.seq = f.seq
    WHERE f.fork = ${fork} ORDER BY f.seq, f.checksum LIMIT ${shownPairs}`.execute(db);
  return rows.map(({ seq, record, kind, at, body }) => {
    const aside = BundleEvent.parse(JSON.parse(record));
    return {
      seq,
      aside: { kind: aside.kind, occurredAt: aside.occurredAt, facts: factsOf(aside.body) },
      held: kind === null ? null : { kind, occurredAt: at, facts: factsOf(body) },
    };
  });
}

/**
 * Settles a fork. Taken, its events count as those of a device of their own: they were recorded by somebody, under
 * numbers that were given out twice.
 *
 * @throws UnknownError, ConflictError when it was decided otherwise already
 */
export async function decideFork(
  { db, clock, rollUps, names }: Pick<HqServices, 'db' | 'clock' | 'rollUps' | 'names'>,
  fork: number,
  decision: 'left-out' | 'taken',
  by: number | undefined,
): Promise<Fork> {
  const now = new Date(clock()).toISOString();
  await db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('forks')
      .selectAll()
      .where('id', '=', fork)
      .forUpdate()
      .executeTakeFirst();
    if (known === undefined) throw new UnknownError(`There is no fork ${fork}.`, 'unknown-fork');
    if (known.decision === decision) return;
    if (known.decision !== null)
      throw new ConflictError(`The fork ${fork} is decided already, and stays so.`, 'fork-decided');
    await tx
      .updateTable('forks')
      .set({ decision, decided_by: by ?? null, decided_at: now })
      .where('id', '=', fork)
      .execute();
    if (decision === 'taken') await take(tx, fork, { device: known.device, now });
  });
  rollUps.wake();
  const [decided] = await listForks(db, await names(), fork);
  return decided as Fork;
}

async function take(
  tx: HqDatabase,
  fork: number,
  { device, now }: { device: number; now: string },
): Promise<void> {
  const aside = await tx
    .selectFrom('forked_events')
    .select(['seq', 'record'])
    .where('fork', '=', fork)
    .orderBy('seq')
    .execute();
  const events = aside.map(({ record }) => BundleEvent.parse(JSON.parse(record)));
  const { rows } = await sql<{ ordinal: number; site: number }>`
    WITH made AS (
      INSERT INTO devices (device, installation, continues, after_seq, end_seq, end_checksum, told_seq, told_at)
      SELECT ${randomUUID()}::uuid, installation, ordinal, ${(events[0]?.seq ?? 1) - 1}::int,
        ${events.at(-1)?.seq ?? 0}::int, decode(${events.at(-1)?.checksum ?? ''}, 'hex'),
        ${events.at(-1)?.seq ?? 0}::int, ${now}::timestamptz
      FROM devices WHERE ordinal = ${device} RETURNING ordinal, installation
    ) SELECT made.ordinal, i.site FROM made JOIN installations i ON i.id = made.installation`.execute(tx);
  const place = rows[0] as { ordinal: number; site: number };
  const counted = [{ device: place.ordinal, site: place.site, events }];
  await insertEvents(tx, counted);
  await markDays(tx, counted);
}
