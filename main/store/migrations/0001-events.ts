/**
 * The append-only event log, and one row for each start of the app.
 * Undo and correction are events of their own, so UPDATE and DELETE are refused by the database itself.
 */
export const sql = `
CREATE TABLE events (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('assist', 'void')),
  occurred_at TEXT NOT NULL,
  business_day TEXT NOT NULL CHECK (business_day GLOB '????-??-??'),
  content_revision TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX events_by_day ON events (business_day, kind);
CREATE UNIQUE INDEX voids_by_event ON events (body ->> '$.event') WHERE kind = 'void';

CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed: append a correcting event'); END;

CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted: append a void'); END;

CREATE TABLE starts (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  version TEXT NOT NULL
) STRICT;
`;
