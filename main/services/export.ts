import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/day.ts';
import { PlainError } from '../errors.ts';
import { assistCsv, type ProcedureNames, type Progress } from './reports/assist-csv.ts';

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

/**
 * Writes every assist of the span that still counts as CSV; {@link assistCsv} says how.
 *
 * @returns how many assists were written
 * @throws ExportError
 */
export async function exportCsv(
  db: Database,
  span: ExportSpan,
  out: string,
  names: ProcedureNames,
  progress: Progress = () => {},
): Promise<number> {
  let written = 0;
  const count: Progress = (rows) => {
    written = rows;
    progress(rows);
  };
  await writeWhole(out, assistCsv(db, span, names, count));
  return written;
}

/**
 * Writes a file piece by piece. It is complete or absent: it is written beside its place, synced, and renamed.
 *
 * @throws ExportError
 */
export async function writeWhole(
  out: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const file = resolve(out);
  await refuseUnwritable(file);
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w');
    try {
      for await (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    throw new ExportError(`The export ${file} could not be written: ${(cause as Error).message}.`);
  }
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
