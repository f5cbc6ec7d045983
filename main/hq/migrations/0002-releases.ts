/** What PCs say of the content they show, and HQ's urgent notices. The releases themselves are files. */
export const statements = [
  `CREATE TABLE release_reports (
    installation uuid PRIMARY KEY REFERENCES installations (id) ON DELETE CASCADE,
    release integer,
    revision text NOT NULL,
    on_trial boolean NOT NULL,
    trouble text,
    told_at timestamptz NOT NULL,
    heard_at timestamptz NOT NULL
  )`,
  `CREATE TABLE notices (
    id uuid PRIMARY KEY,
    notice jsonb NOT NULL,
    until_at timestamptz NOT NULL,
    made_by integer REFERENCES accounts (id),
    made_at timestamptz NOT NULL,
    ended_at timestamptz
  )`,
  'CREATE INDEX notices_by_end ON notices (until_at)',
];
