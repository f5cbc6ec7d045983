import { sql } from 'kysely';
import type { Assist } from '../../../shared/domain/counters/assist.ts';
import type { ClockFlag } from '../../../shared/domain/counters/event.ts';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { CountedAssist } from '../../store/report-rows.ts';
import type { HqDatabase } from '../database.ts';

/** A business day of a site. */
export interface SiteDay {
  site: number;
  day: Day;
}

/** An event that counts, as it was last corrected. */
export interface StandingEvent extends SiteDay {
  kind: string;
  occurredAt: string;
  clock: ClockFlag;
  body: Record<string, unknown>;
}

/** What is counted by site and day; plays are not. */
const countedKinds = ['assist', 'rating', 'introduced'];

/** Every assist, rating and note of introduced visitors of these days that counts: the branch's own rule. */
export async function listStanding(db: HqDatabase, days: readonly SiteDay[]): Promise<StandingEvent[]> {
  const order = days.map(({ day }) => day).sort();
  // The bounds say before the plan is made which months are looked into, also where nothing is known of them yet.
  const { rows } = await sql<Omit<StandingEvent, 'body'> & { body: string }>`
    SELECT e.site, e.business_day AS day, e.kind, e.occurred_at AS "occurredAt", e.clock, ${lastBody} AS body
    FROM unnest(${days.map(({ site }) => site)}::int[], ${days.map(({ day }) => day)}::date[]) AS w (site, day)
    JOIN events e ON e.site = w.site AND e.business_day = w.day AND e.kind = ANY(${countedKinds}::text[])
      AND e.business_day BETWEEN ${order[0]} AND ${order.at(-1)}
    WHERE ${isStanding}`.execute(db);
  return rows.map((row) => ({ ...row, body: bodyOf(row.body) }));
}

/** In SQL: whether the event `e` was not taken back; a void beats every amend. */
export const isStanding = sql<boolean>`NOT EXISTS (
  SELECT 1 FROM corrections v WHERE v.target = e.id AND v.kind = 'void')`;

/** In SQL: what the event `e` says as last corrected. */
const lastBody = sql<string>`CASE WHEN e.kind <> 'assist' THEN e.body ELSE coalesce((
  SELECT a.body::jsonb ->> 'assist' FROM corrections a WHERE a.target = e.id AND a.kind = 'amend'
  ORDER BY a.seq DESC LIMIT 1), e.body) END`;

/** An assist as the tally takes it; what a branch of another version says otherwise is read as not named. */
export function countedAssist({ day, occurredAt, clock, body }: StandingEvent): CountedAssist {
  const assist = { ...nothingNamed, ...body } as Assist;
  return {
    seq: 0,
    id: '',
    businessDay: day,
    occurredAt,
    clock,
    contentRevision: '',
    device: 0,
    body: { ...assist, difficulties: Array.isArray(assist.difficulties) ? assist.difficulties : [] },
  };
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
