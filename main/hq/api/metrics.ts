import { Hono } from 'hono';
import { problem } from '../../api/problem.ts';
import type { HqServices } from '../services.ts';
import { fromOf } from './gate.ts';

const ownMachine = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** `GET /metrics` for whatever watches HQ on the same machine, and how long every answer took. */
export function metricsApi({ metrics, db }: Pick<HqServices, 'metrics' | 'db'>): Hono {
  const api = new Hono();
  api.use(async (context, next) => {
    const begun = performance.now();
    await next();
    metrics.requestAnswered(context.res.status, (performance.now() - begun) / 1_000);
  });
  api.get('/metrics', async (context) => {
    if (!ownMachine.includes(fromOf(context))) {
      return problem(403, 'The metrics are given on the machine that HQ runs on only.');
    }
    return context.text(await metrics.text(db), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
  });
  return api;
}
