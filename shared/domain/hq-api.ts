import { z } from 'zod';
import { enrolmentRoutes } from './enrolment.ts';
import { accountRoutes, type HqRole } from './hq-account.ts';
import { hqAppRoutes } from './hq-app.ts';
import { figureRoutes } from './hq-figures.ts';
import { proposalRoutes } from './hq-proposal.ts';
import { hqReleaseRoutes } from './hq-release.ts';
import { sheetRoutes } from './hq-sheet.ts';
import { siteRoutes } from './hq-site.ts';
import { programmeRoutes } from './hq-target.ts';
import type { InputOf, OutputOf, RouteSpec } from './route.ts';

/** Is HQ well? */
export const HqHealth = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.strictObject({ state: z.enum(['ok', 'failing']), server: z.string(), schemaVersion: z.int() }),
  uptimeSeconds: z.number(),
});

/** HQ's JSON API, once; see {@link RouteSpec}. Paths are in OpenAPI's form. */
export const hqRoutes = {
  health: { method: 'get', path: '/api/health', summary: 'Is HQ well?', response: HqHealth },
  ...accountRoutes,
  ...enrolmentRoutes,
  ...siteRoutes,
  ...figureRoutes,
  ...proposalRoutes,
  ...sheetRoutes,
  ...programmeRoutes,
  ...hqReleaseRoutes,
  ...hqAppRoutes,
} as const satisfies Record<string, RouteSpec<HqRole>>;

export type HqRouteName = keyof typeof hqRoutes;
export type HqInput<Name extends HqRouteName> = InputOf<(typeof hqRoutes)[Name]>;
export type HqOutput<Name extends HqRouteName> = OutputOf<(typeof hqRoutes)[Name]>;
