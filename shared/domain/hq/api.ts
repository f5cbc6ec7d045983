import { z } from 'zod';
import type { InputOf, OutputOf, RouteSpec } from '../api/route.ts';
import { accountRoutes, type HqRole } from './account.ts';
import { hqAppRoutes } from './app.ts';
import { enrolmentRoutes } from './enrolment.ts';
import { figureRoutes } from './figures.ts';
import { proposalRoutes } from './proposal.ts';
import { hqReleaseRoutes } from './release.ts';
import { sheetRoutes } from './sheet.ts';
import { siteRoutes } from './site.ts';
import { programmeRoutes } from './target.ts';

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
