import type { IncomingMessage, Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { problem } from '../api/problem.ts';
import { PortError } from './http.ts';

/** What HQ's door has to know; see HqConfig. */
export interface HqDoorOptions {
  host: string;
  port: number;
  tls: { cert: string; key: string } | undefined;
  behindProxy: boolean;
  /** Where HQ is reached; undefined: on loopback only. */
  address: string | undefined;
}

/** HQ on a port. */
export interface HqDoor {
  /** Without a slash at the end. */
  address: string;
  /** Lets what is being answered finish for so long, then lets go of the port. */
  close(): Promise<void>;
}

type Handle = (request: Request, bindings: { from: string }) => Promise<Response>;

/** How long a request may take to arrive, all of it: whoever sends a byte a second is not waited for. */
const requestMs = 60_000;
const headersMs = 10_000;
const mostConnections = 2_000;
const finishMs = 5_000;

/** @throws PortError when the port is in use or may not be opened */
export async function openHqDoor(app: { handle: Handle }, options: HqDoorOptions): Promise<HqDoor> {
  const { host, tls, behindProxy } = options;
  let own = '';
  const fetch = (request: Request, env: unknown) => {
    const refused = refusal(request, [own, options.address ?? own]);
    return refused ?? app.handle(request, { from: fromOf((env as HttpBindings).incoming, behindProxy) });
  };
  const serverOptions = { requestTimeout: requestMs, headersTimeout: headersMs };
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    ...(tls === undefined
      ? { serverOptions }
      : { createServer: createSecureServer, serverOptions: { ...serverOptions, ...tls } }),
  }) as Server;
  server.maxConnections = mostConnections;
  await new Promise<void>((done, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => failed(portError(options.port, cause)));
    server.listen(options.port, host, done);
  });
  const { port } = server.address() as AddressInfo;
  own = `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    address: options.address ?? own,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), finishMs).unref();
      }),
  };
}

/** Only requests by HQ's own name, and no page of another site. A PC sends no Origin. */
function refusal(request: Request, addresses: string[]): Response | undefined {
  const host = request.headers.get('host') ?? '';
  const hosts = addresses.flatMap((address) => {
    const { host: named, port } = new URL(address);
    return /^(127\.0\.0\.1|\[::1\]|localhost)(:|$)/.test(named)
      ? [named, `localhost:${port}`, `127.0.0.1:${port}`]
      : [named];
  });
  if (!hosts.includes(host)) {
    return problem(421, `This is HQ under ${addresses.at(-1)}, not under "${host}". TANTAM_HQ_URL says so.`);
  }
  const origin = request.headers.get('origin');
  const origins = hosts.flatMap((name) => [`http://${name}`, `https://${name}`]);
  if (origin !== null && !origins.includes(origin)) {
    return problem(403, `A page of "${origin}" may not call HQ.`);
  }
  return undefined;
}

/** Behind a proxy the last address it names is the one it saw itself; what stands before, anybody can write. */
function fromOf(incoming: IncomingMessage, behindProxy: boolean): string {
  const seen = incoming.socket.remoteAddress ?? 'unknown';
  if (!behindProxy) return seen;
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '');
  return forwarded.split(',').at(-1)?.trim() || seen;
}

function portError(port: number, cause: NodeJS.ErrnoException): PortError {
  const reason =
    cause.code === 'EADDRINUSE'
      ? `Port ${port} of this machine is in use, perhaps by an HQ that is already running`
      : `Port ${port} cannot be opened (${cause.code})`;
  return new PortError(
    `${reason}. End the other program, or choose another port in TANTAM_HQ_PORT (0 takes a free one).`,
  );
}
