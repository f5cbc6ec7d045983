import { z } from 'zod';
import type { Day } from '../day.ts';
import { Play } from '../signage/play.ts';
import { Amend, Assist, Rating, Void } from './assist.ts';
import { Introduced, Proposal, SessionHeld } from './desk-event.ts';
import { HandbookAck, StaffCheck } from './staff-event.ts';

/** What an event of each kind says. */
export const eventBodies = {
  assist: Assist,
  void: Void,
  amend: Amend,
  rating: Rating,
  introduced: Introduced,
  session_held: SessionHeld,
  proposal: Proposal,
  staff_check: StaffCheck,
  handbook_ack: HandbookAck,
  play: Play,
} as const;

export type EventKind = keyof typeof eventBodies;
export const eventKinds = Object.keys(eventBodies) as EventKind[];

/** The body of an event of this kind. */
export type BodyOf<Kind extends EventKind> = z.output<(typeof eventBodies)[Kind]>;

/**
 * Kinds that tell of one citizen, or restate what does. To the second they could be matched with a camera or with
 * the portal's log, so they are recorded to the minute, and their ids tell no time.
 */
export const kindsToTheMinute: ReadonlySet<EventKind> = new Set(['assist', 'amend', 'void', 'rating']);

/** A kind with its body. */
export type EventBody = { [Kind in EventKind]: { kind: Kind; body: BodyOf<Kind> } }[EventKind];

/**
 * Whether the clock could be believed when an event was recorded. Everything but `ok` means: take instant and
 * business day with care, because the clock
 * - `early`: stood before the product existed;
 * - `behind`: stood before an instant that an earlier event has;
 * - `ahead`: stood more than a year after the event before, across a restart of the machine;
 * - `jumped`: moved against the time since the machine was started;
 * - `unrecorded`: was not watched yet by the version that recorded it.
 */
export const ClockFlag = z.enum(['ok', 'early', 'behind', 'ahead', 'jumped', 'unrecorded']);
export type ClockFlag = z.infer<typeof ClockFlag>;

/** An event as it stands in the log, its body as the very text that is stored. */
export interface EventRecord {
  /** Counts from 1 without a gap. A device that continues another one's log goes on with its numbers. */
  seq: number;
  /** The device that recorded it (a UUID). HQ takes each (device, seq) once. */
  device: string;
  id: string;
  kind: EventKind;
  /**
   * UTC, ISO 8601. Of {@link kindsToTheMinute} the minute it was in, except where an earlier version recorded it:
   * what came first, `seq` tells.
   */
  occurredAt: string;
  /** The Hanoi day it counts for; for a backdated assist the day it is about. */
  businessDay: Day;
  /**
   * How long the machine had been running at `occurredAt`, in milliseconds, and since which start; null where it was
   * not watched. Below 0 where the machine was started within that minute.
   */
  sinceBootMs: number | null;
  bootId: string | null;
  clock: ClockFlag;
  contentRevision: string;
  /** JSON. */
  body: string;
}

/**
 * The text that an event's checksum is taken over: SHA-256 of its UTF-8 bytes, written in lower-case hexadecimal.
 * It is a JSON array without white space, as ECMAScript's `JSON.stringify` writes it (which for strings, integers
 * and null is RFC 8785): the word `tantam-event-1`, the checksum of the event before in the log (an empty string
 * for the first), then the fields in the order below. The body goes in as a string: the very text that is stored,
 * so whoever recomputes never has to agree on how JSON is written.
 */
export function canonicalEvent(previous: string, event: EventRecord): string {
  return JSON.stringify([
    'tantam-event-1',
    previous,
    event.device,
    event.seq,
    event.id,
    event.kind,
    event.occurredAt,
    event.businessDay,
    event.sinceBootMs,
    event.bootId,
    event.clock,
    event.contentRevision,
    event.body,
  ]);
}
