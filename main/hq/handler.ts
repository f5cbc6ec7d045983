import { Hono } from 'hono';
import { hqRoutes } from '../../shared/domain/hq/api.ts';
import { interfaceApi } from '../api/pages.ts';
import { problem } from '../api/problem.ts';
import { secureInterface } from '../api/secure-pages.ts';
import { tableApi } from '../api/table-api.ts';
import { accountAnswers } from './api/accounts.ts';
import { appAnswers } from './api/apps.ts';
import { bundlesApi } from './api/bundles.ts';
import { figureAnswers } from './api/figures.ts';
import { type HqBindings, hqGate } from './api/gate.ts';
import { healthAnswers } from './api/health.ts';
import { metricsApi } from './api/metrics.ts';
import { hqOpenApiDocument } from './api/openapi.ts';
import { releaseAnswers } from './api/releases.ts';
import { reportFilesApi } from './api/report-files.ts';
import { sheetAnswers, sheetFilesApi } from './api/sheets.ts';
import { siteAnswers } from './api/sites.ts';
import { hqProblemOf } from './problems.ts';
import { pollApi } from './releases/poll-api.ts';
import { releaseFilesApi } from './releases/release-files-api.ts';
import type { HqServices } from './services.ts';

/** HQ's pages of the interface; which of them is shown, the address behind the question mark says. */
const pages = { '/hq': 'hq/hq-page.tsx', '/enrol': 'hq/enrol-page.tsx' };

/** Answers one request; `from` is the network address it came from. Never rejects: a failure is a 5xx answer. */
export type HqHandler = (request: Request, bindings: HqBindings) => Promise<Response>;

/** All of HQ as one web-standard handler. It asks nothing about the door a request came by. */
export function createHqHandler(services: HqServices): HqHandler {
  const app = new Hono();
  app.onError(hqProblemOf);
  app.notFound((context) => problem(404, `There is nothing at ${context.req.path}.`));
  app.use(secureInterface({ overTls: true }));
  app.route('/', metricsApi(services));
  app.get('/', (context) => context.redirect('/hq'));
  app.route('/', interfaceApi(services.rendererFolder, pages));
  app.get('/api/openapi.json', (context) => context.json(hqOpenApiDocument(services.version)));
  app.route('/', bundlesApi(services));
  app.route('/', releaseFilesApi(services));
  app.route('/', pollApi(services));
  app.route('/', reportFilesApi(services));
  app.route('/', sheetFilesApi(services));
  app.route(
    '/',
    tableApi(
      hqRoutes,
      {
        ...healthAnswers(services),
        ...accountAnswers(services),
        ...siteAnswers(services),
        ...figureAnswers(services),
        ...sheetAnswers(services),
        ...releaseAnswers(services),
        ...appAnswers(services),
      },
      hqGate(services.accounts),
    ),
  );
  return async (request, bindings) => app.fetch(request, bindings);
}
