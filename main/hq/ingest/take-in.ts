import { sql } from 'kysely';
import type { BundleEvent, Receipt } from '../../../shared/domain/hq/bundle.ts';
import type { HqDatabase } from '../database.ts';
import type { Bundle } from './bundle-read.ts';
import { insertEvents, markDays } from './event-rows.ts';
import { forkOf, putAside } from './forks.ts';
import { hex, type Log, lockLogs, refusalBefore } from './logs.ts';

/** How a bundle came. */
export type Way = 'https' | 'file';

/** A proven bundle and whose it is. */
export interface Offer {
  bundle: Bundle;
  site: number;
  way: Way;
  /** When it came, ISO 8601 in UTC. */
  now: string;
}

/** What came of a bundle, as its receipt says it. */
export interface Outcome extends Pick<Receipt, 'held' | 'checksum' | 'wanted' | 'wantedOf' | 'aside'> {
  stored: number;
  known: number;
  forked: number;
}

/** What is to be written of a bundle whose log HQ knows. */
interface Entry {
  offer: Offer;
  log: Log;
  outcome: Outcome;
  /** The events that follow what HQ holds. */
  fresh: BundleEvent[];
}

const nothing = { stored: 0, known: 0, forked: 0, aside: 0, wantedOf: null };

/**
 * Takes in bundles of different logs in one transaction, each as if it were alone: whatever their number, the
 * database is asked and told the same few times.
 *
 * @returns of each what came of it, or why it is refused; nothing of a refused one is written
 */
export async function takeIn(tx: HqDatabase, offers: readonly Offer[]): Promise<(Outcome | Error)[]> {
  const logs = await lockLogs(tx, offers);
  const entries: Entry[] = [];
  const heard: Offer[] = [];
  const outcomes: (Outcome | Error)[] = [];
  for (const offer of offers) {
    const { header } = offer.bundle;
    const log = logs.get(header.device);
    if (log === undefined) throw new Error(`The log of ${header.device} was neither found nor begun.`);
    if (log instanceof Error) outcomes.push(log);
    else if ('parent' in log) {
      heard.push(offer);
      outcomes.push({ ...nothing, held: 0, checksum: '', wanted: log.wanted, wantedOf: log.parent });
    } else {
      const taken = refusalBefore(log, header) ?? (await entryOf(tx, offer, log));
      if (taken instanceof Error) outcomes.push(taken);
      else {
        heard.push(offer);
        entries.push(taken);
        outcomes.push(taken.outcome);
      }
    }
  }
  await hear(tx, heard);
  await insertEvents(
    tx,
    entries.map(({ log, offer, fresh }) => ({ device: log.ordinal, site: offer.site, events: fresh })),
  );
  await moveEnds(tx, entries);
  await noteBundles(
    tx,
    entries.filter(({ fresh }) => fresh.length > 0),
  );
  await markDays(
    tx,
    entries.map(({ offer, fresh }) => ({ site: offer.site, events: fresh })),
  );
  return outcomes;
}

/** Compares a bundle with what HQ holds of its log. What differs is put aside here. */
async function entryOf(tx: HqDatabase, offer: Offer, log: Log): Promise<Entry> {
  const { header, events } = offer.bundle;
  const { first, last } = header;
  const asItStands = { held: log.end_seq, checksum: hex(log.end_checksum), wanted: log.end_seq + 1 };
  const unchanged = { offer, log, fresh: [], outcome: { ...nothing, ...asItStands } };
  if (events.length === 0) return unchanged;
  const from = await forkOf(tx, log, offer.bundle);
  if (from !== undefined) {
    const counts = { stored: 0, known: from - first, forked: last - from + 1 };
    const outcome = { ...nothing, ...asItStands, ...counts, aside: last, wanted: last + 1 };
    const [bundle] = await noteBundles(tx, [{ ...unchanged, outcome }]);
    await putAside(tx, log, offer.bundle, { from, bundle: bundle as number, now: offer.now });
    return { ...unchanged, outcome };
  }
  if (first > log.end_seq + 1) return unchanged;
  const fresh = events.filter(({ seq }) => seq > log.end_seq);
  const counts = { stored: fresh.length, known: events.length - fresh.length, forked: 0 };
  const end = fresh.at(-1);
  const standing = end ? { held: end.seq, checksum: end.checksum, wanted: end.seq + 1 } : asItStands;
  return { offer, log, fresh, outcome: { ...nothing, ...standing, ...counts } };
}

async function hear(tx: HqDatabase, offers: readonly Offer[]): Promise<void> {
  if (offers.length === 0) return;
  await sql`UPDATE installations i SET heard_at = v.heard_at, version = v.version
    FROM unnest(${offers.map(({ bundle }) => bundle.header.installation)}::uuid[],
      ${offers.map(({ now }) => now)}::timestamptz[],
      ${offers.map(({ bundle }) => bundle.header.version)}::text[]) AS v (id, heard_at, version)
    WHERE i.id = v.id`.execute(tx);
}

/** Writes down how far each log goes here, and how far its PC says that it goes. */
async function moveEnds(tx: HqDatabase, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const of = <Value>(column: (entry: Entry) => Value) => entries.map(column);
  await sql`UPDATE devices d SET told_seq = v.told_seq, told_at = v.told_at, installation = v.installation,
      end_seq = v.end_seq, end_checksum = decode(v.end_checksum, 'hex'),
      last_event_at = coalesce(v.last_event_at, d.last_event_at)
    FROM unnest(${of(({ log }) => log.ordinal)}::int[], ${of(({ offer }) => offer.bundle.header.end)}::int[],
      ${of(({ offer }) => offer.now)}::timestamptz[], ${of(({ offer }) => offer.bundle.header.installation)}::uuid[],
      ${of(({ outcome }) => outcome.held)}::int[], ${of(({ outcome }) => outcome.checksum)}::text[],
      ${of(({ fresh }) => fresh.at(-1)?.occurredAt ?? null)}::timestamptz[]
    ) AS v (ordinal, told_seq, told_at, installation, end_seq, end_checksum, last_event_at)
    WHERE d.ordinal = v.ordinal`.execute(tx);
}

/** @returns the bundles' numbers */
async function noteBundles(tx: HqDatabase, entries: readonly Entry[]): Promise<number[]> {
  if (entries.length === 0) return [];
  const of = <Value>(column: (entry: Entry) => Value) => entries.map(column);
  const { rows } = await sql<{ id: number }>`
    INSERT INTO bundles (device, digest, way, first_seq, last_seq, stored, known, forked, received_at)
    SELECT v.device, decode(v.digest, 'hex'), v.way, v.first_seq, v.last_seq, v.stored, v.known, v.forked,
      v.received_at
    FROM unnest(${of(({ log }) => log.ordinal)}::int[], ${of(({ offer }) => offer.bundle.digest)}::text[],
      ${of(({ offer }) => offer.way)}::text[], ${of(({ offer }) => offer.bundle.header.first)}::int[],
      ${of(({ offer }) => offer.bundle.header.last)}::int[], ${of(({ outcome }) => outcome.stored)}::int[],
      ${of(({ outcome }) => outcome.known)}::int[], ${of(({ outcome }) => outcome.forked)}::int[],
      ${of(({ offer }) => offer.now)}::timestamptz[]
    ) AS v (device, digest, way, first_seq, last_seq, stored, known, forked, received_at)
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
