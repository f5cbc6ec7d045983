import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import type { Services } from '../services/services.ts';

const heartbeatMs = 15_000;

/**
 * `GET /api/stream`: what changes, as server-sent events. It begins with the state as it is, the edition of the plans
 * among it, so a client that lost its connection has missed nothing; a comment line is sent at least every 15 s.
 *
 * @param mayGoOn given for a screen on the network, which is told only what screens show, for as long as this holds
 */
export function streamApi(
  { stream, counters, storeHealth, restoreReports, contentNews, notices, calls, outbox }: Services,
  mayGoOn?: () => boolean,
): Hono {
  return new Hono().get('/api/stream', (context) =>
    streamSSE(context, async (sse) => {
      const send = async (message: StreamMessage) => {
        const told = mayGoOn ? forScreens(message) : message;
        if (told && (mayGoOn?.() ?? true)) await sse.writeSSE({ data: JSON.stringify(told) });
      };
      const leave = stream.subscribe((message) => void send(message));
      const gone = new AbortController();
      sse.onAbort(() => {
        leave();
        gone.abort();
      });
      await send(contentNews.now());
      await send({ kind: 'above', above: notices.above() });
      await send({ kind: 'calls', calls: calls.list() });
      await send({ kind: 'store', store: storeHealth.state() });
      const reports = restoreReports.unseen();
      if (reports.length > 0) await send({ kind: 'restores', reports });
      const sent = outbox.state();
      if (sent.enrolled) await send({ kind: 'outbox', outbox: sent });
      await send({ kind: 'today', today: counters.today() });
      while (!sse.aborted && !sse.closed && (mayGoOn?.() ?? true)) {
        // The process that ends does not wait for the next sign of life.
        await pause(heartbeatMs, undefined, { signal: gone.signal }).catch(() => {});
        await sse.write(': still here\n\n');
      }
      leave();
    }),
  );
}

/** What a screen on the network is told: nothing of who asks for help, nor of the store. */
function forScreens(message: StreamMessage): StreamMessage | undefined {
  if (message.kind === 'today') return { ...message, today: { ...message.today, latest: null } };
  if (message.kind === 'content') {
    const { kind, revision, edition } = message;
    return { kind, revision, edition };
  }
  return message.kind === 'above' ? message : undefined;
}
