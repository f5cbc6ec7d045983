import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../../api/problem.ts';
import type { HqServices } from '../services.ts';

/** `POST /api/poll`: a PC says what it shows and hears what is new, both signed. */
export function pollApi({ polls }: Pick<HqServices, 'polls'>): Hono {
  const api = new Hono();
  const limit = bodyLimit({ maxSize: 8 * 1024, onError: () => problem(413, 'A poll is at most 8 KiB.') });
  api.post('/api/poll', limit, async (context) => {
    const given = await context.req.json().catch(() => undefined);
    context.header('cache-control', 'no-store');
    return context.json(await polls.answer(given));
  });
  api.all('/api/poll', () => problem(405, '/api/poll takes POST only.'));
  return api;
}
