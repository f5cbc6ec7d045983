/** What the groups of sites are called; one without a row is called by its id. Its sites say who is in it. */
export const statements = [
  `CREATE TABLE site_groups (
    id text PRIMARY KEY,
    name text NOT NULL,
    changed_by integer REFERENCES accounts (id),
    changed_at timestamptz NOT NULL
  )`,
];
