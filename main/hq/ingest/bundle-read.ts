import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import {
  BundleEvent,
  BundleHeader,
  BundleSeal,
  bundleLimits,
  bundleProof,
  recordOfBundled,
} from '../../../shared/domain/hq/bundle.ts';
import type { PublicKey } from '../../../shared/domain/hq/enrolment.ts';
import { isSignedBy } from '../../services/signing.ts';
import { eventChecksum } from '../../store/event-checksum.ts';
import { RefusedError } from '../errors.ts';

/** A bundle that is what its installation signed, and whose events prove each other. */
export interface Bundle {
  header: BundleHeader;
  events: BundleEvent[];
  /** SHA-256 of its bytes before the seal, in hexadecimal. */
  digest: string;
}

/** A bundle before its signature was looked at: only its header was read. */
export interface SealedBundle {
  header: BundleHeader;
  digest: string;
  signature: string;
  lines: string[];
  /** How large it is unpacked. */
  bytes: number;
}

const lineFeed = 0x0a;
const unzip = promisify(gunzip);
/** Bytes that are unpacked at a time. */
const piece = 256 * 1_024;

/**
 * Unpacks a bundle and reads its header, and nothing else before somebody knows whose it is.
 *
 * @throws RefusedError when it is no bundle, or larger than any may be
 */
export async function unpackBundle(packed: Uint8Array): Promise<SealedBundle> {
  if (packed.byteLength > bundleLimits.packed) throw tooLarge();
  // Each piece costs a turn of a thread of its own: with Node's 16 KiB more than unpacking does.
  const chunkSize = Math.min(piece, 16 * Math.max(1_024, packed.byteLength));
  const options = { maxOutputLength: bundleLimits.unpacked, chunkSize };
  const bytes = await unzip(packed, options).catch((cause) => {
    if (cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new RefusedError(
      `This is no bundle, or a part of it is missing: it cannot be unpacked (${cause.message}). Send it again whole.`,
    );
  });
  if (bytes.at(-1) !== lineFeed)
    throw new RefusedError('The end of the bundle is missing. Send it again whole.');
  const sealAt = bytes.lastIndexOf(lineFeed, bytes.length - 2) + 1;
  const content = bytes.subarray(0, sealAt);
  const { signature } = read(BundleSeal, bytes.toString('utf8', sealAt), 'seal');
  const lines = content.toString('utf8').split('\n');
  lines.pop();
  if (lines.length - 1 > bundleLimits.events) throw tooLarge();
  const header = read(BundleHeader, lines.shift() ?? '', 'header');
  const digest = createHash('sha256').update(content).digest('hex');
  return { header, digest, signature, lines, bytes: bytes.byteLength };
}

/**
 * Proves a bundle: the signature, then each event's checksum and that it follows the one before.
 *
 * @throws RefusedError saying which line is wrong
 */
export function proveBundle({ header, digest, signature, lines }: SealedBundle, key: PublicKey): Bundle {
  if (!isSignedBy(key, bundleProof(digest), signature)) {
    throw new RefusedError(
      'The bundle is not signed by the PC that it names: it was changed on the way, or the PC has another key now.',
    );
  }
  const { first, last, previous, head, device } = header;
  if (lines.length !== last - first + 1) {
    throw new RefusedError(
      `The bundle says that it holds the events ${first} to ${last}, and holds ${lines.length}.`,
    );
  }
  const events = readEvents(lines, first);
  let checksum = previous;
  for (const [index, event] of events.entries()) {
    checksum = eventChecksum(checksum, recordOfBundled(device, event));
    if (event.seq !== first + index || event.checksum !== checksum) {
      throw new RefusedError(
        `The event ${first + index} of the bundle is not what was recorded: its checksum does not prove it. Check the database of that PC with "tantam store check".`,
      );
    }
  }
  if (checksum !== head)
    throw new RefusedError("The bundle's last event is not the one that its header names.");
  return { header, events, digest };
}

/** All lines at once costs the schema half of what line after line does. */
const BundleEvents = z.array(BundleEvent);

function readEvents(lines: readonly string[], first: number): BundleEvent[] {
  const values = lines.map((line, index) => jsonOf(line, `event ${first + index}`));
  const parsed = BundleEvents.safeParse(values);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path[0] as number;
  const issues = parsed.error.issues.filter(({ path }) => path[0] === at);
  throw notAsItShouldBe(
    `event ${first + at}`,
    issues.map(({ path, message }) => ({ path: path.slice(1), message })),
  );
}

function read<Schema extends z.ZodType>(schema: Schema, line: string, what: string): z.output<Schema> {
  const parsed = schema.safeParse(jsonOf(line, what));
  if (parsed.success) return parsed.data;
  throw notAsItShouldBe(what, parsed.error.issues);
}

function jsonOf(line: string, what: string): unknown {
  try {
    if (line.length > bundleLimits.line) throw tooLarge();
    return JSON.parse(line);
  } catch {
    throw new RefusedError(`The ${what} of the bundle is not JSON, or too long.`);
  }
}

function notAsItShouldBe(what: string, issues: { path: PropertyKey[]; message: string }[]): RefusedError {
  const faults = issues.map(({ path, message }) => `"${path.join('.')}": ${message}`);
  return new RefusedError(`The ${what} of the bundle is not as it should be: ${faults.join('; ')}.`);
}

function tooLarge(): RefusedError {
  const { events, packed, unpacked } = bundleLimits;
  return new RefusedError(
    `The bundle is larger than any may be: ${events} events, ${packed / 2 ** 20} MiB packed, ${unpacked / 2 ** 20} MiB unpacked.`,
  );
}
