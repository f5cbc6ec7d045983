import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** How late what is sent arrives, in milliseconds: by at least so much, by so much on average, and now and then by that. */
export interface Lateness {
  least: number;
  mean: number;
  /** One piece in fifty is as late as this: somebody else was on the air. */
  held: number;
}

/** A network by which something on this machine is reached. */
export interface SlowNetwork {
  /** The near end, on 127.0.0.1. */
  port: number;
  stop(): Promise<void>;
}

/**
 * A network in which whatever is sent, either way, comes late, each piece by another time.
 *
 * @param port the far end, on 127.0.0.1
 */
export async function openSlowNetwork(port: number, late: Lateness): Promise<SlowNetwork> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const end of [near, far]) {
      open.add(end.setNoDelay());
      end.once('close', () => open.delete(end));
    }
    const carry = (from: Socket, to: Socket) =>
      pipeline(from, (pieces: AsyncIterable<Buffer>) => delayed(pieces, late), to).catch(() => {
        // One end has gone, as browsers do; so goes the other.
        for (const end of [near, far]) end.destroy();
      });
    void carry(near, far);
    void carry(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const heldShare = 1 / 50;

async function* delayed(pieces: AsyncIterable<Buffer>, { least, mean, held }: Lateness) {
  for await (const piece of pieces) {
    const jitter = -Math.log(1 - Math.random()) * (mean - least);
    await wait(Math.random() < heldShare ? held : least + jitter);
    yield piece;
  }
}
