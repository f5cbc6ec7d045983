import { z } from 'zod';
import { Day } from '../day.ts';
import { languages } from '../language.ts';
import { ReportParams } from '../report/api.ts';
import { NamedPeriod, Report } from '../report/report.ts';
import { Id } from '../text.ts';
import { viewers } from './account.ts';

/**
 * What headquarters look at besides the report: who and what comes first, the targets of the programme, sessions held,
 * what screens showed, and the year as a whole.
 */
export const sheetIds = ['top', 'targets', 'sessions', 'plays', 'year'] as const;
export const SheetId = z.enum(sheetIds);
export type SheetId = z.infer<typeof SheetId>;

/** Those that are always of a whole year, whatever part of it was asked for. */
export const yearlySheets: readonly SheetId[] = ['targets', 'year'];

const Cell = z.union([z.string(), z.number(), z.null()]);
const Unit = z.enum(['count', 'share', 'mean']);

/** A table in the words of one language; see report-tables.ts for what its parts mean. */
export const SheetTable = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z.array(
    z.strictObject({
      title: z.string(),
      kind: z.enum(['count', 'share', 'mean', 'text', 'prose', 'day', 'figure', 'change']),
    }),
  ),
  rows: z.array(
    z.strictObject({ cells: z.array(Cell), unit: Unit.optional(), total: z.literal(true).optional() }),
  ),
});
export type SheetTable = z.infer<typeof SheetTable>;

/** Figures of a period as tables, of all sites or of one, with what they mean. */
export const FigureSheet = z.strictObject({
  sheet: SheetId,
  title: z.string(),
  madeAt: z.iso.datetime(),
  revision: z.string(),
  site: Report.shape.site,
  scope: Report.shape.scope,
  period: NamedPeriod,
  /** The last day that is counted; null when the period has not begun. */
  until: Day.nullable(),
  tables: z.array(SheetTable),
  /** What each figure means, and how it is computed. */
  definitions: SheetTable,
});
export type FigureSheet = z.infer<typeof FigureSheet>;

export const SheetQuery = z.strictObject({
  lang: z.enum(languages).default('vi'),
  site: Id.optional(),
  /** Whether counts of 1 to 4 citizens are told. */
  small: z.enum(['shown', 'hidden']).default('shown'),
});

/** The files of a sheet, by their names in the API. */
export const sheetFiles = ['sheet.xlsx', 'sheet.csv', 'sheet.json'] as const;

/** The rows of HQ's API that give sheets. See {@link hqRoutes} in hq-api.ts. */
export const sheetRoutes = {
  sheet: {
    method: 'get',
    path: '/api/sheets/{sheet}/{period}/{of}',
    summary: 'Tables of a period: top ten, programme targets, sessions, what screens showed, the whole year',
    roles: viewers,
    params: ReportParams.extend({ sheet: SheetId }),
    query: SheetQuery,
    response: FigureSheet,
  },
} as const;
