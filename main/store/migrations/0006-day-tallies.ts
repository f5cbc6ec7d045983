/**
 * What the assists and ratings of a day add up to, for days that are over: figures of a year are made of these in
 * place of a hundred thousand events. They are derived, and may be thrown away at any time: each event throws away
 * those of the day that it is about.
 */
export const sql = `
CREATE TABLE day_tallies (
  business_day TEXT PRIMARY KEY CHECK (business_day GLOB '????-??-??'),
  format INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TRIGGER events_spoil_tallies AFTER INSERT ON events
WHEN NEW.kind IN ('assist', 'void', 'amend', 'rating')
BEGIN
  DELETE FROM day_tallies
  WHERE business_day = coalesce((SELECT e.business_day FROM events e WHERE e.id = NEW.target), NEW.business_day);
END;
`;
