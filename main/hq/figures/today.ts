import { sql } from 'kysely';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import {
  type SitesToday,
  type SiteToday,
  type Standing,
  silentMs,
} from '../../../shared/domain/hq/figures.ts';
import type { HqServices } from '../services.ts';

/** In which order sites need somebody. */
const order: readonly Standing[] = ['silent', 'late', 'waiting', 'well'];

/** Every open site today. */
export async function readToday({ db, clock }: Pick<HqServices, 'db' | 'clock'>): Promise<SitesToday> {
  const now = clock();
  const day = businessDay(now);
  const { rows } = await sql<Omit<SiteToday, 'standing'> & { enrolled: number }>`
    SELECT s.code, s.name, s.site_group AS "group", s.target, coalesce(d.assists, 0) AS assists,
      coalesce(i.enrolled, 0)::int AS enrolled, i.heard_at AS "heardAt", l.last_event_at AS "lastEventAt",
      coalesce(l.missing, 0)::int AS missing, coalesce(l.forks, 0)::int AS forks
    FROM sites s
    LEFT JOIN site_days d ON d.site = s.id AND d.day = ${day}
    LEFT JOIN (
      SELECT site, count(*) FILTER (WHERE public_key IS NOT NULL AND revoked_at IS NULL) AS enrolled,
        max(heard_at) AS heard_at
      FROM installations GROUP BY site
    ) i ON i.site = s.id
    LEFT JOIN (
      SELECT i.site, max(d.last_event_at) AS last_event_at, sum(greatest(0, d.told_seq - d.end_seq)) FILTER (
          WHERE NOT EXISTS (SELECT 1 FROM devices n WHERE n.continues = d.ordinal)) AS missing,
        sum((SELECT count(*) FROM forks f WHERE f.device = d.ordinal AND f.decision IS NULL)) AS forks
      FROM devices d JOIN installations i ON i.id = d.installation GROUP BY i.site
    ) l ON l.site = s.id
    WHERE s.closed_at IS NULL`.execute(db);
  const sites = rows
    .map(({ enrolled, ...site }): SiteToday => ({ ...site, standing: standingOf(site, enrolled, now) }))
    .sort(
      (one, other) =>
        order.indexOf(one.standing) - order.indexOf(other.standing) ||
        one.name.localeCompare(other.name, 'vi'),
    );
  return {
    day,
    at: new Date(now).toISOString(),
    assists: sites.reduce((sum, { assists }) => sum + assists, 0),
    sitesMet: sites.filter(({ assists, target }) => assists >= target).length,
    sites,
  };
}

function standingOf(
  { heardAt, missing }: Pick<SiteToday, 'heardAt' | 'missing'>,
  enrolled: number,
  now: number,
): Standing {
  if (enrolled === 0) return 'waiting';
  if (heardAt === null || now - Date.parse(heardAt) > silentMs) return 'silent';
  return missing > 0 ? 'late' : 'well';
}
