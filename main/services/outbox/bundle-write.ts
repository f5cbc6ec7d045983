import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { type BundleHeader, bundleProof } from '../../../shared/domain/hq/bundle.ts';
import { signText } from '../signing.ts';
import type { Enrolment } from './enrolment-file.ts';
import { checksumAt, readForBundle, type Segment } from './own-log.ts';

const zip = promisify(gzip);

/** A bundle as it travels. */
export interface WrittenBundle {
  header: BundleHeader;
  /** SHA-256 of its bytes before the seal, in hexadecimal: what its receipt has to name. */
  digest: string;
  packed: Uint8Array<ArrayBuffer>;
}

/**
 * Writes a bundle of the events after `position` of a device, at most so many; without any it says only how far the
 * log goes.
 */
export async function writeBundle(
  db: Database,
  enrolment: Enrolment,
  {
    segment,
    position,
    most,
    now,
    version,
  }: {
    segment: Segment;
    position: number;
    most: number;
    now: number;
    version: string;
  },
): Promise<WrittenBundle> {
  const first = Math.max(position, segment.afterSeq) + 1;
  const last = Math.min(segment.end, first - 1 + most);
  const events = readForBundle(db, first, last);
  const previous = checksumAt(db, first - 1);
  const header: BundleHeader = {
    format: 'tantam-bundle-1',
    installation: enrolment.installation,
    device: segment.device,
    continues:
      segment.continues === null || segment.afterSeq === 0
        ? null
        : { device: segment.continues, afterSeq: segment.afterSeq },
    first,
    last,
    previous,
    head: events.at(-1)?.checksum ?? previous,
    end: segment.end,
    madeAt: new Date(now).toISOString(),
    version,
  };
  const content = [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
  const digest = createHash('sha256').update(content).digest('hex');
  const seal = { signature: signText(enrolment, bundleProof(digest)) };
  const packed = new Uint8Array(await zip(`${content}${JSON.stringify(seal)}\n`));
  return { header, digest, packed };
}
