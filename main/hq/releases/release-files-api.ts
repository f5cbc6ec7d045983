import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { editors } from '../../../shared/domain/hq/account.ts';
import { appKinds } from '../../../shared/domain/hq/app-version.ts';
import { serveFile } from '../../api/media.ts';
import { problem } from '../../api/problem.ts';
import { ReleaseError } from '../../services/releases/release-error.ts';
import { metadataPath } from '../../services/releases/release-format.ts';
import { hqGate } from '../api/gate.ts';
import type { HqServices } from '../services.ts';
import type { ReleaseStore } from './release-store.ts';

/** The one file that is written over. */
const newest = metadataPath('timestamp');

/**
 * `GET /content/…` and `GET /app/{kind}/…`: the release folders as branches and sticks read them, with ETag and byte
 * ranges. Everybody may: what is in them is signed and not secret. `PUT` to the same addresses: an editor's upload,
 * believed by nobody before it is published; in parts, with `?at=<byte>`, and `&more` on all but the last.
 */
export function releaseFilesApi({
  releaseStore,
  appStores,
  accounts,
}: Pick<HqServices, 'releaseStore' | 'appStores' | 'accounts'>): Hono {
  const gate = hqGate(accounts);
  const filesOf = (store: ReleaseStore) =>
    new Hono()
      .get('/:path{.+}', (context) => give(store, context.req.param('path'), context.req.raw))
      .put('/:path{.+}', async (context) => {
        const refusal = gate.refuse(editors, await gate.callerOf(context));
        return refusal ?? take(store, context.req.param('path'), context);
      });
  const app = new Hono().route('/content', filesOf(releaseStore));
  for (const kind of appKinds) app.route(`/app/${kind}`, filesOf(appStores[kind]));
  return app;
}

async function give(store: ReleaseStore, path: string, request: Request): Promise<Response> {
  const file = store.file(path);
  if (file === undefined) return problem(404, `No release has a file "${path}".`);
  const response = await serveFile(request, file, await tagOf(file, path));
  if (path === newest) response.headers.set('cache-control', 'no-cache');
  return response;
}

async function take(store: ReleaseStore, path: string, context: Context): Promise<Response> {
  if (store.has(path)) return context.body(null, 204);
  const at = Number(context.req.query('at') ?? 0);
  if (!Number.isSafeInteger(at) || at < 0) return problem(400, '"at" must be a whole number of bytes.');
  const { body } = context.req.raw;
  if (body === null) return problem(400, 'The request carries no file.');
  try {
    await store.upload(path, body, { at, last: context.req.query('more') === undefined });
  } catch (cause) {
    if (cause instanceof ReleaseError) return problem(422, cause.message);
    throw cause;
  }
  return context.body(null, 204);
}

/** A file that is named by its hash or version never changes; of the timestamp its bytes tell. */
async function tagOf(file: string, path: string): Promise<string> {
  if (path !== newest) return `"${path.replace(/[^\w.]/g, '-')}"`;
  return `"${createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 32)}"`;
}
