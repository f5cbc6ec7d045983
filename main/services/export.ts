import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from 'better-sqlite3';
import { stringify } from 'csv-stringify';
import { type Day, hanoiTime } from '../../shared/domain/day.ts';
import { PlainError } from '../errors.ts';
import type { StoredOf } from '../store/event-rows.ts';
import { listEvents } from '../store/events.ts';

/** The export cannot be written where it was asked for. */
export class ExportError extends PlainError {
  override name = 'ExportError';
  readonly exitCode = 6;
}

/** What an export is asked for; both days are inclusive Hanoi business days. */
export interface ExportSpan {
  from: Day;
  to: Day;
}

/** A procedure's name and code by its id, from the pack in use. */
export type ProcedureNames = Map<string, { code: string | null; name: string }>;

/**
 * Writes every assist of the span that still counts as CSV (RFC 4180, UTF-8 with byte order mark, header
 * row, one row an assist as last corrected; difficulties are ids with a space between; `clock` is `ok`, or why the
 * instant is doubtful). A cell that a spreadsheet would take for a formula is written as text.
 * The file is complete or absent: it is written beside its place, synced, and renamed.
 *
 * @returns how many assists were written
 * @throws ExportError
 */
export async function exportCsv(
  db: Database,
  { from, to }: ExportSpan,
  out: string,
  names: ProcedureNames,
): Promise<number> {
  const file = resolve(out);
  await refuseUnwritable(file);
  const partial = `${file}.partial`;
  let written = 0;
  const rows = function* () {
    for (const assist of listEvents(db, 'assist', from, to)) {
      written += 1;
      yield columnsOf(assist, names);
    }
  };
  try {
    await pipeline(
      Readable.from(rows()),
      stringify({ header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' }),
      createWriteStream(partial),
    );
    const handle = await open(partial, 'r+');
    await handle.sync();
    await handle.close();
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    throw new ExportError(`The export ${file} could not be written: ${(cause as Error).message}.`);
  }
  return written;
}

const columns = [
  'seq',
  'id',
  'business_day',
  'time_hanoi',
  'procedure',
  'procedure_code',
  'procedure_name',
  'outcome',
  'source',
  'minutes',
  'language',
  'content_revision',
  'group',
  'difficulties',
  'helper',
  'place',
  'shift',
  'note',
  'device',
  'clock',
] as const;

function columnsOf(
  assist: StoredOf<'assist'>,
  names: ProcedureNames,
): Record<(typeof columns)[number], unknown> {
  const { procedure, outcome, source, minutes, language, group, difficulties, helper, place, shift, note } =
    assist.body;
  const known = procedure === null ? undefined : names.get(procedure);
  return {
    seq: assist.seq,
    id: assist.id,
    business_day: assist.businessDay,
    time_hanoi: hanoiTime(Date.parse(assist.occurredAt)),
    procedure,
    procedure_code: known?.code,
    procedure_name: known?.name,
    outcome,
    source,
    minutes,
    language,
    content_revision: assist.contentRevision,
    group,
    difficulties: difficulties.join(' '),
    helper,
    place,
    shift,
    note,
    device: assist.device,
    clock: assist.clock,
  };
}

async function refuseUnwritable(file: string): Promise<void> {
  const folder = await stat(dirname(file)).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new ExportError(
      `The folder ${dirname(file)} does not exist. Make it first, or name another file in --out.`,
    );
  }
  if ((await stat(file).catch(() => undefined))?.isDirectory()) {
    throw new ExportError(`${file} is a folder. Name a file in --out, for example ${file}/counts.csv.`);
  }
}
