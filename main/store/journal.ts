import type { Database } from 'better-sqlite3';
import type { JournalEntry } from '../../shared/domain/counters/journal.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import type { Day } from '../../shared/domain/day.ts';

interface JournalRow {
  id: string;
  kind: JournalEntry['kind'];
  at: string;
  clock: JournalEntry['clock'];
  body: string;
  correction: string | null;
  takenBack: 0 | 1;
}

/** What was recorded for a business day, the newest first: what counts, and what was taken back. */
export function listJournal(db: Database, day: Day): JournalEntry[] {
  const rows = db
    .prepare<[Day], JournalRow>(
      `SELECT e.id, e.kind, e.occurred_at AS at, e.clock, e.body,
         (SELECT a.body -> '$.assist' FROM events a
           WHERE a.kind = 'amend' AND a.target = e.id ORDER BY a.seq DESC LIMIT 1) AS correction,
         EXISTS (SELECT 1 FROM events v WHERE v.kind = 'void' AND v.target = e.id) AS takenBack
       FROM events e
       WHERE e.kind IN ('assist', 'introduced', 'session_held', 'proposal', 'staff_check', 'handbook_ack')
         AND e.business_day = ?
       ORDER BY e.seq DESC`,
    )
    .all(day);
  return rows.map(({ id, kind, at, clock, body, correction, takenBack }) => {
    const said = JSON.parse(correction ?? body);
    return {
      id,
      kind,
      at,
      clock,
      standing: takenBack ? 'taken-back' : correction === null ? 'counts' : 'corrected',
      body: kind === 'assist' ? { ...nothingNamed, ...said } : said,
    } as JournalEntry;
  });
}
