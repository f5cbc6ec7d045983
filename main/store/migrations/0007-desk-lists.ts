/**
 * What the desk arranges: choices of the branch (JSON by name), who is on duty (role and shift, never a name), and
 * which proposals were handed over. None of it is an event: it may be changed, and no figure is made of it.
 */
export const sql = `
CREATE TABLE desk_choices (
  name TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE duties (
  day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  shift TEXT NOT NULL CHECK (shift IN ('morning', 'afternoon', 'outside-hours')),
  role TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 50),
  PRIMARY KEY (day, shift, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposal_handovers (
  event TEXT PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '????-??-??')
) STRICT;
`;
