import { Hono } from 'hono';
import type { Services } from '../services/services.ts';
import { appUpdateAnswers } from './app-update.ts';
import { assistAnswers } from './assists.ts';
import { callAnswers } from './calls.ts';
import { contentAnswers } from './content.ts';
import { deskEventAnswers } from './desk-events.ts';
import { journalAnswers } from './journal.ts';
import { jsonApi } from './json-api.ts';
import { lanScreenAnswers } from './lan-screens.ts';
import { lobbyAnswers } from './lobby.ts';
import { machineAnswers } from './machine.ts';
import { mediaApi } from './media.ts';
import { noticeAnswers } from './notices.ts';
import { openApiDocument } from './openapi.ts';
import { outboxAnswers } from './outbox.ts';
import { pagesApi } from './pages.ts';
import { portalViewAnswers } from './portal-view.ts';
import { printAnswers } from './prints.ts';
import { problem } from './problem.ts';
import { problemOf } from './problems.ts';
import { releaseAnswers } from './releases.ts';
import { reportAnswers, reportFilesApi } from './reports.ts';
import { screenAnswers } from './screens.ts';
import { securePages } from './secure-pages.ts';
import { siteAnswers } from './site.ts';
import { slideAnswers } from './slides.ts';
import { staffAnswers } from './staff.ts';
import { staffWorkAnswers } from './staff-work.ts';
import { storeAnswers } from './store.ts';
import { streamApi } from './stream.ts';
import { targetAnswers } from './targets.ts';

/** The whole product as one web-standard handler. It asks nothing about the door a request came by. */
export function createHandler(services: Services): (request: Request) => Promise<Response> {
  const app = new Hono();
  app.onError(problemOf);
  app.notFound((context) => problem(404, `There is nothing at ${context.req.path}.`));
  app.use(securePages(services));
  app.get('/api/openapi.json', (context) => context.json(openApiDocument(services.version)));
  app.route('/', streamApi(services));
  app.route(
    '/',
    jsonApi(
      {
        ...siteAnswers(services),
        ...contentAnswers(services),
        ...releaseAnswers(services),
        ...appUpdateAnswers(services),
        ...assistAnswers(services),
        ...deskEventAnswers(services),
        ...journalAnswers(services),
        ...screenAnswers(services),
        ...lanScreenAnswers(services),
        ...targetAnswers(services),
        ...lobbyAnswers(services),
        ...staffWorkAnswers(services),
        ...storeAnswers(services),
        ...machineAnswers(services),
        ...slideAnswers(services),
        ...callAnswers(services),
        ...noticeAnswers(services),
        ...outboxAnswers(services),
        ...printAnswers(services),
        ...portalViewAnswers(services),
        ...staffAnswers(services),
        ...reportAnswers(services),
      },
      services.signIn,
    ),
  );
  app.route('/', reportFilesApi(services));
  app.route('/', mediaApi(services));
  app.route('/', pagesApi(services));
  return async (request) => app.fetch(request);
}
