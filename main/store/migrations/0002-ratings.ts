/**
 * Lets the log hold ratings. SQLite cannot widen a CHECK, so the table is built anew with every row as it was:
 * same numbers, same ids, same bytes. Dropping a table fires no triggers (sqlite.org/lang_droptable.html);
 * index and triggers go with it and are made again.
 */
export const sql = `
CREATE TABLE events_with_ratings (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('assist', 'void', 'rating')),
  occurred_at TEXT NOT NULL,
  business_day TEXT NOT NULL CHECK (business_day GLOB '????-??-??'),
  content_revision TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

INSERT INTO events_with_ratings (seq, id, kind, occurred_at, business_day, content_revision, body)
SELECT seq, id, kind, occurred_at, business_day, content_revision, body FROM events ORDER BY seq;

DROP TABLE events;
ALTER TABLE events_with_ratings RENAME TO events;

CREATE INDEX events_by_day ON events (business_day, kind);
CREATE UNIQUE INDEX voids_by_event ON events (body ->> '$.event') WHERE kind = 'void';

CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed: append a correcting event'); END;

CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted: append a void'); END;
`;
