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

/** The assists that count, and how many of them ended with a dossier submitted, alone or with help. */
export interface Outcomes {
  assists: number;
  self: number;
  assisted: number;
}

/** The assists of the business days `from` to `to` (inclusive) that count, by their outcome. */
export function countOutcomes(db: Database, from: Day, to: Day): Outcomes {
  return db
    .prepare<[string, string], Outcomes>(
      `SELECT count(*) AS assists,
         count(*) FILTER (WHERE body ->> '$.outcome' = 'self') AS self,
         count(*) FILTER (WHERE body ->> '$.outcome' = 'assisted') AS assisted
       FROM assists WHERE business_day BETWEEN ? AND ?`,
    )
    .get(from, to) as Outcomes;
}

/** On how many of the business days `from` to `to` (inclusive) at least `target` assists count. */
export function countDaysWith(db: Database, target: number, from: Day, to: Day): number {
  return db
    .prepare<[string, string, number]>(
      `SELECT count(*) FROM (
         SELECT 1 FROM assists WHERE business_day BETWEEN ? AND ?
         GROUP BY business_day HAVING count(*) >= ?)`,
    )
    .pluck()
    .get(from, to, target) as number;
}
