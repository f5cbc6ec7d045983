import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * One config builds both halves: `client` is the interface (dist/renderer), `main` the Node and Electron
 * processes (dist/main), whose npm dependencies stay outside the bundle. Vitest reads its part from here, too.
 */
export default defineConfig({
  root: 'renderer',
  publicDir: false,
  plugins: [react()],
  clearScreen: false,
  environments: {
    client: {
      build: {
        outDir: resolve('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
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
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    reporters: ['default'],
  },
});
