import type { ClockFlag, EventBody, EventKind, EventRecord } from '../../shared/domain/counters/event.ts';
import { nothingAsked, nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import type { Day } from '../../shared/domain/day.ts';

/** What the clocks said when an event was recorded. */
export interface Reading {
  /** UTC, ISO 8601. */
  occurredAt: string;
  /** At `occurredAt`; see EventRecord. */
  sinceBootMs: number | null;
  bootId: string | null;
  clock: ClockFlag;
}

/** An event before it has its place in the log. */
export type NewEvent = EventBody & Reading & { id: string; businessDay: Day; contentRevision: string };

/** An event as it stands in the log; `checksum` is hexadecimal. */
export type StoredEvent = NewEvent & { seq: number; device: string; checksum: string };

/** A stored event of one kind. */
export type StoredOf<Kind extends EventKind> = Extract<StoredEvent, { kind: Kind }>;

/** A row of the table `events`, or of a view over it, with its device and boot spelled out. */
export interface EventRow {
  seq: number;
  device: string;
  id: string;
  kind: EventKind;
  occurred_at: string;
  business_day: string;
  since_boot_ms: number | null;
  boot_id: string | null;
  clock: ClockFlag;
  content_revision: string;
  body: string;
  checksum: Buffer;
}

/** The columns of an {@link EventRow}, for a FROM clause in which the table or view is called `e`. */
export const eventColumns = `e.seq, (SELECT d.device FROM devices d WHERE d.ordinal = e.device) AS device, e.id, e.kind,
  e.occurred_at, e.business_day, e.since_boot_ms,
  (SELECT b.boot_id FROM boots b WHERE b.ordinal = e.boot) AS boot_id, e.clock, e.content_revision, e.body, e.checksum`;

/** What the first events of a kind did not say yet. */
const unsaid: Partial<Record<EventKind, object>> = { assist: nothingNamed, rating: nothingAsked };

/** The event in a row; what the first of its kind did not say yet is read as if nothing had been said. */
export function eventOf<Kind extends EventKind = EventKind>(row: EventRow): StoredOf<Kind> {
  const body = JSON.parse(row.body);
  return {
    ...recordOf(row),
    body: { ...unsaid[row.kind], ...body },
    checksum: row.checksum.toString('hex'),
  } as unknown as StoredOf<Kind>;
}

/** The fields of a row that its checksum is taken over, its body as the very text that is stored. */
export function recordOf(row: EventRow): EventRecord {
  return {
    seq: row.seq,
    device: row.device,
    id: row.id,
    kind: row.kind,
    occurredAt: row.occurred_at,
    businessDay: row.business_day,
    sinceBootMs: row.since_boot_ms,
    bootId: row.boot_id,
    clock: row.clock,
    contentRevision: row.content_revision,
    body: row.body,
  };
}
