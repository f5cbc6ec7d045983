import type { Hono } from 'hono';
import type { LanScreen } from '../../shared/domain/signage/lan-screen.ts';
import { screenReportRoutes } from '../../shared/domain/signage/screen-report.ts';
import type { Services } from '../services/services.ts';
import { problemOf } from './problems.ts';
import { tableApi } from './table-api.ts';

/** Which machine a report is from; the door for screens says so. */
export interface LanBindings {
  machine: LanScreen;
}

/**
 * The one thing that a screen on the network may send, as on the site's own machine, within an allowance. Its plays are
 * no sign of whether a release plays: nobody there could be sure who sent them.
 */
export function lanReportsApi({ lanReports }: Pick<Services, 'lanReports'>): Hono {
  const { reportScreen } = screenReportRoutes;
  const api = tableApi(
    { reportScreen },
    { reportScreen: ({ body }, machine: LanScreen) => ({ recorded: lanReports.take(machine, body) }) },
    { callerOf: (context) => (context.env as LanBindings).machine, refuse: () => undefined },
  );
  api.onError(problemOf);
  return api;
}
