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

/** How many assists that count named each difficulty in the business days `from` to `to` (inclusive). */
export function countDifficulties(db: Database, from: Day, to: Day): Map<string, number> {
  const rows = db
    .prepare<[string, string], [string, number]>(
      `SELECT named.value, count(DISTINCT assists.id) FROM assists, json_each(assists.body, '$.difficulties') named
       WHERE business_day BETWEEN ? AND ? GROUP BY 1`,
    )
    .raw()
    .all(from, to);
  return new Map(rows);
}
