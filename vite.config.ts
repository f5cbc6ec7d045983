import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { routes } from './shared/domain/api/api.ts';
import type { RouteTable } from './shared/domain/api/route.ts';
import { hqRoutes } from './shared/domain/hq/api.ts';

const plainTests = ['test/{shared,renderer}/**/*.test.{ts,tsx}'];

/**
 * One config builds both halves: `client` is the interface (dist/renderer), `main` the Node and Electron
 * processes (dist/main), whose npm dependencies stay outside the bundle. Vitest reads its part from here, too.
 */
export default defineConfig({
  root: 'renderer',
  publicDir: false,
  plugins: [
    react(),
    addressesOf('virtual:api-addresses', routes),
    addressesOf('virtual:hq-addresses', hqRoutes),
  ],
  clearScreen: false,
  environments: {
    client: {
      build: {
        outDir: resolve('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0,
        // hls.js, which comes with the first live stream only.
        chunkSizeWarningLimit: 1_000,
        modulePreload: { polyfill: false },
        // Tells main/api/pages.ts what each page is made of.
        manifest: 'manifest.json',
        rolldownOptions: {
          output: {
            // One file instead of seven small ones: every page needs them all, and each costs a slow machine time.
            codeSplitting: {
              groups: [
                {
                  name: 'react',
                  test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\//,
                },
                // The same for the twenty parts, most of them tiny, that the kiosk shares with other pages.
                { name: (id, graph) => (sharedByKiosk(id, graph) ? 'base' : null) },
              ],
            },
          },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { external: true },
      build: {
        outDir: resolve('dist/main'),
        emptyOutDir: true,
        ssr: true,
        target: 'node24',
        rolldownOptions: {
          input: {
            electron: resolve('main/electron.ts'),
            node: resolve('main/node.ts'),
            cli: resolve('main/cli.ts'),
            hq: resolve('main/hq.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  test: {
    root: '.',
    projects: [
      // What knows nothing of files, servers and time needs no fresh world for each of its files.
      { extends: true, test: { name: 'plain', include: plainTests, isolate: false } },
      {
        extends: true,
        test: { name: 'machine', include: ['test/**/*.test.ts'], exclude: [...plainTests, 'test/e2e/**'] },
      },
    ],
    reporters: ['default'],
    // A test that hangs fails all the same, and one on a busy machine does not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one processor free by itself: of two, that is half.
    maxWorkers: '100%',
  },
});

/**
 * A module with method and path of every row of an API table, without the schemas, whose building takes a slow
 * machine a third of a second. See renderer/client.ts.
 */
function addressesOf(name: string, table: RouteTable): Plugin {
  const rows = Object.entries(table).map(([route, row]) => {
    const { method, path } = row;
    return [route, { method, path, sends: 'body' in row, checkedAtSource: 'checkedAtSource' in row }];
  });
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `export const addresses = ${JSON.stringify(Object.fromEntries(rows))};`
        : undefined,
  };
}

interface Graph {
  getModuleInfo(id: string): { importers: readonly string[]; dynamicImporters: readonly string[] } | null;
}

function sharedByKiosk(id: string, graph: Graph): boolean {
  const openers = openersOf(id, graph);
  return openers.size > 1 && [...openers].some((opener) => opener.endsWith('/kiosk/kiosk-page.tsx'));
}

/** The modules asked for at run time, as the pages are, that a module comes with. */
function openersOf(id: string, graph: Graph, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const info = graph.getModuleInfo(id);
  const openers = new Set((info?.importers ?? []).flatMap((other) => [...openersOf(other, graph, seen)]));
  return info && info.dynamicImporters.length > 0 ? openers.add(id) : openers;
}
