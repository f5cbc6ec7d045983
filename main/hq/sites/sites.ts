import type { Selectable } from 'kysely';
import type { HqSite, NewSite } from '../../../shared/domain/hq/site.ts';
import type { HqDatabase } from '../database.ts';
import { ConflictError, UnknownError } from '../errors.ts';
import type { Tables } from '../tables.ts';

/** Every site, by its code. */
export async function listSites(db: HqDatabase): Promise<HqSite[]> {
  return (await db.selectFrom('sites').selectAll().orderBy('code').execute()).map(siteOf);
}

/** @throws ConflictError when the code is taken */
export async function makeSite(db: HqDatabase, now: number, site: NewSite): Promise<HqSite> {
  const { code, name, group, target } = site;
  const made = await db
    .insertInto('sites')
    .values({ code, name, site_group: group, target, made_at: new Date(now).toISOString(), closed_at: null })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made === undefined)
    throw new ConflictError(`There is a site with the code "${code}" already.`, 'site-taken');
  return siteOf(made);
}

/** @throws UnknownError */
export async function changeSite(
  db: HqDatabase,
  now: number,
  code: string,
  { name, group, target, closed }: Omit<NewSite, 'code'> & { closed: boolean },
): Promise<HqSite> {
  const before = await findSite(db, code);
  const closedAt = closed ? (before.closed_at ?? new Date(now).toISOString()) : null;
  const changed = await db
    .updateTable('sites')
    .set({ name, site_group: group, target, closed_at: closedAt })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return siteOf(changed);
}

/** @throws UnknownError */
export async function findSite(db: HqDatabase, code: string): Promise<Selectable<Tables['sites']>> {
  const site = await db.selectFrom('sites').selectAll().where('code', '=', code).executeTakeFirst();
  if (site === undefined) throw new UnknownError(`There is no site with the code "${code}".`, 'unknown-site');
  return site;
}

function siteOf({ code, name, site_group, target, closed_at }: Selectable<Tables['sites']>): HqSite {
  return { code, name, group: site_group, target, closedAt: closed_at };
}
