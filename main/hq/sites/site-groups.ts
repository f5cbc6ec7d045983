import { sql } from 'kysely';
import type { SiteGroup } from '../../../shared/domain/hq/site.ts';
import type { HqDatabase } from '../database.ts';
import { UnknownError } from '../errors.ts';

/** The groups that sites are in, by their names; open sites are counted. */
export async function listSiteGroups(db: HqDatabase): Promise<SiteGroup[]> {
  const { rows } = await sql<SiteGroup>`
    SELECT s.site_group AS id, g.name, count(*) FILTER (WHERE s.closed_at IS NULL)::int AS sites
    FROM sites s LEFT JOIN site_groups g ON g.id = s.site_group
    WHERE s.site_group IS NOT NULL GROUP BY s.site_group, g.name ORDER BY s.site_group`.execute(db);
  return rows.toSorted((one, other) =>
    (one.name ?? one.id).localeCompare(other.name ?? other.id, 'vi', { numeric: true }),
  );
}

/** @throws UnknownError when no site is in such a group */
export async function nameSiteGroup(
  db: HqDatabase,
  { group, name, by, now }: { group: string; name: string; by: number | undefined; now: number },
): Promise<void> {
  const used = await db.selectFrom('sites').select('id').where('site_group', '=', group).executeTakeFirst();
  if (used === undefined) throw new UnknownError(`No site is in a group "${group}".`, 'unknown-group');
  const change = { name, changed_by: by ?? null, changed_at: new Date(now).toISOString() };
  await db
    .insertInto('site_groups')
    .values({ id: group, ...change })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute();
}
