import { sql } from 'kysely';
import type { BundleEvent } from '../../../shared/domain/hq/bundle.ts';
import type { HqDatabase } from '../database.ts';
import type { Bundle } from './bundle-read.ts';
import { hex, isAside, type Log } from './logs.ts';

/**
 * Where a bundle first says something else than HQ holds: the number of that event. Undefined when all that both have
 * is the same, which one look tells: each checksum covers everything before it.
 */
export async function forkOf(
  tx: HqDatabase,
  log: Log,
  { header, events }: Bundle,
): Promise<number | undefined> {
  const { first, last, previous } = header;
  const shared = Math.min(last, log.end_seq);
  if (shared < first) {
    const ends = first === log.end_seq + 1 ? hex(log.end_checksum) : previous;
    if (ends !== previous) return first;
    return first > log.end_seq + 1 && (await isAside(tx, log.ordinal, first - 1, previous))
      ? first
      : undefined;
  }
  const held = await tx
    .selectFrom('events')
    .select(['seq', 'checksum'])
    .where('device', '=', log.ordinal)
    .where('seq', '>=', first)
    .where('seq', '<=', shared)
    .orderBy('seq')
    .execute();
  return held.find(({ seq, checksum }) => events[seq - first]?.checksum !== hex(checksum))?.seq;
}

/** Puts what differs aside, each event beside the one that HQ holds; counted nowhere until a person decides. */
export async function putAside(
  tx: HqDatabase,
  log: Log,
  { header, events }: Bundle,
  { from, bundle, now }: { from: number; bundle: number; now: string },
): Promise<void> {
  const before = events[from - header.first - 1]?.checksum ?? header.previous;
  const [earlier] = (
    await sql<{ fork: number }>`SELECT e.fork FROM forked_events e JOIN forks f ON f.id = e.fork
      WHERE e.device = ${log.ordinal} AND ((e.seq = ${from - 1} AND e.checksum = decode(${before}, 'hex')
          AND f.decision IS NULL)
        OR (e.seq = ${from} AND e.checksum = decode(${events[from - header.first]?.checksum ?? ''}, 'hex')))
      LIMIT 1`.execute(tx)
  ).rows;
  const fork = earlier?.fork ?? (await makeFork(tx, log.ordinal, from, now));
  const aside = events.slice(from - header.first);
  const previous = [before, ...aside.map(({ checksum }) => checksum)];
  await sql`INSERT INTO forked_events (device, seq, checksum, previous, fork, bundle, record)
    SELECT ${log.ordinal}::int, e.seq, decode(e.checksum, 'hex'), decode(e.previous, 'hex'), ${fork}::int,
      ${bundle}::bigint, e.record
    FROM unnest(${aside.map(({ seq }) => seq)}::int[], ${aside.map(({ checksum }) => checksum)}::text[],
      ${previous.slice(0, -1)}::text[], ${aside.map((event: BundleEvent) => JSON.stringify(event))}::text[]
    ) AS e (seq, checksum, previous, record)
    ON CONFLICT DO NOTHING`.execute(tx);
}

async function makeFork(tx: HqDatabase, device: number, from: number, now: string): Promise<number> {
  const { id } = await tx
    .insertInto('forks')
    .values({ device, from_seq: from, found_at: now, decision: null, decided_by: null, decided_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
