import { type RawBuilder, sql } from 'kysely';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import type { BodyOf } from '../../../shared/domain/counters/event.ts';
import { type Period, periodBefore } from '../../../shared/domain/period.ts';
import { coverWords } from '../../../shared/domain/report/cover.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { createAssistTally } from '../../services/reports/assist-tally.ts';
import type { DeskBodies, DeskKind } from '../../services/reports/desk-parts.ts';
import { type Labels, labelsOf } from '../../services/reports/labels.ts';
import { composeReport, type PeriodFigures, periodFigures } from '../../services/reports/report-compose.ts';
import type { HqDatabase } from '../database.ts';
import { findSite } from '../sites/sites.ts';
import { introducedPart, keptOf } from './roll-ups.ts';
import { isStanding } from './standing.ts';

/** By whose names figures are shown. */
export interface Names {
  pack: Pick<Pack, 'head' | 'procedures' | 'handbook' | 'signage'>;
  revision: string;
}

/** A year of all sites has thousands of proposals and sessions: of each the newest are listed, and all are counted. */
export const mostListed = 500;

/** What is read: one site by its number in the database, or all of them. */
export interface Scope {
  site: number | undefined;
  /** Of a day: the site's, or of all sites together. */
  target: number;
  name: string;
}

/**
 * The report of a period, of one site or of all: the same model that a branch makes of its own events, made from
 * roll-ups, so everything that shows, prints or writes reports takes it.
 *
 * @param site a site's code; all sites where it is left out
 * @param notes whether what officers noted is wanted; reading a year of it takes longer than all the rest
 * @throws UnknownError when there is no such site
 */
export async function readHqReport(
  db: HqDatabase,
  {
    period,
    site,
    names,
    now,
    notes = true,
  }: { period: Period; site: string | undefined; names: Names; now: number; notes?: boolean },
): Promise<Report> {
  const scope = await scopeOf(db, site);
  const means = { targetOf: () => scope.target, labels: labelsOf(names.pack), notes };
  const figures = await readFigures(db, scope, period, means);
  const { totals: earlier } = await readFigures(db, scope, periodBefore(period, 1), means);
  const frame = {
    period,
    monthStart: 1,
    siteName: scope.name,
    scope: site === undefined ? 'all-sites' : 'site',
    ...names,
    now,
  } as const;
  const report = composeReport(frame, figures, { earlier, targetOf: means.targetOf });
  return {
    ...report,
    proposals: report.proposals.slice(-mostListed),
    sessions: report.sessions.slice(-mostListed),
  };
}

/** @throws UnknownError */
export async function scopeOf(db: HqDatabase, code: string | undefined): Promise<Scope> {
  if (code !== undefined) {
    const { id, target, name } = await findSite(db, code);
    return { site: id, target, name };
  }
  const { rows } = await sql<{ target: number }>`
    SELECT greatest(1, coalesce(sum(target), 0))::int AS target FROM sites WHERE closed_at IS NULL`.execute(
    db,
  );
  return { site: undefined, target: rows[0]?.target ?? 1, name: coverWords.allSites.vi };
}

/** Every figure of a period. */
export async function readFigures(
  db: HqDatabase,
  { site }: Scope,
  period: Period,
  means: { targetOf: () => number; labels: Labels; notes?: boolean },
): Promise<PeriodFigures> {
  const { from, to } = period;
  const source = site === undefined ? sql`day_rows` : sql`site_day_rows`;
  const ofSite = site === undefined ? sql`true` : sql`site = ${site}`;
  const { rows } = await sql<Parameters<typeof keptOf>[0][number]>`
    SELECT part, key, sum(count)::int AS count, sum(known)::int AS known, sum(succeeded)::int AS succeeded
    FROM ${source} WHERE day BETWEEN ${from} AND ${to} AND ${ofSite} GROUP BY part, key ORDER BY part, key`.execute(
    db,
  );
  const tally = createAssistTally();
  tally.addKept(keptOf(rows));
  const visitors = rows.find(({ part }) => part === introducedPart)?.count ?? 0;
  const noted = means.notes === false ? [] : await listNoted(db, ofSite, period);
  return periodFigures(tally, deskOf(noted, period, visitors), period, means);
}

/** Written out as the index of these events has them, so that it is used. */
const isNoted = sql<boolean>`e.kind IN ('session_held', 'proposal', 'staff_check', 'handbook_ack')`;

interface Noted {
  kind: DeskKind;
  day: string;
  body: string;
}

/** What officers noted, in its order. */
async function listNoted(
  db: HqDatabase,
  ofSite: RawBuilder<unknown>,
  { from, to }: Period,
): Promise<Noted[]> {
  const { rows } = await sql<Noted>`
    SELECT e.kind, e.business_day AS day, e.body FROM events e
    WHERE ${isNoted} AND e.business_day BETWEEN ${from} AND ${to} AND ${ofSite}
      AND ${isStanding}
    ORDER BY e.business_day, e.site, e.device, e.seq`.execute(db);
  return rows;
}

/** What was noted, kind by kind; the many small notes of visitors come as one, from the roll-ups. */
function deskOf(rows: readonly Noted[], { from }: Period, visitors: number): DeskBodies {
  const noted = Map.groupBy(rows, ({ kind }) => kind);
  if (visitors > 0)
    noted.set('introduced', [{ kind: 'introduced', day: from, body: JSON.stringify({ visitors }) }]);
  return function* <Kind extends DeskKind>(kind: Kind) {
    for (const { day, body } of noted.get(kind) ?? []) yield { day, body: JSON.parse(body) as BodyOf<Kind> };
  };
}
