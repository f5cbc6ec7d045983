import type { Database } from 'better-sqlite3';
import { isWhole, listBackups } from '../store/backups.ts';
import { breakInChain } from '../store/chain.ts';
import { countEvents } from '../store/events.ts';

/** What a look through the whole store found. */
export interface StoreCheck {
  events: number;
  /** What is wrong, a sentence each; empty when all is well. */
  faults: string[];
  /** How many backups there are whose bytes are those that were proven. */
  backups: number;
}

/** Looks through every page, event and backup of a data folder; the app may run beside it. */
export async function checkStore(db: Database, home: string): Promise<StoreCheck> {
  const faults = (db.pragma('integrity_check(10)') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((found) => found !== 'ok')
    .map((found) => `SQLite says of the database: ${found}.`);
  const broken = breakInChain(db);
  if (broken !== undefined) faults.push(`Event ${broken} is not what was recorded, or follows a gap.`);
  let backups = 0;
  for (const backup of listBackups(home)) {
    if (isWhole(backup)) backups += 1;
    else faults.push(`The backup ${backup.file} is not what was written.`);
  }
  return { events: countEvents(db), faults, backups };
}
