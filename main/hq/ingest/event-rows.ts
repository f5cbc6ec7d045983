import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { BundleEvent } from '../../../shared/domain/hq/bundle.ts';
import { type CopiedValue, copyIn } from '../copy-in.ts';
import type { HqDatabase } from '../database.ts';

/** Events of one log, the site that they count for, and the device's ordinal. */
export interface NewEvents {
  device: number;
  site: number;
  events: readonly BundleEvent[];
}

const columns =
  'device, seq, site, id, kind, occurred_at, business_day, since_boot_ms, boot_id, clock, content_revision, body, checksum';

/** Stores events of several logs. */
export async function insertEvents(db: HqDatabase, logs: readonly NewEvents[]): Promise<void> {
  if (logs.every(({ events }) => events.length === 0)) return;
  await copyIn(db, `events (${columns})`, rowsOf(logs));
  await insertCorrections(db, logs);
}

function* rowsOf(logs: readonly NewEvents[]): Generator<CopiedValue[]> {
  for (const { device, site, events } of logs) {
    for (const event of events) {
      yield [
        device,
        event.seq,
        site,
        event.id,
        event.kind,
        event.occurredAt,
        event.businessDay,
        event.sinceBootMs,
        event.bootId,
        event.clock,
        event.contentRevision,
        event.body,
        `\\x${event.checksum}`,
      ];
    }
  }
}

async function insertCorrections(db: HqDatabase, logs: readonly NewEvents[]): Promise<void> {
  const corrections = logs.flatMap(({ device, events }) =>
    events.flatMap((event) => {
      const target = targetOf(event);
      const { seq, kind, body } = event;
      return target === null ? [] : [[target, device, seq, kind, body]];
    }),
  );
  if (corrections.length > 0) await copyIn(db, 'corrections (target, device, seq, kind, body)', corrections);
}

/** Notes that the roll-ups of these events' days have to be made anew: of a void or an amend, the day it is about. */
export async function markDays(
  db: HqDatabase,
  logs: readonly Pick<NewEvents, 'site' | 'events'>[],
): Promise<void> {
  const days = new Map<string, { site: number; day: Day }>();
  const mark = (site: number, day: Day) => days.set(`${site} ${day}`, { site, day });
  const targets: { site: number; id: string }[] = [];
  for (const { site, events } of logs) {
    for (const event of events) {
      const target = targetOf(event);
      if (target !== null) targets.push({ site, id: target });
      else if (event.kind !== 'play') mark(site, event.businessDay);
    }
  }
  if (targets.length > 0) {
    const { rows } = await sql<{ site: number; day: Day }>`
      SELECT DISTINCT e.site, e.business_day AS day
      FROM unnest(${targets.map(({ site }) => site)}::int[], ${targets.map(({ id }) => id)}::uuid[]) AS t (site, id)
      JOIN events e ON e.id = t.id AND e.site = t.site`.execute(db);
    for (const { site, day } of rows) mark(site, day);
  }
  if (days.size === 0) return;
  const marked = [...days.values()];
  // Taking the row even where it stands makes whoever makes the roll-up wait for these events.
  await sql`INSERT INTO stale_days (site, day)
    SELECT site, day FROM unnest(${marked.map(({ site }) => site)}::int[], ${marked.map(({ day }) => day)}::date[])
      AS v (site, day) ORDER BY day, site
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
