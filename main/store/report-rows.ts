import type { Database } from 'better-sqlite3';
import type { Assist, Rating } from '../../shared/domain/counters/assist.ts';
import type { BodyOf, ClockFlag } from '../../shared/domain/counters/event.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { StandingKind } from './events.ts';

/** An assist that counts, as far as reports need it, as it was last corrected. */
export interface CountedAssist {
  seq: number;
  id: string;
  businessDay: Day;
  /** UTC, ISO 8601. */
  occurredAt: string;
  clock: ClockFlag;
  contentRevision: string;
  /** The device's ordinal in the table `devices`. */
  device: number;
  body: Assist;
}

/**
 * Every assist of the business days `from` to `to` (inclusive) that counts, by day and number, one at a time.
 * Nothing may be written on the connection meanwhile.
 */
export function* listCountedAssists(db: Database, from: Day, to: Day): Generator<CountedAssist> {
  const rows = db
    .prepare<[string, string], [number, string, string, string, ClockFlag, string, number, string]>(
      `SELECT seq, id, business_day, occurred_at, clock, content_revision, device, body FROM assists
       WHERE business_day BETWEEN ? AND ? ORDER BY business_day, seq`,
    )
    .raw()
    .iterate(from, to);
  for (const [seq, id, businessDay, occurredAt, clock, contentRevision, device, body] of rows) {
    yield {
      seq,
      id,
      businessDay,
      occurredAt,
      clock,
      contentRevision,
      device,
      body: { ...nothingNamed, ...JSON.parse(body) },
    };
  }
}

/** What the events of a kind say that count in the business days `from` to `to` (inclusive), by day and number. */
export function* listBodies<Kind extends Exclude<StandingKind, 'assist' | 'rating'>>(
  db: Database,
  kind: Kind,
  from: Day,
  to: Day,
): Generator<{ day: Day; body: BodyOf<Kind> }> {
  const rows = db
    .prepare<[string, string, string], [string, string]>(
      `SELECT business_day, body FROM standing_events
       WHERE kind = ? AND business_day BETWEEN ? AND ? ORDER BY business_day, seq`,
    )
    .raw()
    .iterate(kind, from, to);
  for (const [day, body] of rows) yield { day, body: JSON.parse(body) };
}

/** How many ratings that count chose the same levels, in the business days `from` to `to` (inclusive). */
export function countRatings(
  db: Database,
  from: Day,
  to: Day,
): (Pick<Rating, 'satisfaction' | 'ease'> & { count: number })[] {
  return db
    .prepare<[string, string], Pick<Rating, 'satisfaction' | 'ease'> & { count: number }>(
      `SELECT body ->> '$.satisfaction' AS satisfaction, body ->> '$.ease' AS ease, count(*) AS count
       FROM standing_events
       WHERE kind = 'rating' AND business_day BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all(from, to);
}

/** The devices whose events the log holds, by their ordinal. */
export function deviceNames(db: Database): Map<number, string> {
  const rows = db.prepare<[], [number, string]>('SELECT ordinal, device FROM devices').raw().all();
  return new Map(rows);
}
