import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { HqApp } from '../../../main/hq/app.ts';
import { makeSigningKey, signText } from '../../../main/services/signing.ts';
import { eventChecksum } from '../../../main/store/event-checksum.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import {
  type BundleEvent,
  type BundleHeader,
  bundleProof,
  recordOfBundled,
} from '../../../shared/domain/hq/bundle.ts';
import { around, guided } from '../../main/sample-events.ts';

/** A PC that may send. */
export interface Sender {
  installation: string;
  key: ReturnType<typeof makeSigningKey>;
}

/** A site with an enrolled PC, written straight into the database: enrolling is not what is measured. */
export async function enrolled({ services }: HqApp, code: string, name = code): Promise<Sender> {
  const key = makeSigningKey();
  const installation = randomUUID();
  await sql`WITH s AS (
      INSERT INTO sites (code, name, target, made_at) VALUES (${code}, ${name}, 10, now()) RETURNING id
    ) INSERT INTO installations (id, site, name, public_key, made_at, enrolled_at)
    SELECT ${installation}, id, 'PC', ${key.publicKey}, now(), now() FROM s`.execute(services.db);
  return { installation, key };
}

/**
 * The bundles of a device's log of so many assists, over as many days as it takes.
 *
 * @param device one that sent before has another log now: a fork
 */
export function bundlesOf(
  { installation, key }: Sender,
  count: number,
  size: number,
  device: string = randomUUID(),
): Uint8Array<ArrayBuffer>[] {
  const bundles: Uint8Array<ArrayBuffer>[] = [];
  let checksum = '';
  for (let first = 1; first <= count; first += size) {
    const last = Math.min(count, first + size - 1);
    const previous = checksum;
    const lines: string[] = [];
    for (let seq = first; seq <= last; seq += 1) {
      const businessDay = addDays('2026-11-20', -Math.floor(seq / 120));
      const event = {
        ...around(seq),
        seq,
        id: randomUUID(),
        kind: 'assist',
        businessDay,
        body: JSON.stringify(guided),
      };
      checksum = eventChecksum(checksum, recordOfBundled(device, { ...event, checksum: '' } as BundleEvent));
      lines.push(JSON.stringify({ ...event, checksum }));
    }
    const header: BundleHeader = {
      format: 'tantam-bundle-1',
      installation,
      device,
      continues: null,
      first,
      last,
      previous,
      head: checksum,
      end: count,
      madeAt: '2026-11-20T10:00:00.000Z',
      version: 'bench',
    };
    const content = [JSON.stringify(header), ...lines].map((line) => `${line}\n`).join('');
    const signature = signText(key, bundleProof(createHash('sha256').update(content).digest('hex')));
    bundles.push(new Uint8Array(gzipSync(`${content}${JSON.stringify({ signature })}\n`)));
  }
  return bundles;
}
