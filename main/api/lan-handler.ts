import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { LanScreen } from '../../shared/domain/signage/lan-screen.ts';
import type { Services } from '../services/services.ts';
import { lanReportsApi } from './lan-reports.ts';
import { pairingPage } from './pairing-page.ts';
import { problem } from './problem.ts';
import { problemOf } from './problems.ts';
import { streamApi } from './stream.ts';

/** Answers a request that came from the network, and from which address it came. */
export type LanHandle = (request: Request, address: string) => Promise<Response>;

/** The secret that a machine keeps. Out of reach of scripts, and never sent by a page of another site. */
const cookie = 'tantam-screen';
/** In seconds: as long as browsers keep any; begun anew with each loading of the page. */
const keptFor = 400 * 24 * 3_600;

/** What the page of a screen asks for beside its own plan, reports, stream and media. */
const common: readonly string[] = [
  '/api/clock',
  '/api/screens/words',
  '/api/figures/procedures',
  '/api/figures/year',
];

/**
 * What the network gets to see: a page with a code for machines that nobody let in, and for those let in one screen's
 * page, plan, stream and media. A screen tells what it shows, within bounds; beside that nothing can be sent. Everything else is
 * refused, whoever asks: no desk, no kiosk, no count and no citizen's call is within reach of the network.
 *
 * @param handle the whole product
 */
export function createLanHandler(
  services: Services,
  handle: (request: Request) => Promise<Response>,
): LanHandle {
  const { lanScreens, content, counters } = services;
  const app = new Hono<{ Bindings: { address: string }; Variables: { screen: LanScreen } }>();
  app.onError(problemOf);
  app.notFound(() => problem(403, 'Screens on the network have no business here.'));

  const tokenOf = (context: Parameters<typeof getCookie>[0]) => getCookie(context, cookie);
  const keep = (context: Parameters<typeof setCookie>[0], token: string) =>
    setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: keptFor });
  const pass = (request: Request) => {
    const headers = new Headers(request.headers);
    // A desk is opened on the branch's own machine only.
    headers.delete('authorization');
    headers.delete('cookie');
    const { url, method, signal } = request;
    return handle(new Request(url, { method, headers, signal }));
  };

  app.use(async (context, next) => {
    const { method, path } = context.req;
    const isReport = method === 'POST' && /^\/api\/screens\/[^/]+\/reports$/.test(path);
    if (method !== 'GET' && method !== 'HEAD' && !isReport) {
      return problem(405, 'From the network this site can only be read.');
    }
    const token = tokenOf(context);
    const screen = token === undefined ? undefined : lanScreens.paired(token);
    if (screen) {
      context.set('screen', screen);
      return next();
    }
    if (path !== '/' && path !== '/signage') {
      return problem(403, 'This machine is not paired with a screen of this site. Open /signage on it.');
    }
    const waiting = lanScreens.knock(token, context.env.address);
    context.res = pairingPage(waiting.code);
    keep(context, waiting.token);
    return context.res;
  });

  app.get('/', (context) => context.redirect(addressOf(context.get('screen'))));
  app.get('/signage', async (context) => {
    const { screen } = context.get('screen');
    if (context.req.query('screen') === screen) {
      context.res = await pass(context.req.raw);
      keep(context, tokenOf(context) ?? '');
      return context.res;
    }
    return context.redirect(addressOf(context.get('screen')));
  });
  app.get('/assets/:name', (context) => pass(context.req.raw));
  app.get('/api/pages/:item', (context) => pass(context.req.raw));
  for (const path of common) app.get(path, (context) => pass(context.req.raw));
  app.get('/api/today', (context) => context.json({ ...counters.today(), latest: null }));
  app.get('/api/screens/:screen/plan', (context, next) =>
    context.req.param('screen') === context.get('screen').screen ? pass(context.req.raw) : next(),
  );
  const reports = lanReportsApi(services);
  app.post('/api/screens/:screen/reports', (context, next) => {
    const machine = context.get('screen');
    return context.req.param('screen') === machine.screen
      ? reports.fetch(context.req.raw, { machine })
      : next();
  });
  app.get('/media/:revision/:path{.+}', (context) => {
    const { revision, path } = context.req.param();
    return isShown(revision, path) ? pass(context.req.raw) : problem(404, 'No screen shows this medium.');
  });
  app.use('/api/stream', async (context, next) => {
    const token = tokenOf(context) ?? '';
    const ofScreens = streamApi(services, () => lanScreens.paired(token) !== undefined);
    return context.req.method === 'GET' ? ofScreens.fetch(context.req.raw) : next();
  });

  /** Media that screens show, by revision: the one in use and the one before it. */
  const shown = new Map<string, Set<string>>();
  function isShown(revision: string, path: string): boolean {
    if (!shown.has(content.revision)) {
      const media = content.pack.signage.items.flatMap((item) => ('media' in item ? [item.media] : []));
      shown.set(content.revision, new Set(media));
      for (const old of [...shown.keys()].slice(0, -2)) shown.delete(old);
    }
    return shown.get(revision)?.has(path) ?? false;
  }

  return async (request, address) => app.fetch(request, { address });
}

function addressOf({ screen }: LanScreen): string {
  return `/signage?${new URLSearchParams({ screen })}`;
}
