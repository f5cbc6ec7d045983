import { sql } from 'kysely';
import type { BundleEvent } from '../../../shared/domain/bundle.ts';
import type { HqDatabase } from '../database.ts';

/** Where events are put: the device's ordinal, and the site that they count for. */
export interface EventPlace {
  device: number;
  site: number;
}

/** Stores events, each column as one array: as fast as a statement can be, whatever the database. */
export async function insertEvents(
  db: HqDatabase,
  { device, site }: EventPlace,
  events: readonly BundleEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const column = <Key extends keyof BundleEvent>(key: Key) => events.map((event) => event[key]);
  await sql`
    INSERT INTO events (device, site, seq, id, kind, occurred_at, business_day, since_boot_ms, boot_id, clock,
      content_revision, body, checksum)
    SELECT ${device}::int, ${site}::int, e.seq, e.id, e.kind, e.occurred_at, e.business_day, e.since_boot_ms,
      e.boot_id, e.clock, e.content_revision, e.body, decode(e.checksum, 'hex')
    FROM unnest(
      ${column('seq')}::int[], ${column('id')}::uuid[], ${column('kind')}::text[],
      ${column('occurredAt')}::timestamptz[], ${column('businessDay')}::date[],
      ${column('sinceBootMs')}::bigint[], ${column('bootId')}::text[], ${column('clock')}::text[],
      ${column('contentRevision')}::text[], ${column('body')}::text[],
      ${column('checksum')}::text[]
    ) AS e (seq, id, kind, occurred_at, business_day, since_boot_ms, boot_id, clock, content_revision, body,
      checksum)`.execute(db);
  await insertCorrections(db, device, events);
}

async function insertCorrections(
  db: HqDatabase,
  device: number,
  events: readonly BundleEvent[],
): Promise<void> {
  const corrections = events.flatMap((event) => {
    const target = targetOf(event);
    const { seq, kind, body } = event;
    return target === null ? [] : [{ target, device, seq, kind: kind as 'void' | 'amend', body }];
  });
  for (let from = 0; from < corrections.length; from += atOnce) {
    await db
      .insertInto('corrections')
      .values(corrections.slice(from, from + atOnce))
      .execute();
  }
}

/** Rows of five parameters each, of which a statement may have 65,535. */
const atOnce = 5_000;

/** Notes that the roll-ups of these events' days have to be made anew: of a void or an amend, the day it is about. */
export async function markDays(db: HqDatabase, site: number, events: readonly BundleEvent[]): Promise<void> {
  const days = new Set(
    events.flatMap((event) => (event.kind === 'play' || targetOf(event) !== null ? [] : [event.businessDay])),
  );
  const targets = events.flatMap((event) => targetOf(event) ?? []);
  if (targets.length > 0) {
    const { rows } = await sql<{ day: string }>`
      SELECT DISTINCT business_day AS day FROM events WHERE id = ANY(${targets}::uuid[]) AND site = ${site}`.execute(
      db,
    );
    for (const { day } of rows) days.add(day);
  }
  if (days.size === 0) return;
  // Taking the row even where it stands makes whoever makes the roll-up wait for these events.
  await sql`INSERT INTO stale_days (site, day)
    SELECT ${site}::int, day FROM unnest(${[...days].sort()}::date[]) AS day ORDER BY day
    ON CONFLICT (site, day) DO UPDATE SET marks = stale_days.marks + 1`.execute(db);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The event that a void or an amend is about; null for all others, and where it names none. */
function targetOf({ kind, body }: BundleEvent): string | null {
  if (kind !== 'void' && kind !== 'amend') return null;
  try {
    const { event } = JSON.parse(body);
    return typeof event === 'string' && uuid.test(event) ? event : null;
  } catch {
    return null;
  }
}
