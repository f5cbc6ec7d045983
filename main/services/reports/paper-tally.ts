import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { v5 as uuidOf } from 'uuid';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import { Assist } from '../../../shared/domain/counters/assist.ts';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import { Day } from '../../../shared/domain/day.ts';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { Entry } from '../event-log.ts';
import { namesOf, type TallyNames } from './paper-names.ts';

/** Why a row is not counted: where, what is wrong, and what to do. Lines count from 1, the heading included. */
export interface TallyFault {
  line: number;
  column: string;
  reason: string;
}

/** What a file of paper tallies holds. */
export interface Tallies {
  rows: number;
  /** One for each citizen: a row with a count of three makes three. */
  entries: Entry[];
  faults: TallyFault[];
}

/** The columns of a file of paper tallies, each by its English or its Vietnamese name; only the day must be there. */
export const tallyColumns = {
  business_day: ['business_day', 'ngay'],
  count: ['count', 'so_luot'],
  procedure: ['procedure', 'thu_tuc'],
  outcome: ['outcome', 'ket_qua'],
  group: ['group', 'nhom'],
  helper: ['helper', 'nguoi_ho_tro'],
  place: ['place', 'noi'],
  shift: ['shift', 'buoi'],
  difficulties: ['difficulties', 'vuong_mac'],
  minutes: ['minutes', 'so_phut'],
  note: ['note', 'ghi_chu'],
  key: ['key', 'ma_dong'],
} as const;
type TallyColumn = keyof typeof tallyColumns;

/** The namespace of ids that are made of a file's rows (RFC 9562, 5.5); drawn once, at random. */
const namespace = 'b1c0a8f2-5c1e-4a55-9d0f-3f7f6a8f2c41';

/** What one row may count at most: more is a slip of the pen. */
const mostInRow = 500;

/**
 * Reads a CSV file of paper tallies: UTF-8, a heading, commas or semicolons. Ids follow from the row's own key, or from
 * the content of the whole file and the row's place in it, so that the same file again makes the same events.
 *
 * @param now milliseconds since the epoch: a day to come is refused
 */
export function readTallies(text: string, pack: Pick<Pack, 'procedures' | 'handbook'>, now: number): Tallies {
  const names = namesOf(pack);
  const today = businessDay(now);
  const fingerprint = createHash('sha256').update(text).digest('hex');
  const faults: TallyFault[] = [];
  const records = parsed(text, faults);
  const [heading, ...rows] = records;
  if (heading === undefined) return { rows: 0, entries: [], faults };
  const places = columnsIn(heading, faults);
  if (faults.length > 0) return { rows: rows.length, entries: [], faults };

  const keys = new Map<string, number>();
  const entries = rows.flatMap(({ cells, line }): Entry[] => {
    const before = faults.length;
    const fault = (column: TallyColumn, reason: string) => {
      faults.push({ line, column: cellName(heading, places, column), reason });
    };
    const cell = (column: TallyColumn) => (cells[places.get(column) ?? -1] ?? '').trim();
    const key = cell('key');
    const known = key === '' ? undefined : keys.get(key);
    if (known !== undefined) fault('key', `"${key}" stands in line ${known} already; give each row its own.`);
    else if (key !== '') keys.set(key, line);
    const day = dayOf(cell('business_day'), today, (reason) => fault('business_day', reason));
    const count = wholeNumber(cell('count') || '1', mostInRow, (reason) => fault('count', reason));
    const body = assistOf(cell, names, fault);
    if (faults.length > before || body === undefined) return [];
    const id = key === '' ? `${fingerprint}/${line}` : `key/${key}`;
    return Array.from({ length: count }, (_, n) => ({
      kind: 'assist' as const,
      id: uuidOf(`${id}/${n}`, namespace),
      day,
      body,
    }));
  });
  return { rows: rows.length, entries, faults };
}

type Fault = (column: TallyColumn, reason: string) => void;

function assistOf(
  cell: (column: TallyColumn) => string,
  names: TallyNames,
  fault: Fault,
): Assist | undefined {
  const named = (column: keyof TallyNames): string | null => {
    const given = cell(column);
    return given === '' ? null : found(names, column, given, fault);
  };
  const minutes = cell('minutes');
  const body = {
    ...nothingNamed,
    procedure: named('procedure'),
    outcome: named('outcome'),
    group: named('group'),
    helper: named('helper'),
    place: named('place'),
    shift: named('shift'),
    difficulties: cell('difficulties')
      .split(/[;|]/)
      .map((given) => given.trim())
      .filter((given) => given !== '')
      .flatMap((given) => found(names, 'difficulties', given, fault) ?? []),
    minutes: minutes === '' ? null : wholeNumber(minutes, 120, (reason) => fault('minutes', reason)),
    note: cell('note') || null,
    source: 'backdated',
    language: 'vi',
  };
  const result = Assist.safeParse(body);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const column = String(issue.path[0]);
    if (column in tallyColumns) fault(column as TallyColumn, `${issue.message}.`);
  }
  return undefined;
}

function found(names: TallyNames, column: keyof TallyNames, given: string, fault: Fault): string | null {
  const id = names[column].find(given);
  if (id !== undefined) return id;
  fault(column, `"${given}" is not known. Give one of: ${names[column].known.join(', ')}.`);
  return null;
}

/** Days as 2026-11-20 or as 20/11/2026. */
function dayOf(given: string, today: Day, fault: (reason: string) => void): Day {
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given);
  const day = written
    ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}`
    : given;
  if (!Day.safeParse(day).success) fault(`"${given}" is no day. Write it as 2026-11-20 or 20/11/2026.`);
  else if (day > today) fault(`${day} is still to come: today is ${today}.`);
  else if (day < '2020-01-01') fault(`${day} is before 2020. Look at the year.`);
  return day;
}

function wholeNumber(given: string, most: number, fault: (reason: string) => void): number {
  const number = Number(given);
  if (/^\d{1,6}$/.test(given) && number >= 1 && number <= most) return number;
  fault(`"${given}" is no whole number from 1 to ${most}.`);
  return 1;
}

function parsed(text: string, faults: TallyFault[]): { cells: string[]; line: number }[] {
  const delimiter = /^[^\n,]*;/.test(text) ? ';' : ',';
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (cause) {
    const { lines = 1 } = cause as { lines?: number };
    faults.push({ line: lines, column: '', reason: `This is no CSV: ${(cause as Error).message}.` });
    return [];
  }
}

function columnsIn(
  { cells, line }: { cells: string[]; line: number },
  faults: TallyFault[],
): Map<TallyColumn, number> {
  const places = new Map<TallyColumn, number>();
  const all = Object.entries(tallyColumns) as [TallyColumn, readonly string[]][];
  for (const [place, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase();
    const column = all.find(([, names]) => names.includes(name))?.[0];
    if (column === undefined) {
      const known = all.map(([, names]) => names.join(' or ')).join(', ');
      faults.push({ line, column: cell.trim(), reason: `There is no such column. Known are: ${known}.` });
    } else if (places.has(column)) {
      faults.push({ line, column: cell.trim(), reason: 'This column stands here twice.' });
    } else places.set(column, place);
  }
  if (!places.has('business_day')) {
    faults.push({ line, column: 'business_day', reason: 'This column is missing: every row needs its day.' });
  }
  return places;
}

/** The name by which a column stands in this file. */
function cellName(
  heading: { cells: string[] },
  places: Map<TallyColumn, number>,
  column: TallyColumn,
): string {
  return heading.cells[places.get(column) ?? -1]?.trim() ?? column;
}
