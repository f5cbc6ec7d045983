import { contentRoutes } from '../content/kiosk-content.ts';
import { portalViewRoutes } from '../content/portal-view.ts';
import { tipRoutes } from '../content/tips.ts';
import { webItemRoutes } from '../content/web-item.ts';
import { countedRoutes } from '../counters/counted.ts';
import { eventRoutes } from '../counters/event-api.ts';
import { goalRoutes } from '../counters/goal.ts';
import { journalRoutes } from '../counters/journal.ts';
import { targetRoutes } from '../counters/target.ts';
import { callRoutes } from '../desk/call.ts';
import { dutyRoutes } from '../desk/duty.ts';
import { machineRoutes } from '../desk/machine.ts';
import { printRoutes } from '../desk/print.ts';
import { type Role, staffRoutes } from '../desk/staff.ts';
import { staffWorkRoutes } from '../desk/staff-work.ts';
import { appUpdateRoutes } from '../hq/app-update.ts';
import { outboxRoutes } from '../hq/outbox.ts';
import { releaseRoutes } from '../hq/release-api.ts';
import { reportRoutes } from '../report/api.ts';
import { screenRoutes } from '../signage/desk-screen.ts';
import { lanScreenRoutes } from '../signage/lan-screen.ts';
import { lobbyRoutes } from '../signage/lobby-choice.ts';
import { noticeRoutes } from '../signage/notice.ts';
import { planRoutes } from '../signage/plan.ts';
import { screenReportRoutes } from '../signage/screen-report.ts';
import { healthRoutes } from '../store/health.ts';
import { storeRoutes } from '../store/store-api.ts';
import type { InputOf, OutputOf, RouteSpec } from './route.ts';

/**
 * The JSON API, once: the server builds its validated routes and the OpenAPI document from this table,
 * the interface its client. Paths are in Hono's form.
 */
export const routes = {
  ...healthRoutes,
  ...contentRoutes,
  ...planRoutes,
  ...countedRoutes,
  ...callRoutes,
  ...releaseRoutes,
  ...appUpdateRoutes,
  ...printRoutes,
  ...portalViewRoutes,
  ...noticeRoutes,
  ...outboxRoutes,
  ...staffRoutes,
  ...eventRoutes,
  ...journalRoutes,
  ...screenRoutes,
  ...webItemRoutes,
  ...screenReportRoutes,
  ...lanScreenRoutes,
  ...targetRoutes,
  ...tipRoutes,
  ...goalRoutes,
  ...dutyRoutes,
  ...staffWorkRoutes,
  ...lobbyRoutes,
  ...reportRoutes,
  ...storeRoutes,
  ...machineRoutes,
} as const satisfies Record<string, RouteSpec<Role>>;

/** The name of an API route. */
export type RouteName = keyof typeof routes;

/** What a route is given: its path parameters, query and body, as far as it has them. */
export type RouteInput<Name extends RouteName> = InputOf<(typeof routes)[Name]>;

/** What a route answers with. */
export type RouteOutput<Name extends RouteName> = OutputOf<(typeof routes)[Name]>;
