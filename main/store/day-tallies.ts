import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/day.ts';

/** The tallies kept of the business days `from` to `to` (inclusive), each as the JSON it was kept as, by day. */
export function keptTallies(db: Database, format: number, from: Day, to: Day): { day: Day; body: string }[] {
  return db
    .prepare<[number, string, string], { day: Day; body: string }>(
      `SELECT business_day AS day, body FROM day_tallies
       WHERE format = ? AND business_day BETWEEN ? AND ? ORDER BY business_day`,
    )
    .all(format, from, to);
}

/** Keeps the tally of a day until an event is recorded that is about that day. */
export function keepTally(db: Database, format: number, day: Day, body: string): void {
  db.prepare(
    `INSERT INTO day_tallies (business_day, format, body) VALUES (?, ?, ?)
     ON CONFLICT (business_day) DO UPDATE SET format = excluded.format, body = excluded.body`,
  ).run(day, format, body);
}

/** The days before `today` that have assists or ratings and no tally of this format, the newest first. */
export function untalliedDays(db: Database, format: number, today: Day): Day[] {
  return db
    .prepare<[number, Day], Day>(
      `WITH RECURSIVE
         assisted (day) AS (${daysOf('assist')}),
         rated (day) AS (${daysOf('rating')})
       SELECT day FROM (SELECT day FROM assisted UNION SELECT day FROM rated)
       WHERE day NOT IN (SELECT business_day FROM day_tallies WHERE format = ?) AND day < ? ORDER BY day DESC`,
    )
    .pluck()
    .all(format, today);
}

/** Goes from day to day by the index, so that it takes a step a day and not one an event. */
function daysOf(kind: 'assist' | 'rating'): string {
  const name = kind === 'assist' ? 'assisted' : 'rated';
  return `SELECT min(business_day) FROM events WHERE kind = '${kind}'
    UNION ALL SELECT (SELECT min(e.business_day) FROM events e WHERE e.kind = '${kind}' AND e.business_day > ${name}.day)
    FROM ${name} WHERE ${name}.day IS NOT NULL`;
}
