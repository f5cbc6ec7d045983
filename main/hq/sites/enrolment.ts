import {
  type EnrolledText,
  type EnrolRequest,
  enrolmentProof,
  type PublicKey,
  type RotateRequest,
  rotationProof,
  type SignedText,
} from '../../../shared/domain/hq/enrolment.ts';
import { isSignedBy, signedText } from '../../services/signing.ts';
import { beginTry, succeed } from '../accounts/throttle.ts';
import type { HqDatabase } from '../database.ts';
import { ConflictError, ForbiddenError } from '../errors.ts';
import type { HqServices } from '../services.ts';
import { hashOf } from './installations.ts';

type Needed = Pick<HqServices, 'db' | 'clock' | 'keys'>;

/**
 * Takes a PC's key in exchange for a code that is good once. The same PC asking again with the same key is answered
 * as before, since the answer may have been lost on the way.
 *
 * @param from the network address it asks from: guessing codes is slowed down by it
 * @throws ForbiddenError, ConflictError, TooManyTriesError
 */
export async function enrol(
  { db, clock, keys }: Needed,
  { secret, publicKey, version, proof }: EnrolRequest,
  from: string,
): Promise<SignedText> {
  const who = `enrolment ${from}`;
  await beginTry(db, clock, who);
  if (!isSignedBy(publicKey, enrolmentProof(secret, publicKey), proof)) {
    throw new ForbiddenError(
      'The key that is to be enrolled did not sign the request. Start the enrolment anew.',
    );
  }
  const now = new Date(clock()).toISOString();
  const installation = await db.transaction().execute(async (tx) => {
    const code = await tx
      .selectFrom('enrolment_codes')
      .selectAll()
      .where('hash', '=', hashOf(secret))
      .forUpdate()
      .executeTakeFirst();
    if (code === undefined || code.expires_at <= now) {
      throw new ForbiddenError(
        'This enrolment code opens nothing: it is mistyped, older than 24 hours, or was replaced by a newer one. Ask HQ for a new code.',
      );
    }
    if (code.used_at !== null) {
      const known = await tx
        .selectFrom('installations')
        .select('public_key')
        .where('id', '=', code.installation)
        .executeTakeFirst();
      if (known?.public_key === publicKey) return code.installation;
      throw new ForbiddenError('This enrolment code was used already. Ask HQ for a new code.');
    }
    await tx.updateTable('enrolment_codes').set({ used_at: now }).where('hash', '=', code.hash).execute();
    await replaceKey(tx, code.installation, publicKey, now);
    await tx
      .updateTable('installations')
      .set({ enrolled_at: now, revoked_at: null, version })
      .where('id', '=', code.installation)
      .execute();
    return code.installation;
  });
  await succeed(db, who);
  return enrolledText(db, keys, installation);
}

/** Puts a new key in the place of a PC's. @throws ForbiddenError, ConflictError */
export async function rotateKey(
  { db, clock, keys }: Needed,
  { installation, publicKey, proof, newProof }: RotateRequest,
): Promise<SignedText> {
  const text = rotationProof(installation, publicKey);
  await db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('installations')
      .select(['public_key', 'revoked_at'])
      .where('id', '=', installation)
      .forUpdate()
      .executeTakeFirst();
    const proven = isSignedBy(publicKey, text, newProof);
    if (known?.public_key === publicKey && proven) return;
    if (known?.public_key == null || known.revoked_at !== null || !proven) {
      throw new ForbiddenError('This PC is not enrolled here, or was shut out. Enrol it with a new code.');
    }
    if (!isSignedBy(known.public_key, text, proof)) {
      throw new ForbiddenError(
        'The key that HQ knows of this PC did not sign the change. Enrol it with a new code.',
      );
    }
    await replaceKey(tx, installation, publicKey, new Date(clock()).toISOString());
  });
  return enrolledText(db, keys, installation);
}

async function replaceKey(
  tx: HqDatabase,
  installation: string,
  publicKey: PublicKey,
  now: string,
): Promise<void> {
  await tx
    .updateTable('installation_keys')
    .set({ until_at: now })
    .where('installation', '=', installation)
    .where('until_at', 'is', null)
    .execute();
  const fresh = await tx
    .insertInto('installation_keys')
    .values({ public_key: publicKey, installation, from_at: now, until_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('public_key')
    .executeTakeFirst();
  if (fresh === undefined) {
    throw new ConflictError(
      'This key is or was that of a PC already. Make a new one: no two PCs may share a key.',
    );
  }
  await tx
    .updateTable('installations')
    .set({ public_key: publicKey })
    .where('id', '=', installation)
    .execute();
}

async function enrolledText(db: HqDatabase, keys: HqServices['keys'], id: string): Promise<SignedText> {
  const row = await db
    .selectFrom('installations as i')
    .innerJoin('sites as s', 's.id', 'i.site')
    .select(['i.name', 'i.public_key', 's.code', 's.name as siteName'])
    .where('i.id', '=', id)
    .executeTakeFirstOrThrow();
  return signedText(keys, {
    format: 'tantam-enrolled-1',
    installation: id,
    name: row.name,
    site: { code: row.code, name: row.siteName },
    publicKey: row.public_key as string,
    hqKey: keys.publicKey,
    ageRecipient: keys.ageRecipient,
  } satisfies EnrolledText);
}
