import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Sites on loopback ports that stand in for the portal, its sign-in and payment, and one that nobody may reach. */
export interface StandIn {
  portal: string;
  signIn: string;
  payment: string;
  evil: string;
  /** Requests by site, as method and path. */
  seen: Record<'portal' | 'signIn' | 'payment' | 'evil', string[]>;
  stop(): Promise<void>;
}

type Page = string | { to: string };

/** Starts the four sites. */
export async function startStandIn(): Promise<StandIn> {
  const seen: StandIn['seen'] = { portal: [], signIn: [], payment: [], evil: [] };
  const servers: Server[] = [];
  const at = { portal: '', signIn: '', payment: '', evil: '' };
  const pages: Record<keyof typeof at, (path: string) => Page> = {
    portal: (path) => {
      if (path === '/login') return { to: `${at.signIn}/login` };
      if (path === '/leave') return { to: `${at.evil}/` };
      if (path === '/home') return '<h1>Signed in</h1>';
      return portalPage(at);
    },
    signIn: (path) =>
      path === '/login' ? { to: `${at.signIn}/form` } : link(`${at.portal}/home`, 'Sign in'),
    payment: () => `<h1>Payment</h1>${link(`${at.portal}/`, 'Return')}`,
    evil: () => '<h1>Elsewhere</h1>',
  };
  for (const site of Object.keys(at) as (keyof typeof at)[]) {
    const server = createServer((request, response) => {
      if (request.url !== '/favicon.ico') seen[site].push(`${request.method} ${request.url}`);
      const page = pages[site](pathOf(request));
      if (typeof page === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
      else response.writeHead(302, { location: page.to }).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    at[site] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    servers.push(server);
  }
  return {
    ...at,
    seen,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?')[0] ?? '/';
const link = (to: string, name: string, more = '') => `<p><a href="${to}" ${more}>${name}</a></p>`;

/** Everything that a portal does, and what a careless or false one might. */
function portalPage({ payment, evil }: { payment: string; evil: string }): string {
  return `<!doctype html><h1>Portal</h1>
    ${link('/login', 'Log in')}
    ${link('/leave', 'Leave by a redirect')}
    ${link(`${evil}/`, 'Leave')}
    ${link(`${evil}/window`, 'Leave in a window', 'target="_blank"')}
    <form action="${payment}/pay" method="post" target="_blank"><button name="amount" value="1">Pay</button></form>
    <input type="file" aria-label="One"><input type="file" multiple aria-label="Several">
    <iframe src="${evil}/frame"></iframe><img src="${evil}/picture" alt="">
    <script>fetch('${evil}/script').catch(() => {}); navigator.sendBeacon('${evil}/beacon', 'x');</script>`;
}
