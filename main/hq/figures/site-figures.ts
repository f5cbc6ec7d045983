import { sql } from 'kysely';
import type { SiteFigures } from '../../../shared/domain/hq/figures.ts';
import { type Period, periodBefore } from '../../../shared/domain/period.ts';
import type { HqDatabase } from '../database.ts';

/** What each site counts in a period, the most first; those that are closed only where they counted something. */
export async function readSiteFigures(db: HqDatabase, period: Period): Promise<SiteFigures[]> {
  const before = periodBefore(period, 1);
  const { rows } = await sql<SiteFigures>`
    SELECT s.code, s.name, s.site_group AS "group", s.target,
      coalesce(n.assists, 0)::int AS assists, coalesce(b.assists, 0)::int AS before,
      coalesce(n.days_with, 0)::int AS "daysWith", coalesce(n.days_met, 0)::int AS "daysMet",
      coalesce(n.known, 0)::int AS known, coalesce(n.succeeded, 0)::int AS succeeded,
      coalesce(n.troubled, 0)::int AS troubled
    FROM sites s
    LEFT JOIN (
      SELECT d.site, sum(d.assists) AS assists, count(*) FILTER (WHERE d.assists > 0) AS days_with,
        count(*) FILTER (WHERE d.assists >= t.target) AS days_met, sum(d.known) AS known,
        sum(d.succeeded) AS succeeded, sum(d.troubled) AS troubled
      FROM site_days d JOIN sites t ON t.id = d.site
      WHERE d.day BETWEEN ${period.from} AND ${period.to} GROUP BY d.site
    ) n ON n.site = s.id
    LEFT JOIN (
      SELECT site, sum(assists) AS assists FROM site_days
      WHERE day BETWEEN ${before.from} AND ${before.to} GROUP BY site
    ) b ON b.site = s.id
    WHERE s.closed_at IS NULL OR n.assists > 0
    ORDER BY 5 DESC, s.name`.execute(db);
  return rows;
}
