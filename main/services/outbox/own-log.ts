import type { Database } from 'better-sqlite3';
import type { BundleEvent } from '../../../shared/domain/hq/bundle.ts';
import { listDevices } from '../../store/devices.ts';
import { type EventRow, eventColumns, recordOf } from '../../store/event-rows.ts';
import { logEnd } from '../../store/events.ts';

/** What one device recorded in this database: the events after `afterSeq` up to `end`. */
export interface Segment {
  device: string;
  continues: string | null;
  afterSeq: number;
  end: number;
}

/** The log of this database by the devices that recorded it, the current one last. */
export function listSegments(db: Database): Segment[] {
  const devices = listDevices(db);
  const newest = logEnd(db).seq;
  return devices.map(({ device, continues, afterSeq }, index) => ({
    device,
    continues,
    afterSeq,
    end: Math.max(afterSeq, devices[index + 1]?.afterSeq ?? newest),
  }));
}

/** The checksum of an event, in hexadecimal; empty for the beginning of the log. */
export function checksumAt(db: Database, seq: number): string {
  if (seq === 0) return '';
  const bytes = db.prepare<[number], Buffer>('SELECT checksum FROM events WHERE seq = ?').pluck().get(seq);
  return bytes?.toString('hex') ?? '';
}

/** The events from `first` to `last`, as a bundle holds them. */
export function readForBundle(db: Database, first: number, last: number): BundleEvent[] {
  return db
    .prepare<[number, number], EventRow>(
      `SELECT ${eventColumns} FROM events e WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq`,
    )
    .all(first, last)
    .map((row) => {
      const { device: _, ...record } = recordOf(row);
      return { ...record, checksum: row.checksum.toString('hex') };
    });
}
