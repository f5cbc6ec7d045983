/**
 * What the screens showed by site, day, screen and item, added up as events come in; how far that has come of each
 * device's log; the targets of the programme; and an index of the few events that officers note, over all sites.
 */
export const statements = [
  `CREATE TABLE play_days (
    site integer NOT NULL,
    day date NOT NULL,
    screen text NOT NULL,
    item text NOT NULL,
    planned integer NOT NULL,
    shown integer NOT NULL,
    complete integer NOT NULL,
    interrupted integer NOT NULL,
    failed integer NOT NULL,
    shown_ms bigint NOT NULL,
    PRIMARY KEY (day, site, screen, item)
  )`,
  `CREATE TABLE play_marks (
    device integer PRIMARY KEY REFERENCES devices (ordinal),
    seq integer NOT NULL
  )`,
  `CREATE TABLE programme_targets (
    id uuid PRIMARY KEY,
    year integer NOT NULL,
    measure text,
    name text,
    unit text NOT NULL,
    aim double precision NOT NULL,
    reached double precision,
    changed_by integer REFERENCES accounts (id),
    changed_at timestamptz NOT NULL,
    UNIQUE (year, measure)
  )`,
  `CREATE INDEX events_noted ON events (business_day, kind)
    WHERE kind IN ('session_held', 'proposal', 'staff_check', 'handbook_ack')`,
];
