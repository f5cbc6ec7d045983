import type { Database, Statement } from 'better-sqlite3';
import type { EventKind, EventRecord } from '../../shared/domain/counters/event.ts';
import type { Day } from '../../shared/domain/day.ts';
import { currentDevice } from './devices.ts';
import { eventChecksum } from './event-checksum.ts';
import {
  type EventRow,
  eventColumns,
  eventOf,
  type NewEvent,
  type StoredEvent,
  type StoredOf,
} from './event-rows.ts';

/** The place of the newest event, and when it was recorded; 0, empty and null while there is none. */
export interface LogEnd {
  seq: number;
  checksum: string;
  at: string | null;
}

/** Where the log ends. */
export function logEnd(db: Database): LogEnd {
  const row = db
    .prepare<[], { seq: number; checksum: Buffer; at: string }>(
      'SELECT seq, checksum, occurred_at AS at FROM events ORDER BY seq DESC LIMIT 1',
    )
    .get();
  return row ? { ...row, checksum: row.checksum.toString('hex') } : { seq: 0, checksum: '', at: null };
}

/** Appends an event and returns it as it stands in the log; durable when this returns. */
export function appendEvent(db: Database, event: NewEvent): StoredEvent {
  return appendEvents(db, [event])[0] as StoredEvent;
}

/** Appends events in this order, all or none; durable when this returns. */
export function appendEvents(db: Database, events: NewEvent[]): StoredEvent[] {
  return db
    .transaction(() => {
      const device = currentDevice(db);
      let end: Pick<LogEnd, 'seq' | 'checksum'> = logEnd(db);
      return events.map((event) => {
        const seq = end.seq + 1;
        const record: EventRecord = {
          seq,
          device: device.device,
          id: event.id,
          kind: event.kind,
          occurredAt: event.occurredAt,
          businessDay: event.businessDay,
          sinceBootMs: event.sinceBootMs,
          bootId: event.bootId,
          clock: event.clock,
          contentRevision: event.contentRevision,
          body: JSON.stringify(event.body),
        };
        const checksum = eventChecksum(end.checksum, record);
        insertRecord(db, record, device.ordinal, checksum);
        end = { seq, checksum };
        return { ...event, ...end, device: device.device };
      });
    })
    .immediate();
}

/** Writes an event whose place and checksum are settled. Only for appending and for rescuing what was appended. */
export function insertRecord(db: Database, record: EventRecord, device: number, checksum: string): void {
  const insert = statementOf(
    db,
    `INSERT INTO events (seq, device, id, kind, occurred_at, business_day, since_boot_ms, boot, clock,
       content_revision, body, checksum)
     VALUES (@seq, @ordinal, @id, @kind, @occurredAt, @businessDay, @sinceBootMs, @boot, @clock,
       @contentRevision, @body, @bytes)`,
  );
  insert.run({
    ...record,
    ordinal: device,
    boot: record.bootId === null ? null : bootOrdinal(db, record.bootId),
    bytes: Buffer.from(checksum, 'hex'),
  });
}

function bootOrdinal(db: Database, bootId: string): number {
  const known = statementOf(db, 'SELECT ordinal FROM boots WHERE boot_id = ?').pluck().get(bootId);
  return (
    (known as number | undefined) ??
    (db.prepare('INSERT INTO boots (boot_id) VALUES (?)').run(bootId).lastInsertRowid as number)
  );
}

/** Statements that are used for every event of a batch, made once a connection. */
const statements = new WeakMap<Database, Map<string, Statement>>();

function statementOf(db: Database, sql: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/** The event with this id, as it was recorded; undefined when there is none. */
export function findEvent(db: Database, id: string): StoredEvent | undefined {
  const row = db.prepare<[string], EventRow>(`SELECT ${eventColumns} FROM events e WHERE e.id = ?`).get(id);
  return row && eventOf(row);
}

/** The event that took this one back; undefined when it still counts. */
export function findVoidOf(db: Database, id: string): StoredOf<'void'> | undefined {
  const row = db
    .prepare<[string], EventRow>(
      `SELECT ${eventColumns} FROM events e WHERE e.kind = 'void' AND e.target = ?`,
    )
    .get(id);
  return row && eventOf<'void'>(row);
}

/** The newest event whose clock could be believed; undefined when there is none. */
export function latestBelieved(db: Database): StoredEvent | undefined {
  const row = db
    .prepare<[], EventRow>(
      `SELECT ${eventColumns} FROM events e WHERE e.clock = 'ok' ORDER BY e.seq DESC LIMIT 1`,
    )
    .get();
  return row && eventOf(row);
}

/** How many assists of a business day count. */
export function countAssists(db: Database, day: Day): number {
  return db
    .prepare<[string]>('SELECT count(*) FROM assists WHERE business_day = ?')
    .pluck()
    .get(day) as number;
}

/** The newest assist of a business day that counts, as last corrected; undefined when there is none. */
export function latestAssist(db: Database, day: Day): StoredOf<'assist'> | undefined {
  const row = db
    .prepare<[string], EventRow>(
      `SELECT ${eventColumns} FROM assists e WHERE e.business_day = ? ORDER BY e.seq DESC LIMIT 1`,
    )
    .get(day);
  return row && eventOf<'assist'>(row);
}

/** Kinds that are read for themselves: a void or an amend shows in what it is about. */
export type StandingKind = Exclude<EventKind, 'void' | 'amend'>;

/**
 * Every event of a kind that counts in the business days `from` to `to` (inclusive), by day and number, one at a
 * time. An assist says what it was last corrected to. Nothing may be written on the connection meanwhile.
 */
export function* listEvents<Kind extends StandingKind>(
  db: Database,
  kind: Kind,
  from: Day,
  to: Day,
): Generator<StoredOf<Kind>> {
  const source = kind === 'assist' ? 'assists' : 'standing_events';
  const rows = db
    .prepare<[string, string, string], EventRow>(
      `SELECT ${eventColumns} FROM ${source} e WHERE e.kind = ? AND e.business_day BETWEEN ? AND ?
       ORDER BY e.business_day, e.seq`,
    )
    .iterate(kind, from, to);
  for (const row of rows) yield eventOf<Kind>(row);
}

/** How many events the log holds: their numbers have no gap. */
export function countEvents(db: Database): number {
  return logEnd(db).seq;
}
