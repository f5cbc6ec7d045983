import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { bundleLimits, type Receipt } from '../../../shared/domain/hq/bundle.ts';
import { SignedText } from '../../../shared/domain/hq/enrolment.ts';
import { replaceFile } from '../releases/durable-file.ts';
import { writeBundle } from './bundle-write.ts';
import type { Sending } from './exchange.ts';
import { listSegments } from './own-log.ts';
import { readReceipt } from './receipts.ts';

/** How the names of bundle files and of the receipts that HQ puts beside them end. */
export const bundleEnding = '.bundle.age';
export const receiptEnding = '.receipt.json';

/**
 * Writes what HQ has not confirmed into files that only HQ can read. Nothing counts as sent by that: only HQ's receipts
 * say what has arrived.
 *
 * @param folder exists
 * @returns the files' paths with how many events each holds, in the order in which HQ takes them
 */
export async function writeBundleFiles(
  { db, enrolment, receipts, clock, version }: Omit<Sending, 'fetch' | 'most'>,
  folder: string,
): Promise<{ file: string; events: number }[]> {
  const written: { file: string; events: number }[] = [];
  for (const [turn, segment] of listSegments(db).entries()) {
    let position = Math.max(segment.afterSeq, receipts.position(segment.device));
    while (position < segment.end) {
      const bundle = await writeBundle(db, enrolment, {
        segment,
        position,
        most: bundleLimits.events,
        now: clock(),
        version,
      });
      const { first, last } = bundle.header;
      const numbers = [turn + 1, first, last].map((number, n) =>
        String(number).padStart(n === 0 ? 3 : 9, '0'),
      );
      const file = join(
        folder,
        `${enrolment.site.code}_${enrolment.installation.slice(0, 8)}_${numbers.join('_')}${bundleEnding}`,
      );
      const encrypter = new Encrypter();
      encrypter.addRecipient(enrolment.ageRecipient);
      replaceFile(file, await encrypter.encrypt(bundle.packed));
      written.push({ file, events: last - first + 1 });
      position = last;
    }
  }
  return written;
}

/**
 * The receipts for this PC among the files of a folder, or in one file: those that HQ signed, oldest first. Others are
 * left out: a stick that goes round carries those of all sites.
 */
export function readReceiptFiles(
  enrolment: Sending['enrolment'],
  path: string,
): { receipt: Receipt; signed: SignedText }[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(receiptEnding))
        .map((name) => join(path, name))
    : [path];
  return files
    .flatMap((file) => {
      const signed = SignedText.safeParse(jsonOf(file)).data;
      const receipt = signed && readReceipt(enrolment, signed);
      return receipt ? [{ receipt, signed }] : [];
    })
    .sort(
      (one, other) => one.receipt.at.localeCompare(other.receipt.at) || one.receipt.held - other.receipt.held,
    );
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
