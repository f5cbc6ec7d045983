import type { SheetTable } from '../../../shared/domain/hq/sheet.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Period } from '../../../shared/domain/period.ts';
import type { Figure } from '../../../shared/domain/report/figures.ts';
import type { SmallCounts } from '../../../shared/domain/report/said.ts';
import { type SheetTableId, sheetTableTitles } from '../../../shared/domain/report/sheet-words.ts';
import type { Cell, ColumnKind, Row } from '../../../shared/domain/report/tables.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { HqDatabase } from '../database.ts';
import type { Names, Scope } from './report.ts';

/** Of what a sheet is made. */
export interface SheetOrder {
  db: HqDatabase;
  scope: Scope;
  /** The site's code; undefined for all sites. */
  site: string | undefined;
  period: Period;
  language: Language;
  small: SmallCounts;
  names: Names;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The tables of a sheet, and the figures that it defines. */
export interface SheetParts {
  tables: SheetTable[];
  figures: readonly Figure[];
}

/** A table in the words of a language. */
export function sheetTable(
  id: SheetTableId,
  language: Language,
  columns: readonly (readonly [Text, ColumnKind])[],
  rows: readonly (Cell[] | Row)[],
): SheetTable {
  return {
    id,
    title: sheetTableTitles[id][language],
    columns: columns.map(([title, kind]) => ({ title: title[language], kind })),
    rows: rows.map((row) => (Array.isArray(row) ? { cells: row } : row)),
  };
}
