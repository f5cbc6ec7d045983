import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { editors } from '../../../shared/domain/hq-account.ts';
import { serveFile } from '../../api/media.ts';
import { problem } from '../../api/problem.ts';
import { ReleaseError } from '../../services/releases/release-error.ts';
import { hqGate } from '../api/gate.ts';
import type { HqServices } from '../services.ts';

/**
 * `GET /content/…`: the release folder as branches and sticks read it, with ETag and byte ranges. Everybody may: what is
 * in it is signed and not secret. `PUT /content/…`: an editor's upload, believed by nobody before it is published; in parts, with `?at=<byte>`, and `&more` on all but the last.
 */
export function contentApi({ releaseStore, accounts }: Pick<HqServices, 'releaseStore' | 'accounts'>): Hono {
  const gate = hqGate(accounts);
  return new Hono()
    .get('/content/:path{.+}', async (context) => {
      const { path } = context.req.param();
      const file = releaseStore.file(path);
      if (file === undefined) return problem(404, `No release has a file "${path}".`);
      const isTimestamp = path === 'metadata/timestamp.json';
      const response = await serveFile(context.req.raw, file, await tagOf(file, path));
      if (isTimestamp) response.headers.set('cache-control', 'no-cache');
      return response;
    })
    .put('/content/:path{.+}', async (context) => {
      const refusal = gate.refuse(editors, await gate.callerOf(context));
      if (refusal) return refusal;
      const { path } = context.req.param();
      if (releaseStore.has(path)) return context.body(null, 204);
      const at = Number(context.req.query('at') ?? 0);
      if (!Number.isSafeInteger(at) || at < 0) return problem(400, '"at" must be a whole number of bytes.');
      const { body } = context.req.raw;
      if (body === null) return problem(400, 'The request carries no file.');
      try {
        await releaseStore.upload(path, body, { at, last: context.req.query('more') === undefined });
      } catch (cause) {
        if (cause instanceof ReleaseError) return problem(422, cause.message);
        throw cause;
      }
      return context.body(null, 204);
    });
}

/** A file that is named by its hash or version never changes; of the timestamp its bytes tell. */
async function tagOf(file: string, path: string): Promise<string> {
  if (path !== 'metadata/timestamp.json') return `"${path.replace(/[^\w.]/g, '-')}"`;
  return `"${createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 32)}"`;
}
