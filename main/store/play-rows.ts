import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/day.ts';

/** What one screen showed on a day; durations in milliseconds. */
export interface PlayCounts {
  complete: number;
  interrupted: number;
  failed: number;
  /** Shown as the plan has it. */
  asPlannedMs: number;
}

/** What each screen showed on a business day, without some items. */
export function countPlays(db: Database, day: Day, without: readonly string[]): Map<string, PlayCounts> {
  const rows = db
    .prepare<[string, string], PlayCounts & { screen: string }>(
      `SELECT body ->> '$.screen' AS screen,
         count(*) FILTER (WHERE body ->> '$.end' = 'complete') AS complete,
         count(*) FILTER (WHERE body ->> '$.end' = 'interrupted') AS interrupted,
         count(*) FILTER (WHERE body ->> '$.end' = 'failed') AS failed,
         coalesce(sum(body ->> '$.durationMs') FILTER (WHERE body ->> '$.check' = 'as-planned'), 0) AS asPlannedMs
       FROM events WHERE kind = 'play' AND business_day = ?
         AND body ->> '$.item' NOT IN (SELECT value FROM json_each(?))
       GROUP BY screen`,
    )
    .all(day, JSON.stringify(without));
  return new Map(rows.map(({ screen, ...counts }) => [screen, counts]));
}

/** An item that could not be shown on a screen. */
export interface PlayFailure {
  screen: string;
  item: string;
  times: number;
  lastAt: string;
}

/** What could not be shown on a business day, the most often first. */
export function listPlayFailures(db: Database, day: Day): PlayFailure[] {
  return db
    .prepare<[string], PlayFailure>(
      `SELECT body ->> '$.screen' AS screen, body ->> '$.item' AS item, count(*) AS times,
         max(coalesce(body ->> '$.shownAt', body ->> '$.plannedAt')) AS lastAt
       FROM events WHERE kind = 'play' AND business_day = ? AND body ->> '$.end' = 'failed'
       GROUP BY screen, item ORDER BY times DESC, item`,
    )
    .all(day);
}

/** A play as it was recorded. */
export interface PlayRow {
  businessDay: Day;
  /** JSON; see shared/domain/signage/play.ts. */
  body: string;
}

/** Every play of the business days `from` to `to` (inclusive), in the order it was recorded, one at a time. */
export function* listPlays(db: Database, from: Day, to: Day): Generator<PlayRow> {
  yield* db
    .prepare<[string, string], PlayRow>(
      `SELECT business_day AS businessDay, body FROM events
       WHERE kind = 'play' AND business_day BETWEEN ? AND ? ORDER BY business_day, seq`,
    )
    .iterate(from, to);
}
