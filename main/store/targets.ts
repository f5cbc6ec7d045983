import type { Database } from 'better-sqlite3';
import type { Target } from '../../shared/domain/counters/target.ts';
import type { Day } from '../../shared/domain/day.ts';

/** The targets that were set, the latest first. */
export function listTargets(db: Database): Target[] {
  return db
    .prepare<[], Target>('SELECT from_day AS "from", assists FROM targets ORDER BY from_day DESC')
    .all();
}

/** The daily target that was set for a day; undefined where none was. */
export function targetOn(db: Database, day: Day): number | undefined {
  return db
    .prepare<[Day]>('SELECT assists FROM targets WHERE from_day <= ? ORDER BY from_day DESC LIMIT 1')
    .pluck()
    .get(day) as number | undefined;
}

/**
 * The daily target of any day.
 *
 * @param usual of the days for which none was set
 */
export function targetsOf(db: Database, usual: number): (day: Day) => number {
  const set = listTargets(db);
  return (day) => set.find(({ from }) => from <= day)?.assists ?? usual;
}

/** Sets the daily target from a day on, in place of what was set from that very day. */
export function setTarget(db: Database, { from, assists }: Target): void {
  db.prepare(
    `INSERT INTO targets (from_day, assists) VALUES (?, ?)
     ON CONFLICT (from_day) DO UPDATE SET assists = excluded.assists`,
  ).run(from, assists);
}
