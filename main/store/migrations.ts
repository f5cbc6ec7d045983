import type { Database } from 'better-sqlite3';
import * as events from './migrations/0001-events.ts';
import * as ratings from './migrations/0002-ratings.ts';
import * as chain from './migrations/0003-chain.ts';
import * as staff from './migrations/0004-staff.ts';
import * as targets from './migrations/0005-targets.ts';
import * as dayTallies from './migrations/0006-day-tallies.ts';
import * as deskLists from './migrations/0007-desk-lists.ts';

/** One step of the schema: its SQL, and what only a program can do with the rows there are. */
interface Step {
  sql: string;
  carryOver?(db: Database): void;
}

/** Every step the schema has taken, oldest first; `PRAGMA user_version` counts the steps applied. */
const steps: Step[] = [events, ratings, chain, staff, targets, dayTallies, deskLists];

/** The schema version of this build. */
export const schemaVersion = steps.length;

/** The first schema version whose events carry checksums. */
export const firstChainedVersion = steps.indexOf(chain) + 1;

/** Takes the database from its version to `target`, each step in one transaction of its own. */
export function migrate(db: Database, target: number = schemaVersion): void {
  for (const [index, { sql, carryOver }] of steps.slice(0, target).entries()) {
    const version = index + 1;
    if (version <= readVersion(db)) continue;
    db.transaction(() => {
      db.exec(sql);
      carryOver?.(db);
      db.pragma(`user_version = ${version}`);
    }).exclusive();
  }
}

/** The schema version a database stands at; 0 when it is new. */
export function readVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}
