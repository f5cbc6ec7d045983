import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { Receipt } from '../../../shared/domain/hq/bundle.ts';
import type { PublicKey, SignedText } from '../../../shared/domain/hq/enrolment.ts';
import type { Clock } from '../../services/clock.ts';
import { signedText } from '../../services/signing.ts';
import type { HqDatabase } from '../database.ts';
import { ForbiddenError } from '../errors.ts';
import type { HqKeys } from '../keys.ts';
import { proveBundle, type SealedBundle, unpackBundle } from './bundle-read.ts';
import { createGroups } from './groups.ts';
import { ensureMonths, type KnownMonths } from './months.ts';
import { openParcel } from './sealed-parcel.ts';
import { type Offer, type Outcome, takeIn, type Way } from './take-in.ts';
import { createTurns } from './turns.ts';

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
  const turns = createTurns({ atOnce: 32, mostWaiting: 1_000, mostBytes: 512 * 2 ** 20 });
  const groups = createGroups<Offer, Outcome>(
    (offers) => db.transaction().execute((tx) => takeIn(tx, offers)),
    {
      atOnce: 2,
      most: 20_000,
      weigh: ({ bundle }) => bundle.events.length + 1,
      keyOf: ({ bundle }) => bundle.header.device,
    },
  );
  const takeSealed = async (sealed: SealedBundle, way: Way): Promise<Taken> => {
    const { site, key } = await senderOf(db, sealed);
    const bundle = proveBundle(sealed, key);
    const days = new Set(bundle.events.map((event) => event.businessDay));
    await ensureMonths(db, months, days, businessDay(clock()));
    const now = new Date(clock()).toISOString();
    const outcome = await groups.take({ bundle, site, way, now });
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
      return turns.take(sealed.header.installation, sealed.bytes, () => takeSealed(sealed, way));
    },
  };
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
