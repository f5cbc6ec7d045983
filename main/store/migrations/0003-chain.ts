import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { canonicalEvent, type EventKind } from '../../../shared/domain/counters/event.ts';

/**
 * Every event says which device recorded it, when by the machine's own running time, and whether the clock could
 * be believed, and carries a checksum over itself and the one before (shared/domain/counters/event.ts says how). All kinds
 * of events are allowed.
 *
 * Events of earlier versions are carried over with their numbers, ids and bytes. They get the device that this
 * migration makes; how the clock ran is marked as not recorded.
 */
export const sql = `
CREATE TABLE devices (
  ordinal INTEGER PRIMARY KEY,
  device TEXT NOT NULL UNIQUE CHECK (length(device) = 36),
  made_at TEXT NOT NULL,
  continues INTEGER REFERENCES devices (ordinal),
  after_seq INTEGER NOT NULL CHECK (after_seq >= 0)
) STRICT;

CREATE TABLE boots (
  ordinal INTEGER PRIMARY KEY,
  boot_id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE chained_events (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  device INTEGER NOT NULL REFERENCES devices (ordinal),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('assist', 'void', 'amend', 'rating', 'introduced', 'session_held',
    'proposal', 'staff_check', 'handbook_ack', 'play')),
  occurred_at TEXT NOT NULL,
  business_day TEXT NOT NULL CHECK (business_day GLOB '????-??-??'),
  since_boot_ms INTEGER,
  boot INTEGER REFERENCES boots (ordinal),
  clock TEXT NOT NULL CHECK (clock IN ('ok', 'early', 'behind', 'ahead', 'jumped', 'unrecorded')),
  content_revision TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  checksum BLOB NOT NULL CHECK (length(checksum) = 32),
  target TEXT AS (CASE WHEN kind IN ('void', 'amend') THEN body ->> '$.event' END) VIRTUAL
) STRICT;
`;

const after = `
DROP TABLE events;
ALTER TABLE chained_events RENAME TO events;

CREATE INDEX events_by_kind ON events (kind, business_day);
CREATE UNIQUE INDEX voids_by_target ON events (target) WHERE kind = 'void';
CREATE INDEX amends_by_target ON events (target, seq) WHERE kind = 'amend';

CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed: append a correcting event'); END;
CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted: append a void'); END;
CREATE TRIGGER devices_refuse_update BEFORE UPDATE ON devices
BEGIN SELECT RAISE(ABORT, 'devices are never changed: a device that goes on is a new one'); END;
CREATE TRIGGER devices_refuse_delete BEFORE DELETE ON devices
BEGIN SELECT RAISE(ABORT, 'devices are never deleted: events refer to them'); END;

CREATE VIEW assists AS
SELECT e.seq, e.device, e.id, e.kind, e.occurred_at, e.business_day, e.since_boot_ms, e.boot, e.clock,
  e.content_revision, e.checksum,
  coalesce((SELECT a.body -> '$.assist' FROM events a
    WHERE a.kind = 'amend' AND a.target = e.id ORDER BY a.seq DESC LIMIT 1), e.body) AS body
FROM events e
WHERE e.kind = 'assist' AND NOT EXISTS (SELECT 1 FROM events v WHERE v.kind = 'void' AND v.target = e.id);

CREATE VIEW standing_events AS
SELECT e.* FROM events e
WHERE e.kind NOT IN ('void', 'amend')
  AND NOT EXISTS (SELECT 1 FROM events v WHERE v.kind = 'void' AND v.target = e.id);

CREATE TABLE clock_confirmations (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  since_boot_ms INTEGER,
  boot_id TEXT,
  after_seq INTEGER NOT NULL
) STRICT;

CREATE TABLE restores (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  damage TEXT NOT NULL,
  backup_at TEXT,
  rescued INTEGER NOT NULL,
  last_kept_at TEXT,
  missing INTEGER,
  last_missing_at TEXT,
  kept_in TEXT NOT NULL,
  seen_at TEXT
) STRICT;
`;

interface Carried {
  seq: number;
  id: string;
  kind: EventKind;
  occurred_at: string;
  business_day: string;
  content_revision: string;
  body: string;
}

/** Makes this device and carries the events over, each chained to the one before. */
export function carryOver(db: Database): void {
  const device = uuid();
  db.prepare(
    `INSERT INTO devices (ordinal, device, made_at, after_seq)
     VALUES (1, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 0)`,
  ).run(device);
  const insert = db.prepare(
    `INSERT INTO chained_events
       (seq, device, id, kind, occurred_at, business_day, clock, content_revision, body, checksum)
     VALUES (@seq, 1, @id, @kind, @occurred_at, @business_day, 'unrecorded', @content_revision, @body, @checksum)`,
  );
  let previous = '';
  const events = db.prepare<[], Carried>(
    'SELECT seq, id, kind, occurred_at, business_day, content_revision, body FROM events ORDER BY seq',
  );
  for (const event of events.all()) {
    const text = canonicalEvent(previous, {
      seq: event.seq,
      device,
      id: event.id,
      kind: event.kind,
      occurredAt: event.occurred_at,
      businessDay: event.business_day,
      sinceBootMs: null,
      bootId: null,
      clock: 'unrecorded',
      contentRevision: event.content_revision,
      body: event.body,
    });
    const checksum = createHash('sha256').update(text).digest();
    insert.run({ ...event, checksum });
    previous = checksum.toString('hex');
  }
  db.exec(after);
}
