import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { bundleLimits } from '../../../shared/domain/hq/bundle.ts';
import { problem } from '../../api/problem.ts';
import type { HqServices } from '../services.ts';

/** The media type of a bundle on its way. */
const bundleType = 'application/x-tantam-bundle';

/** `POST /api/bundles`: a bundle in, a signed receipt out. Who sends it, its own signature says. */
export function bundlesApi({ ingest }: Pick<HqServices, 'ingest'>): Hono {
  const api = new Hono();
  const limit = bodyLimit({
    maxSize: bundleLimits.packed,
    onError: () =>
      problem(413, `A bundle is at most ${bundleLimits.packed / 2 ** 20} MiB. Send fewer events.`),
  });
  api.post('/api/bundles', limit, async (context) => {
    if (context.req.header('content-type') !== bundleType) {
      return problem(415, `A bundle is sent with "content-type: ${bundleType}".`);
    }
    const { receipt } = await ingest.take(new Uint8Array(await context.req.arrayBuffer()), 'https');
    context.header('cache-control', 'no-store');
    return context.json(receipt);
  });
  api.all('/api/bundles', () => problem(405, '/api/bundles takes POST only; see /api/openapi.json.'));
  return api;
}
