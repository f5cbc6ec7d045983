import { z } from 'zod';
import { ClockFlag, type EventRecord } from '../counters/event.ts';
import { Day } from '../day.ts';
import { Signature } from './enrolment.ts';

/** A checksum in hexadecimal; empty stands for "before the first event". */
const Checksum = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');
const ChecksumOrStart = z.union([Checksum, z.literal('')]);

/**
 * The first line of a bundle. A bundle holds events of one device, one after the other without a gap; it may hold
 * none, and then only says that the PC is alive and how far its log goes.
 *
 * A bundle is gzip (RFC 1952) over lines of JSON, each ended by a line feed: this header, one {@link BundleEvent}
 * a line, and at last a {@link BundleSeal}.
 */
export const BundleHeader = z.strictObject({
  format: z.literal('tantam-bundle-1'),
  installation: z.uuid(),
  device: z.uuid(),
  /** The device whose log this one goes on with, and the number of the last event it took over. */
  continues: z.strictObject({ device: z.uuid(), afterSeq: z.int().min(0) }).nullable(),
  /** Numbers of the first and the last event; with no events `last` is one less than `first`. */
  first: z.int().min(1),
  last: z.int().min(0),
  /** The checksum of the event before the first, and that of the last (with no events, the same again). */
  previous: ChecksumOrStart,
  head: ChecksumOrStart,
  /** The number of the newest event of the device's log when the bundle was made. */
  end: z.int().min(0),
  madeAt: z.iso.datetime(),
  version: z.string().max(40),
});
export type BundleHeader = z.infer<typeof BundleHeader>;

/** An event in a bundle: its record without the device, which the header names, and its checksum. */
export const BundleEvent = z.strictObject({
  seq: z.int().min(1).max(2_147_483_647),
  id: z.uuid(),
  /** Not checked against the kinds this build knows: a newer branch may have more, and its log must not stop. */
  kind: z.string().regex(/^[a-z_]{1,40}$/),
  occurredAt: z.iso.datetime(),
  businessDay: Day,
  sinceBootMs: z.int().nullable(),
  bootId: z.string().max(64).nullable(),
  clock: ClockFlag,
  contentRevision: z.string().max(64),
  body: z.string().max(16_384),
  checksum: Checksum,
});
export type BundleEvent = z.infer<typeof BundleEvent>;

/** The last line: the installation's signature over {@link bundleProof} of all bytes before this line. */
export const BundleSeal = z.strictObject({ signature: Signature });

/** What is signed: the SHA-256, in hexadecimal, of every byte before the last line. */
export function bundleProof(sha256: string): string {
  return `tantam-bundle-1 ${sha256}`;
}

/** The record of an event in a bundle of this device. */
export function recordOfBundled(device: string, event: BundleEvent): EventRecord {
  // Field by field, not by `...`: HQ does this for every event there is.
  return {
    seq: event.seq,
    device,
    id: event.id,
    kind: event.kind as EventRecord['kind'],
    occurredAt: event.occurredAt,
    businessDay: event.businessDay,
    sinceBootMs: event.sinceBootMs,
    bootId: event.bootId,
    clock: event.clock,
    contentRevision: event.contentRevision,
    body: event.body,
  };
}

/** What no bundle goes beyond. */
export const bundleLimits = {
  events: 20_000,
  /** Bytes as they travel, and unpacked. */
  packed: 8 * 2 ** 20,
  unpacked: 64 * 2 ** 20,
  /** One line. */
  line: 64 * 1024,
} as const;

/** How many events the outbox sends at a time, so that a slow line gets somewhere between two failures. */
export const eventsASend = 2_000;

/**
 * HQ's word on a device's log, as JSON in a signed text. `held` and `checksum`: HQ has every event up to this one, and
 * they are these. `wanted`: the number it needs next. `forked`: it holds other events than the PC does after
 * `held`; it keeps what was sent aside up to `aside`, and the PC is to go on as a new device.
 */
export const Receipt = z.strictObject({
  format: z.literal('tantam-receipt-1'),
  installation: z.uuid(),
  device: z.uuid(),
  /** SHA-256 of the bundle's bytes before its seal: which bundle this answers. */
  bundle: Checksum,
  held: z.int().min(0),
  checksum: ChecksumOrStart,
  wanted: z.int().min(1),
  /** The device whose log has to be sent before this one's; null when it is this one's turn. */
  wantedOf: z.uuid().nullable(),
  forked: z.boolean(),
  aside: z.int().min(0),
  at: z.iso.datetime(),
});
export type Receipt = z.infer<typeof Receipt>;
