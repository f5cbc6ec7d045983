import type { HqNotice, NewHqNotice } from '../../../shared/domain/hq/release.ts';
import { NewHqNotice as NoticeSchema } from '../../../shared/domain/hq/release.ts';
import type { Notice } from '../../../shared/domain/signage/notice.ts';
import type { HqDatabase } from '../database.ts';
import { RefusedError, UnknownError } from '../errors.ts';

const weekMs = 7 * 24 * 3_600_000;

/** HQ's notices that are not over or were a week ago, the newest first. */
export async function listNotices(db: HqDatabase, now: number): Promise<HqNotice[]> {
  const rows = await db
    .selectFrom('notices')
    .selectAll()
    .where('until_at', '>', new Date(now - weekMs).toISOString())
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map(({ notice, made_at, ended_at }) => ({
    ...NoticeSchema.parse(notice),
    madeAt: made_at,
    endedAt: ended_at,
  }));
}

/** Posts a notice; one of the same id stays as it is. @throws RefusedError when it is over already */
export async function postNotice(
  db: HqDatabase,
  now: number,
  notice: NewHqNotice,
  by: number | undefined,
): Promise<void> {
  if (Date.parse(notice.until) <= now || notice.until <= notice.from) {
    throw new RefusedError(
      `The notice would be over at ${notice.until}. Give a later end.`,
      'refused-notice',
    );
  }
  await db
    .insertInto('notices')
    .values({
      id: notice.id,
      notice: JSON.stringify(notice),
      until_at: notice.until,
      made_by: by ?? null,
      made_at: new Date(now).toISOString(),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** @throws UnknownError */
export async function endNotice(db: HqDatabase, now: number, id: string): Promise<void> {
  const known = await db.selectFrom('notices').select('id').where('id', '=', id).executeTakeFirst();
  if (known === undefined) throw new UnknownError(`There is no notice with the id ${id}.`, 'unknown-notice');
  await db
    .updateTable('notices')
    .set({ ended_at: new Date(now).toISOString() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whether a notice is for a site. */
export function isFor({ sites, groups }: HqNotice, site: { code: string; group: string | null }): boolean {
  if (sites === undefined && groups === undefined) return true;
  return sites?.includes(site.code) || (site.group !== null && groups?.includes(site.group)) || false;
}

/** The notices that stand for a site, as its screens show them. */
export function noticesFor(
  all: HqNotice[],
  site: { code: string; group: string | null },
  now: number,
): Notice[] {
  return all
    .filter(({ endedAt, until }) => endedAt === null && now < Date.parse(until))
    .filter((notice) => isFor(notice, site))
    .map(({ sites: _, groups: __, madeAt: ___, endedAt: ____, ...notice }) => notice);
}
