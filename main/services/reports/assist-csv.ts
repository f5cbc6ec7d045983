import type { Database } from 'better-sqlite3';
import { stringify } from 'csv-stringify/sync';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import { type CountedAssist, deviceNames, listCountedAssists } from '../../store/report-rows.ts';

/** A procedure's name and code by its id, from the pack in use. */
export type ProcedureNames = Map<string, { code: string | null; name: string }>;

/** The names of a pack's procedures. */
export function procedureNamesOf({ procedures }: Pick<Pack, 'procedures'>): ProcedureNames {
  return new Map(procedures.map(({ id, code, name }) => [id, { code: code.value, name: name.vi }]));
}

/** Told now and then how many rows are done. */
export type Progress = (rows: number) => void;

/** Rows that are put into a piece of text: more would not be faster, and would be held in memory. */
const rowsInPiece = 200;

const lineEnd = '\r\n';

/**
 * The assists of the business days `from` to `to` that count, as pieces of one CSV text: RFC 4180, UTF-8 with byte
 * order mark, header row, one row an assist as last corrected; difficulties are ids with a space between; `clock` is
 * `ok`, or why the instant is doubtful. A cell that a spreadsheet would take for a formula is written as text.
 */
export function* assistCsv(
  db: Database,
  { from, to }: { from: Day; to: Day },
  names: ProcedureNames,
  progress: Progress = () => {},
): Generator<string> {
  const devices = deviceNames(db);
  const texts = new Map(
    [...names].map(([id, { code, name }]) => [id, { code: cellText(code), name: cellText(name) }]),
  );
  yield `\uFEFF${columns.join(',')}${lineEnd}`;
  let done = 0;
  let piece = '';
  for (const assist of listCountedAssists(db, from, to)) {
    piece += cellsOf(assist, texts, devices).join(',') + lineEnd;
    done += 1;
    if (done % rowsInPiece > 0) continue;
    progress(done);
    yield piece;
    piece = '';
  }
  if (piece === '') return;
  progress(done);
  yield piece;
}

/**
 * A cell in CSV. Nearly all are ids, numbers and instants that need nothing done to them; whatever is not plainly one
 * of those goes through the library, which takes eight times as long.
 */
function cellText(cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return /^[\da-z][\w:.+ -]*$/i.test(cell)
    ? cell
    : stringify([[cell]], { escape_formulas: true, eof: false });
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
];

/** The cells of a row in CSV, in the order of {@link columns}. */
function cellsOf(
  assist: CountedAssist,
  names: Map<string, { code: string; name: string }>,
  devices: Map<number, string>,
): string[] {
  const { body } = assist;
  const known = body.procedure === null ? undefined : names.get(body.procedure);
  return [
    cellText(assist.seq),
    cellText(assist.id),
    cellText(assist.businessDay),
    hanoiTime(Date.parse(assist.occurredAt)),
    cellText(body.procedure),
    known?.code ?? '',
    known?.name ?? '',
    cellText(body.outcome),
    cellText(body.source),
    cellText(body.minutes),
    cellText(body.language),
    cellText(assist.contentRevision),
    cellText(body.group),
    cellText(body.difficulties.join(' ')),
    cellText(body.helper),
    cellText(body.place),
    cellText(body.shift),
    cellText(body.note),
    cellText(devices.get(assist.device)),
    cellText(assist.clock),
  ];
}
