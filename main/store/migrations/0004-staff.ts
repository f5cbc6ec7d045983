/**
 * PINs of the staff desk, one a role, as scrypt hashes with the parameters they were made with; and how many
 * wrong tries stand against the next one. Neither is an event: PINs leave this machine by no export.
 */
export const sql = `
CREATE TABLE staff_pins (
  role TEXT PRIMARY KEY CHECK (role IN ('officer', 'head', 'technician')),
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  cost INTEGER NOT NULL,
  block_size INTEGER NOT NULL,
  parallelization INTEGER NOT NULL
) STRICT;

CREATE TABLE staff_tries (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wrong INTEGER NOT NULL CHECK (wrong >= 0)
) STRICT;

INSERT INTO staff_tries (id, wrong) VALUES (1, 0);
`;
