/** How far headquarters came with each proposal, by its event; one without a row is received. */
export const statements = [
  `CREATE TABLE proposal_states (
    event uuid PRIMARY KEY,
    state text NOT NULL,
    changed_by integer REFERENCES accounts (id),
    changed_at timestamptz NOT NULL
  )`,
];
