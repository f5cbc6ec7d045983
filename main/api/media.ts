import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { getMimeType, mimes } from 'hono/utils/mime';
import parseRange from 'range-parser';
import type { Services } from '../services/services.ts';
import { problem } from './problem.ts';

/**
 * `GET /media/<revision>/<path>`: a medium of the pack, whole or one byte range (RFC 9110, section 14).
 * The revision is part of the address, so an answer may be kept for ever. The revision before the one in use is
 * served, too, as long as its files lie there: a screen finishes what it shows.
 */
export function mediaApi({ content }: Services): Hono {
  return new Hono().get('/media/:revision/:path{.+}', async (context) => {
    const { revision, path } = context.req.param();
    const file = await content.media(revision, path);
    if (file === undefined) {
      return problem(
        404,
        revision === content.revision
          ? `The content pack has no medium "${path}", or its file was exchanged and not loaded again.`
          : `The content has changed: its revision is ${content.revision} now.`,
      );
    }
    return serveFile(context.req.raw, file, `"${revision}-${(await stat(file)).size.toString(36)}"`);
  });
}

/**
 * Serves a file that never changes under its address: `304` when the client has it, `206` for one range,
 * `416` for a range outside of it.
 */
export async function serveFile(request: Request, file: string, etag: string): Promise<Response> {
  const { size } = await stat(file);
  const headers = new Headers({
    'content-type': getMimeType(file, types) ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag,
  });
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

  const wanted = request.headers.get('range');
  const condition = request.headers.get('if-range');
  const ranges =
    wanted !== null && (condition === null || condition === etag) ? parseRange(size, wanted) : -2;
  if (ranges === -1) {
    const refusal = problem(416, `The file has ${size} bytes; the range "${wanted}" lies outside of it.`);
    refusal.headers.set('content-range', `bytes */${size}`);
    return refusal;
  }
  const range =
    Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined;
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set('content-length', String(end - start + 1));
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`);
  const body = request.method === 'HEAD' || size === 0 ? null : bytesOf(file, start, end);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** With the sounds that packs hold and Hono does not know (RFC 5334, RFC 4337, RFC 2361). */
const types = { ...mimes, ogg: 'audio/ogg', m4a: 'audio/mp4', wav: 'audio/wav' };

function bytesOf(file: string, start: number, end: number): ReadableStream {
  return Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream;
}
