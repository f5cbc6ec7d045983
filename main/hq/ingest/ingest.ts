import { sql } from 'kysely';
import type { Receipt } from '../../../shared/domain/bundle.ts';
import type { PublicKey, SignedText } from '../../../shared/domain/enrolment.ts';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { Clock } from '../../services/clock.ts';
import { signedText } from '../../services/signing.ts';
import type { HqDatabase } from '../database.ts';
import { ForbiddenError } from '../errors.ts';
import type { HqKeys } from '../keys.ts';
import { type Bundle, proveBundle, type SealedBundle, unpackBundle } from './bundle-read.ts';
import { insertEvents, markDays } from './event-rows.ts';
import { forkOf, putAside } from './forks.ts';
import { hex, type Log, lockLog, refuseBefore } from './logs.ts';
import { ensureMonths, type KnownMonths } from './months.ts';
import { openParcel } from './sealed-parcel.ts';
import { createTurns } from './turns.ts';

/** How a bundle came. */
export type Way = 'https' | 'file';

/** What came of a bundle. */
export interface Taken {
  receipt: SignedText;
  said: Receipt;
  stored: number;
  known: number;
  forked: number;
}

/** Takes bundles in. */
export interface Ingest {
  /**
   * Takes a bundle out of its envelope if it has one, proves it, stores what is new and answers with a signed receipt, once that is durable.
   *
   * @throws RefusedError, ForbiddenError when nothing of it can be believed; BusyError
   */
  take(parcel: Uint8Array, way: Way): Promise<Taken>;
}

/** @param taken told of every bundle that was taken in */
export function createIngest(
  { db, clock, keys }: { db: HqDatabase; clock: Clock; keys: HqKeys },
  taken: (result: Taken, way: Way) => void = () => {},
): Ingest {
  const months: KnownMonths = new Set();
  const turns = createTurns({ atOnce: 6, mostWaiting: 1_000 });
  const takeSealed = async (sealed: SealedBundle, way: Way): Promise<Taken> => {
    const { site, key } = await senderOf(db, sealed);
    const bundle = proveBundle(sealed, key);
    const days = new Set(bundle.events.map((event) => event.businessDay));
    await ensureMonths(db, months, days, businessDay(clock()));
    const now = new Date(clock()).toISOString();
    const outcome = await db.transaction().execute((tx) => takeIn(tx, bundle, { site, way, now }));
    const { held, checksum, wanted, aside, ...counts } = outcome;
    const wantedOf = outcome.wantedOf === bundle.header.device ? null : outcome.wantedOf;
    const said: Receipt = {
      format: 'tantam-receipt-1',
      installation: bundle.header.installation,
      device: bundle.header.device,
      bundle: bundle.digest,
      held,
      checksum,
      wanted,
      wantedOf,
      forked: aside > 0,
      aside,
      at: now,
    };
    const result = { receipt: signedText(keys, said), said, ...counts };
    taken(result, way);
    return result;
  };
  return {
    async take(parcel, way) {
      const sealed = await unpackBundle(await openParcel(parcel, keys.ageIdentity));
      return turns.take(sealed.header.installation, () => takeSealed(sealed, way));
    },
  };
}

interface Outcome extends Pick<Receipt, 'held' | 'checksum' | 'wanted' | 'wantedOf' | 'aside'> {
  stored: number;
  known: number;
  forked: number;
}

async function senderOf(db: HqDatabase, { header }: SealedBundle): Promise<{ site: number; key: PublicKey }> {
  const sender = await db
    .selectFrom('installations')
    .select(['site', 'public_key', 'revoked_at'])
    .where('id', '=', header.installation)
    .executeTakeFirst();
  if (sender === undefined || sender.public_key === null) {
    throw new ForbiddenError(
      'No PC is enrolled here under the id that the bundle names. Enrol it with a code of HQ.',
    );
  }
  if (sender.revoked_at !== null) {
    throw new ForbiddenError(
      'HQ has shut this PC out. What it counted is kept there; ask HQ for a new code.',
    );
  }
  return { site: sender.site, key: sender.public_key };
}

async function takeIn(
  tx: HqDatabase,
  bundle: Bundle,
  { site, way, now }: { site: number; way: Way; now: string },
): Promise<Outcome> {
  const { header, events, digest } = bundle;
  const log = await lockLog(tx, header, { site, now });
  await hear(tx, header, now);
  const nothing = { stored: 0, known: 0, forked: 0, aside: 0, wantedOf: null };
  if ('parent' in log) {
    return { ...nothing, held: 0, checksum: '', wanted: log.wanted, wantedOf: log.parent };
  }
  await sql`UPDATE devices SET told_seq = ${header.end}, told_at = ${now}, installation = ${header.installation}
    WHERE ordinal = ${log.ordinal}`.execute(tx);
  const asItStands = { held: log.end_seq, checksum: hex(log.end_checksum), wanted: log.end_seq + 1 };
  if (events.length === 0) return { ...nothing, ...asItStands };
  refuseBefore(log, header.first);

  const note = (counts: { stored: number; known: number; forked: number }) =>
    noteBundle(tx, log, { ...counts, way, now, digest, first: header.first, last: header.last });
  const from = await forkOf(tx, log, bundle);
  if (from !== undefined) {
    const counts = { stored: 0, known: from - header.first, forked: header.last - from + 1 };
    await putAside(tx, log, bundle, { from, bundle: await note(counts), now });
    return { ...nothing, ...asItStands, ...counts, aside: header.last, wanted: header.last + 1 };
  }
  const fresh = header.first > log.end_seq + 1 ? [] : events.filter(({ seq }) => seq > log.end_seq);
  const last = fresh.at(-1);
  if (last === undefined) {
    const known = header.first > log.end_seq + 1 ? 0 : events.length;
    return { ...nothing, ...asItStands, known };
  }
  await insertEvents(tx, { device: log.ordinal, site }, fresh);
  await markDays(tx, site, fresh);
  await sql`UPDATE devices SET end_seq = ${last.seq}, end_checksum = decode(${last.checksum}, 'hex'),
      last_event_at = ${last.occurredAt}
    WHERE ordinal = ${log.ordinal}`.execute(tx);
  const counts = { stored: fresh.length, known: events.length - fresh.length, forked: 0 };
  await note(counts);
  return { ...nothing, ...counts, held: last.seq, checksum: last.checksum, wanted: last.seq + 1 };
}

async function hear(tx: HqDatabase, { installation, version }: Bundle['header'], now: string): Promise<void> {
  await tx
    .updateTable('installations')
    .set({ heard_at: now, version })
    .where('id', '=', installation)
    .execute();
}

async function noteBundle(
  tx: HqDatabase,
  log: Log,
  bundle: {
    way: Way;
    now: string;
    digest: string;
    first: number;
    last: number;
    stored: number;
    known: number;
    forked: number;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    INSERT INTO bundles (device, digest, way, first_seq, last_seq, stored, known, forked, received_at)
    VALUES (${log.ordinal}, decode(${bundle.digest}, 'hex'), ${bundle.way}, ${bundle.first}, ${bundle.last},
      ${bundle.stored}, ${bundle.known}, ${bundle.forked}, ${bundle.now})
    RETURNING id`.execute(tx);
  return rows[0]?.id as number;
}
