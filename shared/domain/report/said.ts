import type { Language } from '../language.ts';
import { reportSentences } from './prose.ts';
import type { Report } from './report.ts';
import { suppressReport } from './suppressed.ts';
import { type Cell, reportTables, type Table, type TableId } from './tables.ts';

/** Whether counts of 1 to 4 citizens are told. */
export type SmallCounts = 'shown' | 'hidden';

/** All that a report says in one language: what is printed and what is written into files is this. */
export interface SaidReport {
  tables: Record<TableId, Table>;
  sentences: string[];
  /** Assists whose time is not known. */
  untimed: Cell;
  /** What was left out, in a sentence to be read before the tables; null where nothing was. */
  note: string | null;
  /** Whether the assists of every day may be drawn. */
  drawn: boolean;
}

/** A report in the words of a language. */
export function sayReport(report: Report, language: Language, small: SmallCounts = 'shown'): SaidReport {
  if (small === 'hidden') return suppressReport(report, language);
  return {
    tables: reportTables(report, language),
    sentences: reportSentences(report, language),
    untimed: report.untimed,
    note: null,
    drawn: true,
  };
}
