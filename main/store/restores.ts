import type { Database } from 'better-sqlite3';
import type { StoreReport } from '../../shared/domain/store/store-report.ts';

const columns = `id, at, damage, backup_at AS backupAt, rescued, last_kept_at AS lastKeptAt, missing,
  last_missing_at AS lastMissingAt, kept_in AS keptIn`;

/** Notes how a damaged database was replaced by this one. */
export function noteRestore(db: Database, report: Omit<StoreReport, 'id' | 'lastKeptAt'>): void {
  db.prepare(
    `INSERT INTO restores (at, damage, backup_at, rescued, last_kept_at, missing, last_missing_at, kept_in)
     VALUES (@at, @damage, @backupAt, @rescued, (SELECT occurred_at FROM events ORDER BY seq DESC LIMIT 1),
       @missing, @lastMissingAt, @keptIn)`,
  ).run(report);
}

/** The newest restore, seen or not; undefined when there was none. */
export function latestRestore(db: Database): StoreReport | undefined {
  return db.prepare<[], StoreReport>(`SELECT ${columns} FROM restores ORDER BY id DESC LIMIT 1`).get();
}

/** The restores that nobody at the staff desk has acknowledged yet, the oldest first. */
export function unseenRestores(db: Database): StoreReport[] {
  return db
    .prepare<[], StoreReport>(`SELECT ${columns} FROM restores WHERE seen_at IS NULL ORDER BY id`)
    .all();
}

/** Somebody at the staff desk has read of this restore; false when there is none with this id. */
export function markRestoreSeen(db: Database, id: number, at: string): boolean {
  return (
    db.prepare('UPDATE restores SET seen_at = coalesce(seen_at, ?) WHERE id = ?').run(at, id).changes === 1
  );
}
