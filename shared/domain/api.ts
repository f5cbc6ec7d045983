import { appUpdateRoutes } from './app-update.ts';
import { callRoutes } from './call.ts';
import { countedRoutes } from './counted.ts';
import { screenRoutes } from './desk-screen.ts';
import { dutyRoutes } from './duty.ts';
import { eventRoutes } from './event-api.ts';
import { goalRoutes } from './goal.ts';
import { healthRoutes } from './health.ts';
import { journalRoutes } from './journal.ts';
import { contentRoutes } from './kiosk-content.ts';
import { lanScreenRoutes } from './lan-screen.ts';
import { lobbyRoutes } from './lobby-choice.ts';
import { machineRoutes } from './machine.ts';
import { noticeRoutes } from './notice.ts';
import { outboxRoutes } from './outbox.ts';
import { planRoutes } from './plan.ts';
import { portalViewRoutes } from './portal-view.ts';
import { printRoutes } from './print.ts';
import { releaseRoutes } from './release-api.ts';
import { reportRoutes } from './report-api.ts';
import type { InputOf, OutputOf, RouteSpec } from './route.ts';
import { screenReportRoutes } from './screen-report.ts';
import { type Role, staffRoutes } from './staff.ts';
import { staffWorkRoutes } from './staff-work.ts';
import { storeRoutes } from './store-api.ts';
import { targetRoutes } from './target.ts';
import { tipRoutes } from './tips.ts';
import { webItemRoutes } from './web-item.ts';

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
