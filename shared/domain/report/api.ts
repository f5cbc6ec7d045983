import { z } from 'zod';
import type { Role } from '../desk/staff.ts';
import { languages } from '../language.ts';
import { PeriodKind } from '../period.ts';
import { Report } from './report.ts';

/** Who may see and take reports. */
export const reportReaders: readonly Role[] = ['officer', 'head'];

/** Which report: a kind of period, and its name, a day in it, or `now` for the one that runs. */
export const ReportParams = z.strictObject({ period: PeriodKind, of: z.string().min(1).max(40) });

/** The forms in which a report can be taken away. */
export const reportFiles = ['report.xlsx', 'summary.csv', 'raw.csv', 'report.json'] as const;
export type ReportFile = (typeof reportFiles)[number];

/** Where a file of a report was put. */
export const KeptReport = z.strictObject({ place: z.string() });

/** The rows of the API about reports that are not files by themselves. See {@link routes} in api.ts. */
export const reportRoutes = {
  report: {
    method: 'get',
    path: '/api/reports/{period}/{of}',
    summary: 'Every figure of a period: month 2026-11, week 2026-W47, span 2026-11-01..2026-11-20, or now',
    roles: reportReaders,
    params: ReportParams,
    response: Report,
  },
  keepReport: {
    method: 'post',
    path: '/api/kept-reports/{period}/{of}/{file}',
    summary:
      'Puts a report as a file into the folder reports/ of the data folder, for pages without downloads',
    roles: reportReaders,
    params: ReportParams.extend({ file: z.enum(reportFiles) }),
    body: z.strictObject({ language: z.enum(languages) }),
    response: KeptReport,
  },
} as const;
