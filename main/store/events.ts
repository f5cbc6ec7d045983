import type { Database } from 'better-sqlite3';
import type { Assist, Rating, Void } from '../../shared/domain/assist.ts';
import type { Day } from '../../shared/domain/day.ts';

/** What an event says, by its kind. */
export type EventBody =
  | { kind: 'assist'; body: Assist }
  | { kind: 'void'; body: Void }
  | { kind: 'rating'; body: Rating };

/** An event before it has its place in the sequence. Instants are UTC, ISO 8601. */
export type NewEvent = EventBody & {
  id: string;
  occurredAt: string;
  businessDay: Day;
  contentRevision: string;
};

/** An event as it stands in the log; `seq` counts from 1 without a gap. */
export type StoredEvent = NewEvent & { seq: number };

/** An assist of the log. */
export interface AssistRow {
  seq: number;
  id: string;
  occurredAt: string;
  businessDay: Day;
  contentRevision: string;
  body: Assist;
}

interface Row {
  seq: number;
  id: string;
  kind: EventBody['kind'];
  occurred_at: string;
  business_day: string;
  content_revision: string;
  body: string;
}

/** Appends an event and returns it with its number; durable when this returns. */
export function appendEvent(db: Database, event: NewEvent): StoredEvent {
  const { seq } = db
    .prepare<unknown[], { seq: number }>(
      `INSERT INTO events (seq, id, kind, occurred_at, business_day, content_revision, body)
       SELECT coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ? FROM events
       RETURNING seq`,
    )
    .get(
      event.id,
      event.kind,
      event.occurredAt,
      event.businessDay,
      event.contentRevision,
      JSON.stringify(event.body),
    ) as { seq: number };
  return { ...event, seq };
}

/** The event with this id; undefined when there is none. */
export function findEvent(db: Database, id: string): StoredEvent | undefined {
  const row = db.prepare<[string], Row>('SELECT * FROM events WHERE id = ?').get(id);
  return row && fromRow(row);
}

/** The event that took this one back; undefined when it still counts. */
export function findVoidOf(db: Database, id: string): StoredEvent | undefined {
  const row = db
    .prepare<[string], Row>("SELECT * FROM events WHERE kind = 'void' AND body ->> '$.event' = ?")
    .get(id);
  return row && fromRow(row);
}

/** Holds for an event of the table `events` that was not taken back. */
export const stillCounts = `NOT EXISTS (
  SELECT 1 FROM events v WHERE v.kind = 'void' AND v.body ->> '$.event' = events.id)`;

/** How many assists of a business day count. */
export function countAssists(db: Database, day: Day): number {
  return db
    .prepare<[string]>(
      `SELECT count(*) FROM events WHERE kind = 'assist' AND business_day = ? AND ${stillCounts}`,
    )
    .pluck()
    .get(day) as number;
}

/** The newest assist of a business day that counts; undefined when there is none. */
export function latestAssist(db: Database, day: Day): StoredEvent | undefined {
  const row = db
    .prepare<[string], Row>(
      `SELECT * FROM events WHERE kind = 'assist' AND business_day = ? AND ${stillCounts}
       ORDER BY seq DESC LIMIT 1`,
    )
    .get(day);
  return row && fromRow(row);
}

/** Every assist of the business days `from` to `to` (inclusive) that counts, in order, one at a time. */
export function* listAssists(db: Database, from: Day, to: Day): Generator<AssistRow> {
  const rows = db
    .prepare<[string, string], Row>(
      `SELECT * FROM events WHERE kind = 'assist' AND business_day BETWEEN ? AND ? AND ${stillCounts}
       ORDER BY business_day, seq`,
    )
    .iterate(from, to);
  for (const row of rows) {
    const { seq, id, occurredAt, businessDay, contentRevision, body } = fromRow(row);
    yield { seq, id, occurredAt, businessDay, contentRevision, body: body as Assist };
  }
}

/** How many events the log holds. */
export function countEvents(db: Database): number {
  return db.prepare('SELECT count(*) FROM events').pluck().get() as number;
}

function fromRow(row: Row): StoredEvent {
  return {
    seq: row.seq,
    id: row.id,
    kind: row.kind,
    occurredAt: row.occurred_at,
    businessDay: row.business_day,
    contentRevision: row.content_revision,
    body: row.kind === 'assist' ? { ...addedLater, ...JSON.parse(row.body) } : JSON.parse(row.body),
  } as StoredEvent;
}

/** What the first assists did not say yet: such a row is read as if nothing had been named. */
const addedLater: Pick<Assist, 'difficulties' | 'group'> = { difficulties: [], group: null };
