import { type Selectable, sql } from 'kysely';
import type { BundleHeader } from '../../../shared/domain/hq/bundle.ts';
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

/** A bundle as far as it says whose log it is of, and the site of the PC that sent it. */
interface Sent {
  bundle: { header: BundleHeader };
  site: number;
  now: string;
}

/**
 * The logs of these bundles' devices by device, locked until the transaction ends; begun when HQ hears of one for the
 * first time. A ForbiddenError where a log is that of another site's PC.
 */
export async function lockLogs(
  tx: HqDatabase,
  sent: readonly Sent[],
): Promise<Map<string, Log | MissingParent | ForbiddenError>> {
  const headers = sent.map(({ bundle }) => bundle.header);
  // All at once and in one order: two transactions that want the same logs never wait for each other.
  const devices = new Set(headers.flatMap(({ device, continues }) => [device, continues?.device ?? device]));
  const known = await sql<Log & { site: number }>`
    SELECT d.*, i.site FROM devices d JOIN installations i ON i.id = d.installation
    WHERE d.device = ANY(${[...devices]}::uuid[]) ORDER BY d.device FOR UPDATE OF d`.execute(tx);
  const byDevice = new Map(known.rows.map((row) => [row.device, row]));
  const logs = new Map<string, Log | MissingParent | ForbiddenError>();
  for (const { bundle, site, now } of sent.toSorted(byDeviceOf)) {
    const { header } = bundle;
    const log = byDevice.get(header.device);
    if (log === undefined) logs.set(header.device, await beginLog(tx, header, now));
    else if (log.site === site) logs.set(header.device, log);
    else
      logs.set(
        header.device,
        new ForbiddenError(
          'This log belongs to a PC of another site. Enrol this PC for that site, or ask HQ.',
        ),
      );
  }
  return logs;
}

function byDeviceOf({ bundle: { header: a } }: Sent, { bundle: { header: b } }: Sent): number {
  return a.device < b.device ? -1 : 1;
}

async function beginLog(tx: HqDatabase, header: BundleHeader, now: string): Promise<Log | MissingParent> {
  const { device, installation } = header;
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

/** Why a bundle cannot be taken that begins before its device's own log does; undefined when it does not. */
export function refusalBefore(log: Log, { first, last }: BundleHeader): RefusedError | undefined {
  if (last < first || first > log.after_seq) return undefined;
  return new RefusedError(
    `The bundle begins with event ${first}, but that device's own events begin with ${log.after_seq + 1}.`,
  );
}

/** Bytes as hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
