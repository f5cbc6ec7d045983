import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '../app.ts';
import { PlainError } from '../errors.ts';
import { refusalOf } from './guard.ts';
import { portError } from './http.ts';

/** The door for screens on the network. */
export interface LanDoor {
  /** Where screens find it, each with a slash at the end. */
  addresses: string[];
  port: number;
  close(): Promise<void>;
}

/** A branch has a handful of screens; more than this is somebody who keeps connections open. */
const mostConnections = 128;
const slowMs = 20_000;

/**
 * Opens the door for screens on every network of this machine. What comes in by it, only `app.handleLan` answers.
 *
 * @param port 0 takes a free one
 * @throws PortError when the port is in use or may not be opened
 */
export async function openLanDoor(
  app: Pick<App, 'handleLan' | 'lanOpenedAt'>,
  port: number,
): Promise<LanDoor> {
  let opened = port;
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => {
      const { localAddress, remoteAddress } = (incoming as IncomingMessage).socket;
      const hosts = [plain(localAddress), ...names()].map((name) => `${name}:${opened}`);
      return refusalOf(request, hosts) ?? app.handleLan(request, plain(remoteAddress));
    },
    overrideGlobalObjects: false,
  }) as Server;
  server.maxConnections = mostConnections;
  server.headersTimeout = slowMs;
  server.requestTimeout = slowMs;
  await new Promise<void>((done, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => failed(portError(port, cause)));
    server.listen(port, '0.0.0.0', done);
  });
  opened = (server.address() as AddressInfo).port;
  const addresses = outerAddresses().map((address) => `http://${address}:${opened}/`);
  app.lanOpenedAt(addresses);
  return {
    addresses,
    port: opened,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The names that this machine has on its network. One that somebody else gives it is not answered to. */
function names(): string[] {
  const name = hostname().toLowerCase();
  return [name, `${name}.local`];
}

function outerAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

function plain(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:/, '');
}

/**
 * Opens the door where the site is to be open to the network. Without it the site goes on: what stands at the table
 * does not depend on screens elsewhere.
 */
export async function openLanDoorIfAsked(
  app: Pick<App, 'handleLan' | 'lanOpenedAt'>,
  port: number | undefined,
): Promise<LanDoor | undefined> {
  if (port === undefined) return undefined;
  try {
    return await openLanDoor(app, port);
  } catch (cause) {
    console.error(
      `Screens on the network cannot come in. ${cause instanceof PlainError ? cause.message : cause}`,
    );
    return undefined;
  }
}
