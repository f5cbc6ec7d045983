import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { codeHalf, writeEnrolmentCode } from '../../../shared/domain/hq/enrolment.ts';
import type { Installation, NewCode } from '../../../shared/domain/hq/site.ts';
import { fingerprintOf } from '../../services/signing.ts';
import type { HqDatabase } from '../database.ts';
import { UnknownError } from '../errors.ts';
import type { HqServices } from '../services.ts';
import { findSite } from './sites.ts';

const codeLastsMs = 24 * 60 * 60_000;

/** The PCs of all sites, or of one, with how far their newest logs go. */
export async function listInstallations(
  db: HqDatabase,
  only: { site?: string | undefined; installation?: string } = {},
): Promise<Installation[]> {
  let query = db
    .selectFrom('installations as i')
    .innerJoin('sites as s', 's.id', 'i.site')
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('devices as d')
          .whereRef('d.installation', '=', 'i.id')
          .select(['d.end_seq', 'd.told_seq'])
          .orderBy('d.ordinal', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select([
      'i.id',
      's.code as site',
      'i.name',
      'i.version',
      'i.public_key',
      'i.enrolled_at',
      'i.revoked_at',
      'i.heard_at',
      'newest.end_seq',
      'newest.told_seq',
    ])
    .orderBy('s.code')
    .orderBy('i.made_at')
    .orderBy('i.id');
  if (only.site !== undefined) query = query.where('s.code', '=', only.site);
  if (only.installation !== undefined) query = query.where('i.id', '=', only.installation);
  return (await query.execute()).map((row) => ({
    id: row.id,
    site: row.site,
    name: row.name,
    state: row.revoked_at !== null ? 'revoked' : row.public_key === null ? 'waiting' : 'enrolled',
    version: row.version,
    enrolledAt: row.enrolled_at,
    heardAt: row.heard_at,
    held: row.end_seq ?? 0,
    told: row.told_seq ?? 0,
  }));
}

/** A PC of a site, before it exists for anybody else. @throws UnknownError */
export async function makeInstallation(
  services: HqServices,
  { site, name }: { site: string; name: string },
  by: number | undefined,
): Promise<NewCode> {
  const { db, clock } = services;
  const { id: siteId } = await findSite(db, site);
  const id = randomUUID();
  await db
    .insertInto('installations')
    .values({
      id,
      site: siteId,
      name,
      public_key: null,
      version: null,
      made_at: new Date(clock()).toISOString(),
      enrolled_at: null,
      revoked_at: null,
      heard_at: null,
    })
    .execute();
  return makeCode(services, id, by);
}

/** A one-time code for a PC; the ones before open nothing any more. @throws UnknownError */
export async function makeCode(
  { db, clock, keys, address }: HqServices,
  installation: string,
  by: number | undefined,
): Promise<NewCode> {
  const secret = codeHalf(randomBytes(12));
  const expiresAt = new Date(clock() + codeLastsMs).toISOString();
  await db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('installations')
      .select('id')
      .where('id', '=', installation)
      .forUpdate()
      .executeTakeFirst();
    if (known === undefined)
      throw new UnknownError(`There is no PC with the id ${installation}.`, 'unknown-pc');
    await tx.deleteFrom('enrolment_codes').where('installation', '=', installation).execute();
    await tx
      .insertInto('enrolment_codes')
      .values({
        hash: hashOf(secret),
        installation,
        made_by: by ?? null,
        expires_at: expiresAt,
        used_at: null,
      })
      .execute();
  });
  const code = writeEnrolmentCode({ secret, fingerprint: fingerprintOf(keys.publicKey) });
  return { installation, code, link: `${address()}/enrol#${code}`, expiresAt };
}

/** Shuts a PC out. @throws UnknownError */
export async function revokeInstallation(
  { db, clock }: Pick<HqServices, 'db' | 'clock'>,
  installation: string,
): Promise<Installation> {
  const now = new Date(clock()).toISOString();
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('installations')
      .set({ revoked_at: now })
      .where('id', '=', installation)
      .where('revoked_at', 'is', null)
      .execute();
    await tx
      .updateTable('installation_keys')
      .set({ until_at: now })
      .where('installation', '=', installation)
      .where('until_at', 'is', null)
      .execute();
    await tx.deleteFrom('enrolment_codes').where('installation', '=', installation).execute();
  });
  const [found] = await listInstallations(db, { installation });
  if (found === undefined)
    throw new UnknownError(`There is no PC with the id ${installation}.`, 'unknown-pc');
  return found;
}

/** By which a code is found: who reads the database cannot enrol with what stands there. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(`tantam-code ${secret}`).digest('base64url');
}
