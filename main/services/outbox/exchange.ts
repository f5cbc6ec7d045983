import type { Database } from 'better-sqlite3';
import type { Receipt } from '../../../shared/domain/hq/bundle.ts';
import type { SignedText } from '../../../shared/domain/hq/enrolment.ts';
import { continueAsNewDevice } from '../../store/devices.ts';
import { logEnd } from '../../store/events.ts';
import type { Clock } from '../clock.ts';
import { writeBundle } from './bundle-write.ts';
import type { Enrolment } from './enrolment-file.ts';
import { HqError } from './hq-error.ts';
import { type Fetch, postToHq } from './hq-post.ts';
import { checksumAt, listSegments, type Segment } from './own-log.ts';
import { type Receipts, readReceipt } from './receipts.ts';

/** What sending stands on. */
export interface Sending {
  db: Database;
  enrolment: Enrolment;
  receipts: Receipts;
  fetch: Fetch;
  clock: Clock;
  version: string;
  /** How many events go at a time. */
  most: number;
}

/** How many events HQ has not confirmed yet. */
export function countUnsent(db: Database, receipts: Receipts): number {
  return listSegments(db).reduce((sum, segment) => sum + leftOf(segment, receipts), 0);
}

/** Whose turn it is: the oldest device with something unsent, else the current one, to say that all is well. */
export function nextSegment(db: Database, receipts: Receipts): Segment {
  const segments = listSegments(db);
  return (segments.find((segment) => leftOf(segment, receipts) > 0) ?? segments.at(-1)) as Segment;
}

function leftOf({ device, afterSeq, end }: Segment, receipts: Receipts): number {
  return Math.max(0, end - Math.max(afterSeq, receipts.position(device)));
}

/**
 * Sends one bundle and keeps its receipt.
 *
 * @returns how many events are still unsent
 * @throws HqError when HQ did not take it; nothing is forgotten then
 */
export async function exchange(sending: Sending): Promise<number> {
  const { db, enrolment, receipts, fetch, clock, version, most } = sending;
  const segment = nextSegment(db, receipts);
  const position = receipts.position(segment.device);
  const bundle = await writeBundle(db, enrolment, { segment, position, most, now: clock(), version });
  const address = `${enrolment.hq}/api/bundles`;
  const signed = await postToHq(fetch, address, { type: 'application/x-tantam-bundle', body: bundle.packed });
  const receipt = readReceipt(enrolment, signed);
  if (receipt?.bundle !== bundle.digest || receipt.device !== segment.device) {
    throw new HqError(
      'stranger',
      `What answers at ${enrolment.hq} is not HQ: it did not sign for this bundle.`,
    );
  }
  takeReceipt(sending, receipt, signed);
  return countUnsent(db, receipts);
}

/**
 * Goes by what HQ says. Where HQ holds more of this device's log than there is, or other events than there are, this
 * is a restored disk image or a copy: from now on events are recorded as by a new device, so that none of them can
 * stand under a number that HQ has already.
 */
export function takeReceipt(
  { db, receipts, clock }: Pick<Sending, 'db' | 'receipts' | 'clock'>,
  receipt: Receipt,
  signed: SignedText,
): void {
  const segments = listSegments(db);
  const segment = segments.find(({ device }) => device === receipt.device);
  if (segment === undefined) return;
  const isCurrent = segment === segments.at(-1);
  if (isCurrent && (receipt.forked || receipt.held > segment.end)) {
    continueAsNewDevice(db, new Date(clock()).toISOString(), logEnd(db).seq);
  }
  receipts.keep(receipt.device, positionAfter(db, segment, receipt), receipt.at, signed);
  if (receipt.wantedOf !== null && receipt.wantedOf !== receipt.device) {
    receipts.keep(receipt.wantedOf, receipt.wanted - 1, receipt.at, signed);
  }
}

function positionAfter(db: Database, segment: Segment, receipt: Receipt): number {
  if (receipt.forked) return receipt.aside;
  if (receipt.held > segment.end) return segment.end;
  // HQ holds other events up to there: sent once more from the beginning, it will notice.
  return receipt.held > segment.afterSeq && checksumAt(db, receipt.held) !== receipt.checksum
    ? segment.afterSeq
    : receipt.held;
}
