import type { Database } from 'better-sqlite3';
import type { Proposal } from '../../shared/domain/counters/desk-event.ts';
import type { Day } from '../../shared/domain/day.ts';

/** A proposal that stands. */
export interface KeptProposal {
  id: string;
  day: Day;
  body: Proposal;
  handedOverOn: Day | null;
}

/** Every proposal that stands, the newest first. */
export function listProposals(db: Database): KeptProposal[] {
  return db
    .prepare<[], Omit<KeptProposal, 'body'> & { body: string }>(
      `SELECT e.id, e.business_day AS day, e.body, h.day AS handedOverOn
       FROM standing_events e LEFT JOIN proposal_handovers h ON h.event = e.id
       WHERE e.kind = 'proposal' ORDER BY e.seq DESC`,
    )
    .all()
    .map((row) => ({ ...row, body: JSON.parse(row.body) }));
}

/** Notes that a proposal was handed over on a day; with null, that it was not. A day noted before stays. */
export function noteHandover(db: Database, event: string, day: Day | null): void {
  if (day === null) db.prepare('DELETE FROM proposal_handovers WHERE event = ?').run(event);
  else {
    db.prepare(
      'INSERT INTO proposal_handovers (event, day) VALUES (?, ?) ON CONFLICT (event) DO NOTHING',
    ).run(event, day);
  }
}
