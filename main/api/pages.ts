import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Hono } from 'hono';
import type { Services } from '../services/services.ts';
import { serveFile } from './media.ts';
import { problem } from './problem.ts';

/** The addresses that open the interface; which screen it is, renderer/main.tsx decides. */
const pages = ['/', '/kiosk', '/signage', '/staff', '/scene', '/sheet', '/report'];

/** The built interface: one document for every page, and its hashed assets. */
export function pagesApi({ rendererFolder }: Services): Hono {
  const api = new Hono();
  const document = () => readFile(join(rendererFolder, 'index.html'), 'utf8');
  for (const page of pages) {
    api.get(page, async (context) => {
      context.header('cache-control', 'no-cache');
      return context.html(await document());
    });
  }
  api.get('/assets/:name', async (context) => {
    const name = context.req.param('name');
    const file = await assetFile(join(rendererFolder, 'assets'), name);
    return file === undefined
      ? problem(404, `There is no asset "${name}" in this build.`)
      : serveFile(context.req.raw, file, `"${name}"`);
  });
  // Someone who mistyped an address gets the interface's page that names the right ones; programs get a problem.
  api.get('*', async (context, next) => {
    const forPeople = context.req.header('accept')?.includes('text/html') === true;
    return forPeople && !/^\/(api|media)\//.test(context.req.path)
      ? context.html(await document(), 404)
      : next();
  });
  return api;
}

async function assetFile(folder: string, name: string): Promise<string | undefined> {
  if (!/^[\w.-]+$/.test(name) || name.startsWith('.')) return undefined;
  try {
    const file = await realpath(join(folder, name));
    return file.startsWith((await realpath(folder)) + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
