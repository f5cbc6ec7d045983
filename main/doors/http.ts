import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '../app.ts';
import { PlainError } from '../errors.ts';
import { refusal } from './guard.ts';

/** The port cannot be had. */
export class PortError extends PlainError {
  override name = 'PortError';
  readonly exitCode = 5;
}

/** The app on a loopback port. */
export interface HttpDoor {
  /** With a slash at the end: `http://127.0.0.1:4680/`. */
  address: string;
  /** Ends open streams and lets go of the port. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/**
 * Opens the app on 127.0.0.1 and nowhere else.
 *
 * @param port 0 takes a free one
 * @throws PortError when the port is in use or may not be opened
 */
export async function openHttpDoor(app: Pick<App, 'handle'>, port: number): Promise<HttpDoor> {
  let opened = port;
  const server = createAdaptorServer({
    fetch: (request) => refusal(request, opened) ?? app.handle(request),
    overrideGlobalObjects: false,
  }) as Server;
  await new Promise<void>((done, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => failed(portError(port, cause)));
    server.listen(port, loopback, done);
  });
  opened = (server.address() as AddressInfo).port;
  return {
    address: `http://${loopback}:${opened}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Why a port cannot be had, and what to do. */
export function portError(port: number, cause: NodeJS.ErrnoException): PortError {
  const reason =
    cause.code === 'EADDRINUSE'
      ? `Port ${port} of this machine is in use, perhaps by a Tận Tâm that is already running`
      : `Port ${port} cannot be opened (${cause.code})`;
  return new PortError(
    `${reason}. End the other program, or choose another port: TANTAM_PORT=4681 npm start (0 takes a free one).`,
  );
}
