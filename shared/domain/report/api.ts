import { z } from 'zod';
import type { Role } from '../desk/staff.ts';
import { PeriodKind } from '../period.ts';
import { Report } from './report.ts';

/** Who may see and take reports. */
export const reportReaders: readonly Role[] = ['officer', 'head'];

/** Which report: a kind of period, and its name, a day in it, or `now` for the one that runs. */
export const ReportParams = z.strictObject({ period: PeriodKind, of: z.string().min(1).max(40) });

/** The row of the API that gives a report to be shown. See {@link routes} in api.ts. */
export const reportRoutes = {
  report: {
    method: 'get',
    path: '/api/reports/{period}/{of}',
    summary: 'Every figure of a period: month 2026-11, week 2026-W47, span 2026-11-01..2026-11-20, or now',
    roles: reportReaders,
    params: ReportParams,
    response: Report,
  },
} as const;
