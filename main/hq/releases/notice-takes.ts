import { sql } from 'kysely';
import type { HqNotice, NoticePc, SeenNotice } from '../../../shared/domain/hq/release.ts';
import type { HqDatabase } from '../database.ts';
import { isFor, listNotices } from './notices.ts';

/** Notes which notices of HQ a PC says that it took. Safe to call again. */
export async function noteTaken(
  db: HqDatabase,
  installation: string,
  notices: readonly string[],
  now: number,
): Promise<void> {
  await sql`INSERT INTO notice_takes (notice, installation, taken_at)
    SELECT n.id, ${installation}::uuid, ${new Date(now).toISOString()}::timestamptz
    FROM notices n WHERE n.id = ANY(${[...notices]}::uuid[]) ON CONFLICT DO NOTHING`.execute(db);
}

/** HQ's notices with the PCs that took each, and those that it is for and that have not. */
export async function listSeenNotices(db: HqDatabase, now: number): Promise<SeenNotice[]> {
  const notices = await listNotices(db, now);
  const { rows: pcs } =
    await sql<Pc>`SELECT i.id, i.name, s.code AS site, s.name AS "siteName", s.site_group AS group
    FROM installations i JOIN sites s ON s.id = i.site
    WHERE i.enrolled_at IS NOT NULL AND i.revoked_at IS NULL AND s.closed_at IS NULL
    ORDER BY s.name, i.name`.execute(db);
  const { rows: takes } = await sql<{ notice: string; installation: string; at: string }>`
    SELECT notice, installation, taken_at AS at FROM notice_takes
    WHERE notice = ANY(${notices.map(({ id }) => id)}::uuid[])`.execute(db);
  const takenAt = new Map(takes.map(({ notice, installation, at }) => [`${notice} ${installation}`, at]));
  return notices.map((notice) => {
    const seen = pcs.map((pc) => ({ pc, at: takenAt.get(`${notice.id} ${pc.id}`) }));
    return {
      ...notice,
      taken: seen.flatMap(({ pc, at }) => (at === undefined ? [] : [{ ...shown(pc), at }])),
      waiting: seen.flatMap(({ pc, at }) => (at === undefined && isForPc(notice, pc) ? [shown(pc)] : [])),
    };
  });
}

interface Pc extends NoticePc {
  id: string;
  group: string | null;
}

function shown({ name, site, siteName }: Pc): NoticePc {
  return { name, site, siteName };
}

function isForPc(notice: HqNotice, { site, group }: Pc): boolean {
  return isFor(notice, { code: site, group });
}
