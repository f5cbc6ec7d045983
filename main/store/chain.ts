import type { Database } from 'better-sqlite3';
import { eventChecksum } from './event-checksum.ts';
import { type EventRow, eventColumns, recordOf } from './event-rows.ts';
import type { LogEnd } from './events.ts';

/** The beginning of every log: no event, and no checksum. */
export const logStart: Pick<LogEnd, 'seq' | 'checksum'> = { seq: 0, checksum: '' };

/**
 * Follows the events after `from` as long as each has the next number and the checksum that proves it to be what
 * was recorded; ends at the first that has not. Reads by number only, so a damaged index does not matter.
 *
 * @returns the number of the event that breaks the chain; undefined when none does
 * @throws SqliteError when pages cannot be read
 */
export function* followChain(db: Database, from = logStart): Generator<EventRow, number | undefined> {
  let { seq, checksum } = from;
  const rows = db
    .prepare<[number], EventRow>(`SELECT ${eventColumns} FROM events e WHERE e.seq > ? ORDER BY e.seq`)
    .iterate(seq);
  for (const row of rows) {
    const expected = eventChecksum(checksum, recordOf(row));
    if (row.seq !== seq + 1 || row.checksum.toString('hex') !== expected) return row.seq;
    ({ seq } = row);
    checksum = expected;
    yield row;
  }
  return undefined;
}

/** The number of the first event that is not what was recorded, or follows a gap; undefined when all are sound. */
export function breakInChain(db: Database): number | undefined {
  const events = followChain(db);
  for (;;) {
    const next = events.next();
    if (next.done) return next.value;
  }
}
