import { type Selectable, sql } from 'kysely';
import type { BundleHeader } from '../../../shared/domain/bundle.ts';
import type { HqDatabase } from '../database.ts';
import { ForbiddenError, RefusedError } from '../errors.ts';
import type { Tables } from '../tables.ts';

/** A device's log as far as HQ holds it. */
export type Log = Selectable<Tables['devices']>;

/** What a log goes on with has to be sent before it. */
export interface MissingParent {
  parent: string;
  wanted: number;
}

/**
 * The log of a bundle's device, locked until the transaction ends; begun when HQ hears of it for the first time.
 *
 * @throws ForbiddenError when it is that of another site's PC
 */
export async function lockLog(
  tx: HqDatabase,
  header: BundleHeader,
  { site, now }: { site: number; now: string },
): Promise<Log | MissingParent> {
  const { device, installation } = header;
  const known = await findLog(tx, device);
  if (known !== undefined) {
    const owner = await siteOf(tx, known.installation);
    if (owner !== site) {
      throw new ForbiddenError(
        'This log belongs to a PC of another site. Enrol this PC for that site, or ask HQ.',
      );
    }
    return known;
  }
  const start = await startOf(tx, header);
  if ('parent' in start) return start;
  await sql`INSERT INTO devices (device, installation, continues, after_seq, end_seq, end_checksum, told_seq, told_at)
    VALUES (${device}, ${installation}, ${start.continues}::int, ${start.seq}::int, ${start.seq}::int,
      decode(${start.checksum}, 'hex'), 0, ${now})
    ON CONFLICT (device) DO NOTHING`.execute(tx);
  return (await findLog(tx, device)) as Log;
}

/** Where a log that HQ hears of for the first time begins. Only a bundle from its very beginning can show that. */
async function startOf(
  tx: HqDatabase,
  { device, continues, first, previous }: BundleHeader,
): Promise<{ continues: number | null; seq: number; checksum: string } | MissingParent> {
  const seq = continues?.afterSeq ?? 0;
  if (first !== seq + 1) return { parent: device, wanted: seq + 1 };
  if (continues === null) return { continues: null, seq, checksum: '' };
  const parent = await findLog(tx, continues.device);
  if (parent === undefined) return { parent: continues.device, wanted: 1 };
  const start = { continues: parent.ordinal, seq, checksum: previous };
  if (await isAside(tx, parent.ordinal, seq, previous)) return start;
  const checksum = await checksumAt(tx, parent, seq);
  if (checksum === previous) return start;
  // With another checksum the parent is a fork as well, which shows once it is sent from its beginning.
  const wanted = checksum === undefined ? parent.end_seq + 1 : parent.after_seq + 1;
  return { parent: continues.device, wanted };
}

async function findLog(tx: HqDatabase, device: string): Promise<Log | undefined> {
  return tx.selectFrom('devices').selectAll().where('device', '=', device).forUpdate().executeTakeFirst();
}

async function siteOf(tx: HqDatabase, installation: string): Promise<number> {
  const { site } = await tx
    .selectFrom('installations')
    .select('site')
    .where('id', '=', installation)
    .executeTakeFirstOrThrow();
  return site;
}

/**
 * The checksum of a log's event, in hexadecimal; of the event that a continued log took over last, for its own
 * beginning. Undefined when HQ does not hold so much of it.
 */
async function checksumAt(tx: HqDatabase, log: Log, seq: number): Promise<string | undefined> {
  if (seq === log.end_seq) return hex(log.end_checksum);
  if (seq > log.after_seq && seq < log.end_seq) return storedChecksum(tx, log.ordinal, seq);
  if (seq > log.end_seq) return undefined;
  if (log.continues === null) return '';
  const parent = await tx
    .selectFrom('devices')
    .selectAll()
    .where('ordinal', '=', log.continues)
    .executeTakeFirstOrThrow();
  return checksumAt(tx, parent, seq);
}

/** The checksum of an event that HQ holds. */
export async function storedChecksum(tx: HqDatabase, device: number, seq: number): Promise<string> {
  const row = await tx
    .selectFrom('events')
    .select('checksum')
    .where('device', '=', device)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (row === undefined) throw new Error(`Event ${seq} of device ${device} is not where its log says it is.`);
  return hex(row.checksum);
}

/** Whether this device's events in the quarantine hold the one before a bundle. */
export async function isAside(
  tx: HqDatabase,
  device: number,
  seq: number,
  checksum: string,
): Promise<boolean> {
  const row = await sql`SELECT 1 FROM forked_events
    WHERE device = ${device} AND seq = ${seq} AND checksum = decode(${checksum}, 'hex')`.execute(tx);
  return row.rows.length > 0;
}

/** @throws RefusedError when a bundle begins before its device's own log does */
export function refuseBefore(log: Log, first: number): void {
  if (first > log.after_seq) return;
  throw new RefusedError(
    `The bundle begins with event ${first}, but that device's own events begin with ${log.after_seq + 1}.`,
  );
}

/** Bytes as hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
