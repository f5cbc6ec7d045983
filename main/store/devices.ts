import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';

/**
 * Who recorded events: this installation, under the id it has now. A log that was restored from a backup goes on
 * as a new device, since numbers after `afterSeq` may have been given out, and even sent to HQ, by the one before.
 * So (device, seq) never stands for two events, and the link says where the new one goes on.
 */
export interface Device {
  ordinal: number;
  device: string;
  madeAt: string;
  /** The device whose log this one goes on with; null for the first. */
  continues: string | null;
  /** The number of the last event that it took over; its own begin one after. */
  afterSeq: number;
}

/** Every device this log had, the current one last. */
export function listDevices(db: Database): Device[] {
  return db
    .prepare<[], Device>(
      `SELECT d.ordinal, d.device, d.made_at AS madeAt, before.device AS continues, d.after_seq AS afterSeq
       FROM devices d LEFT JOIN devices before ON before.ordinal = d.continues ORDER BY d.ordinal`,
    )
    .all();
}

/** The device that events are recorded by now. */
export function currentDevice(db: Database): Pick<Device, 'ordinal' | 'device'> {
  return db
    .prepare<[], Pick<Device, 'ordinal' | 'device'>>(
      'SELECT ordinal, device FROM devices ORDER BY ordinal DESC LIMIT 1',
    )
    .get() as Pick<Device, 'ordinal' | 'device'>;
}

/**
 * The ordinal of a device whose events are brought over; one that this log does not know yet becomes its current
 * one, going on after the event `afterSeq`.
 */
export function adoptDevice(db: Database, device: string, madeAt: string, afterSeq: number): number {
  const known = db
    .prepare<[string], number>('SELECT ordinal FROM devices WHERE device = ?')
    .pluck()
    .get(device);
  if (known !== undefined) return known;
  return db
    .prepare(
      `INSERT INTO devices (device, made_at, continues, after_seq)
       SELECT ?, ?, CASE WHEN ? > 0 THEN max(ordinal) END, ? FROM devices`,
    )
    .run(device, madeAt, afterSeq, afterSeq).lastInsertRowid as number;
}

/** From now on events are recorded by a new device, which goes on after the event `afterSeq`. */
export function continueAsNewDevice(db: Database, madeAt: string, afterSeq: number): void {
  db.prepare(
    `INSERT INTO devices (device, made_at, continues, after_seq)
     SELECT ?, ?, max(ordinal), ? FROM devices`,
  ).run(uuid(), madeAt, afterSeq);
}
