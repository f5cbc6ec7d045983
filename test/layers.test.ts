import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Who may import whom. The first row whose `of` fits a file is its law; null allows everything. */
const laws: { of: RegExp; may: RegExp; so: string }[] = [
  {
    of: /^shared\/signage\/days\.ts$/,
    may: /^(shared\/|rrule-temporal$)/,
    so: 'recurrence by RFC 5545 is pure calendar arithmetic, and is asked for in this one place only',
  },
  {
    of: /^shared\//,
    may: /^(shared\/|zod$|xstate(\/|$))/,
    so: 'shared runs anywhere: only its schema and machine libraries',
  },
  {
    of: /^renderer\//,
    may: /^(renderer\/|shared\/|(?!electron|node:|hono|better-sqlite3|@hono\/|main\/)[\w@])/,
    so: 'the interface knows shared and its own client only',
  },
  {
    of: /^main\/(store|services)\//,
    may: /^(main\/(store|services)\/|main\/errors\.ts$|shared\/|node:(?!http|https|net$)|(?!electron|hono|@hono\/|node:|main\/|renderer\/)[\w@])/,
    so: 'store and services never import electron, Hono, a server or the layers above',
  },
  {
    of: /^main\/api\//,
    may: /^(main\/(api|services|store)\/|main\/errors\.ts$|shared\/|node:|hono(\/|$)|(?!electron|@hono\/node-server|main\/|renderer\/)[\w@])/,
    so: 'the API stands on services and Hono, and knows no door',
  },
  {
    of: /^main\/doors\//,
    may: /^(main\/(doors|api|services)\/|main\/(app|config|errors|origin)\.ts$|shared\/|(?!main\/|renderer\/)[\w@])/,
    so: 'a door carries requests to the app',
  },
  {
    of: /^main\/hq\//,
    may: /^(main\/(hq|services|store|api)\/|main\/(errors|config)\.ts$|shared\/|node:(?!http|https|net$)|hono(\/|$)|(?!electron|@hono\/node-server|node:|main\/|renderer\/)[\w@])/,
    so: 'HQ stands on shared, on what services and store prove, and on Hono, and knows no door',
  },
  {
    of: /^main\/(app|node)\.ts$/,
    may: /^(?!main\/hq(\/|\.ts)|electron($|\/|-store)|renderer\/)/,
    so: 'only main/doors and the entry main/electron.ts may import electron, and no branch knows how HQ is built',
  },
  { of: /^main\/electron\.ts$/, may: /^(?!renderer\/)/, so: 'the main process never imports the interface' },
  {
    of: /^main\//,
    may: /^(?!electron($|\/|-store)|renderer\/)/,
    so: 'only main/doors and the entry main/electron.ts may import electron',
  },
];

test('every import in the tree is allowed to the layer it stands in', () => {
  const breaches = ['shared', 'renderer', 'main']
    .flatMap(sourcesBelow)
    .flatMap((file) => importsOf(file).flatMap((target) => breach(file, target) ?? []));
  expect(breaches).toEqual([]);
});

test.each([
  ['main/services/sync.ts', 'electron', 'store and services never import electron'],
  ['main/store/events.ts', 'hono', 'store and services never import'],
  ['main/services/sync.ts', 'main/api/media.ts', 'store and services never import'],
  ['shared/signage/plan.ts', 'node:fs', 'shared runs anywhere'],
  ['shared/signage/plan.ts', 'main/config.ts', 'shared runs anywhere'],
  ['shared/signage/plan.ts', 'rrule-temporal', 'shared runs anywhere'],
  ['shared/domain/day.ts', 'react', 'shared runs anywhere'],
  ['renderer/client.ts', 'main/app.ts', 'the interface knows shared'],
  ['renderer/client.ts', 'node:path', 'the interface knows shared'],
  ['main/api/media.ts', 'main/doors/http.ts', 'the API stands on services'],
  ['main/api/media.ts', '@hono/node-server', 'the API stands on services'],
  ['main/app.ts', 'electron', 'only main/doors'],
  ['main/doors/http.ts', 'renderer/client.ts', 'a door carries requests'],
  ['main/hq/handler.ts', '@hono/node-server', 'HQ stands on shared'],
  ['main/hq/handler.ts', 'main/app.ts', 'HQ stands on shared'],
  ['main/app.ts', 'main/hq/app.ts', 'only main/doors'],
])('%s may not import %s', (file, target, reason) => {
  expect(breach(file, target)).toMatch(`${file} may not import ${target}: ${reason}`);
});

test.each([
  ['main/doors/electron.ts', 'electron'],
  ['main/doors/http.ts', '@hono/node-server'],
  ['main/services/export.ts', 'node:fs'],
  ['renderer/client.ts', 'shared/domain/api/api.ts'],
  ['shared/domain/day.ts', 'zod'],
  ['shared/signage/days.ts', 'rrule-temporal'],
])('%s may import %s', (file, target) => {
  expect(breach(file, target)).toBeUndefined();
});

function breach(file: string, target: string): string | undefined {
  const law = laws.find(({ of }) => of.test(file));
  return law === undefined || law.may.test(target)
    ? undefined
    : `${file} may not import ${target}: ${law.so}`;
}

/** What a file imports: project files as paths from the root, packages by name. */
function importsOf(file: string): string[] {
  const { module, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  expect(errors, file).toEqual([]);
  const named = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)].flatMap(
    (entry) => ('moduleRequest' in entry && entry.moduleRequest ? [entry.moduleRequest.value] : []),
  );
  const source = readFileSync(join(root, file), 'utf8');
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    source.slice(moduleRequest.start, moduleRequest.end).replaceAll(/['"`]/g, ''),
  );
  return [...named, ...dynamic].map((target) =>
    target.startsWith('.') ? posix.join(posix.dirname(file), target) : target,
  );
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
