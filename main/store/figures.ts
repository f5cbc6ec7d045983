import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/day.ts';

/** How many assists that count each procedure had in the business days `from` to `to` (inclusive), the most first. */
export function countByProcedure(db: Database, from: Day, to: Day): { procedure: string; assists: number }[] {
  return db
    .prepare<[string, string], { procedure: string; assists: number }>(
      `SELECT body ->> '$.procedure' AS procedure, count(*) AS assists FROM assists
       WHERE business_day BETWEEN ? AND ? AND body ->> '$.procedure' IS NOT NULL
       GROUP BY 1 ORDER BY assists DESC, procedure`,
    )
    .all(from, to);
}
