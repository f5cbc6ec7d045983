import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Hono } from 'hono';
import type { Services } from '../services/services.ts';
import { serveFile } from './media.ts';
import { problem } from './problem.ts';

/** The addresses that open the interface, and the file whose page renderer/main.tsx then shows. */
const pages: Record<string, string> = {
  '/': 'kiosk/kiosk-page.tsx',
  '/kiosk': 'kiosk/kiosk-page.tsx',
  '/signage': 'signage/signage-page.tsx',
  '/staff': 'staff/staff-page.tsx',
  '/scene': 'scenes/scene-page.tsx',
  '/sheet': 'sheet/sheet-page.tsx',
  '/report': 'report/report-page.tsx',
};

/** What a page asks of the API before it can show anything, asked for before its scripts have come. */
const asks: Record<string, string[]> = { 'kiosk/kiosk-page.tsx': ['/api/content'] };

/** The interface of a branch. */
export function pagesApi({ rendererFolder }: Pick<Services, 'rendererFolder'>): Hono {
  const api = new Hono().route('/', interfaceApi(rendererFolder, pages));
  // Someone who mistyped an address gets the interface's page that names the right ones; programs get a problem.
  api.get('*', async (context, next) => {
    const forPeople = context.req.header('accept')?.includes('text/html') === true;
    return forPeople && !/^\/(api|media)\//.test(context.req.path)
      ? context.html(await documentOf(rendererFolder), 404)
      : next();
  });
  return api;
}

/**
 * These pages of the built interface, one document for all of them, and its hashed assets.
 *
 * @param opened the addresses that open a page, and the file whose page renderer/main.tsx then shows
 */
export function interfaceApi(rendererFolder: string, opened: Readonly<Record<string, string>>): Hono {
  const api = new Hono();
  for (const [page, file] of Object.entries(opened)) {
    api.get(page, async (context) => {
      context.header('cache-control', 'no-cache');
      // The page is told by the document, not by the address: another program's pages have the same interface.
      const head = [
        `<meta name="tantam-page" content="${file}">`,
        ...linksTo(await buildOf(rendererFolder), file),
      ];
      return context.html((await documentOf(rendererFolder)).replace('</head>', `${head.join('')}</head>`));
    });
  }
  api.get('/assets/:name', async (context) => {
    const name = context.req.param('name');
    const file = await assetFile(join(rendererFolder, 'assets'), name);
    return file === undefined
      ? problem(404, `There is no asset "${name}" in this build.`)
      : serveFile(context.req.raw, file, `"${name}"`);
  });
  return api;
}

function documentOf(rendererFolder: string): Promise<string> {
  return readFile(join(rendererFolder, 'index.html'), 'utf8');
}

/** What Vite says of each source file that became a file of its own. */
type Build = Record<string, { file: string; css?: string[]; imports?: string[] } | undefined>;

/** Nothing is known of an interface that comes without its manifest; its pages open all the same, only later. */
async function buildOf(rendererFolder: string): Promise<Build> {
  try {
    return JSON.parse(await readFile(join(rendererFolder, 'manifest.json'), 'utf8')) as Build;
  } catch {
    return {};
  }
}

/** All that a page needs, named in its document, so that a browser does not find out file by file. */
function linksTo(build: Build, page: string): string[] {
  const seen = new Set<string>();
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (name: string) => {
    const part = build[name];
    if (part === undefined || seen.has(name)) return;
    seen.add(name);
    scripts.add(part.file);
    for (const style of part.css ?? []) styles.add(style);
    for (const other of part.imports ?? []) visit(other);
  };
  visit(page);
  if (seen.size > 0) visit('mount.tsx');
  return [
    ...(asks[page] ?? []).map((address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`),
    ...[...scripts].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...[...styles].map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
  ];
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
