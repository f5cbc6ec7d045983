import type { Database } from 'better-sqlite3';

/** A moment at which somebody said that the clock is right. */
export interface ClockConfirmation {
  /** Milliseconds since the epoch. */
  at: number;
  sinceBootMs: number | null;
  bootId: string | null;
  /** The newest event there was then; 0 when there was none. */
  afterSeq: number;
}

/** Notes that the clock is right as it stands; durable when this returns. */
export function confirmClock(
  db: Database,
  { at, sinceBootMs, bootId }: Omit<ClockConfirmation, 'afterSeq'>,
): void {
  db.prepare(
    `INSERT INTO clock_confirmations (at, since_boot_ms, boot_id, after_seq)
     SELECT ?, ?, ?, coalesce(max(seq), 0) FROM events`,
  ).run(new Date(at).toISOString(), sinceBootMs, bootId);
}

/** The newest confirmation; undefined when there is none. */
export function latestConfirmation(db: Database): ClockConfirmation | undefined {
  const row = db
    .prepare<[], Omit<ClockConfirmation, 'at'> & { at: string }>(
      `SELECT at, since_boot_ms AS sinceBootMs, boot_id AS bootId, after_seq AS afterSeq
       FROM clock_confirmations ORDER BY id DESC LIMIT 1`,
    )
    .get();
  return row && { ...row, at: Date.parse(row.at) };
}
