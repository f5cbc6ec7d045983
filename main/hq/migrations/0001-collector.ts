/**
 * Everything the collector keeps. A log only grows at its end, under the lock of its row in `devices`: that makes
 * (device, seq) unique over all partitions, which no index can do (a unique index of a partitioned table must hold
 * the partition key; postgresql.org/docs/current/ddl-partitioning.html).
 */
export const statements = [
  `CREATE TABLE accounts (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    role text NOT NULL CHECK (role IN ('viewer', 'editor', 'administrator')),
    salt bytea NOT NULL,
    hash bytea NOT NULL,
    cost integer NOT NULL,
    block_size integer NOT NULL,
    parallelization integer NOT NULL,
    made_at timestamptz NOT NULL,
    closed_at timestamptz
  )`,
  `CREATE TABLE sessions (
    key text PRIMARY KEY,
    account integer NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    began_at timestamptz NOT NULL,
    used_at timestamptz NOT NULL
  )`,
  `CREATE TABLE sign_in_tries (
    who text PRIMARY KEY,
    wrong integer NOT NULL,
    tried_at timestamptz NOT NULL
  )`,

  `CREATE TABLE sites (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    site_group text,
    target integer NOT NULL CHECK (target BETWEEN 1 AND 1000),
    made_at timestamptz NOT NULL,
    closed_at timestamptz
  )`,
  `CREATE TABLE installations (
    id uuid PRIMARY KEY,
    site integer NOT NULL REFERENCES sites (id),
    name text NOT NULL,
    public_key text,
    version text,
    made_at timestamptz NOT NULL,
    enrolled_at timestamptz,
    revoked_at timestamptz,
    heard_at timestamptz
  )`,
  'CREATE INDEX installations_by_site ON installations (site)',
  `CREATE TABLE installation_keys (
    public_key text PRIMARY KEY,
    installation uuid NOT NULL REFERENCES installations (id),
    from_at timestamptz NOT NULL,
    until_at timestamptz
  )`,
  `CREATE TABLE enrolment_codes (
    hash text PRIMARY KEY,
    installation uuid NOT NULL REFERENCES installations (id),
    made_by integer REFERENCES accounts (id),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,

  `CREATE TABLE devices (
    ordinal integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device uuid NOT NULL UNIQUE,
    installation uuid NOT NULL REFERENCES installations (id),
    continues integer REFERENCES devices (ordinal),
    after_seq integer NOT NULL CHECK (after_seq >= 0),
    end_seq integer NOT NULL CHECK (end_seq >= after_seq),
    end_checksum bytea NOT NULL,
    told_seq integer NOT NULL,
    told_at timestamptz NOT NULL,
    last_event_at timestamptz
  )`,
  'CREATE INDEX devices_by_installation ON devices (installation)',
  `CREATE TABLE bundles (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device integer NOT NULL REFERENCES devices (ordinal),
    digest bytea NOT NULL,
    way text NOT NULL CHECK (way IN ('https', 'file')),
    first_seq integer NOT NULL,
    last_seq integer NOT NULL,
    stored integer NOT NULL,
    known integer NOT NULL,
    forked integer NOT NULL,
    received_at timestamptz NOT NULL
  )`,
  'CREATE INDEX bundles_by_device ON bundles (device, id)',

  `CREATE TABLE events (
    device integer NOT NULL,
    seq integer NOT NULL CHECK (seq > 0),
    site integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    occurred_at timestamptz NOT NULL,
    business_day date NOT NULL,
    since_boot_ms bigint,
    boot_id text,
    clock text NOT NULL,
    content_revision text NOT NULL,
    body text NOT NULL,
    checksum bytea NOT NULL CHECK (length(checksum) = 32),
    PRIMARY KEY (device, seq, business_day)
  ) PARTITION BY RANGE (business_day)`,
  'CREATE TABLE events_other PARTITION OF events DEFAULT',
  'CREATE INDEX events_by_day ON events (site, business_day, kind)',
  'CREATE INDEX events_by_id ON events (id)',
  `CREATE TABLE corrections (
    target uuid NOT NULL,
    device integer NOT NULL,
    seq integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('void', 'amend')),
    body text NOT NULL,
    PRIMARY KEY (device, seq)
  )`,
  'CREATE INDEX corrections_by_target ON corrections (target)',

  `CREATE TABLE forks (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device integer NOT NULL REFERENCES devices (ordinal),
    from_seq integer NOT NULL,
    found_at timestamptz NOT NULL,
    decision text CHECK (decision IN ('left-out', 'taken')),
    decided_by integer REFERENCES accounts (id),
    decided_at timestamptz
  )`,
  'CREATE UNIQUE INDEX forks_open ON forks (device, from_seq) WHERE decision IS NULL',
  `CREATE TABLE forked_events (
    device integer NOT NULL REFERENCES devices (ordinal),
    seq integer NOT NULL,
    checksum bytea NOT NULL,
    previous bytea NOT NULL,
    fork integer NOT NULL REFERENCES forks (id),
    bundle bigint NOT NULL REFERENCES bundles (id),
    record text NOT NULL,
    PRIMARY KEY (device, seq, checksum)
  )`,

  `CREATE TABLE stale_days (
    site integer NOT NULL,
    day date NOT NULL,
    marks integer NOT NULL DEFAULT 1,
    PRIMARY KEY (site, day)
  )`,
  `CREATE TABLE site_days (
    site integer NOT NULL,
    day date NOT NULL,
    assists integer NOT NULL,
    known integer NOT NULL,
    succeeded integer NOT NULL,
    troubled integer NOT NULL,
    PRIMARY KEY (day, site)
  )`,
  `CREATE TABLE site_day_rows (
    site integer NOT NULL,
    day date NOT NULL,
    part text NOT NULL,
    key text NOT NULL,
    count integer NOT NULL,
    known integer NOT NULL,
    succeeded integer NOT NULL,
    PRIMARY KEY (site, day, part, key)
  )`,
  'CREATE INDEX site_day_rows_by_day ON site_day_rows (day)',
  `CREATE TABLE day_rows (
    day date NOT NULL,
    part text NOT NULL,
    key text NOT NULL,
    count integer NOT NULL,
    known integer NOT NULL,
    succeeded integer NOT NULL,
    PRIMARY KEY (day, part, key)
  )`,
];
