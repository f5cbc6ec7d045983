/** How many citizens a branch sets out to help a day, each from a day on. A day's newest order stands. */
export const sql = `
CREATE TABLE targets (
  from_day TEXT PRIMARY KEY CHECK (from_day GLOB '????-??-??'),
  assists INTEGER NOT NULL CHECK (assists BETWEEN 1 AND 1000)
) STRICT;
`;
