import { defineConfig } from '@playwright/test';

/** The specs that drive the built app in the real Electron, one window set after the other. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.electron.spec.ts',
  outputDir: '../../test-results/electron',
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
});
