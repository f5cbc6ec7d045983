import { defineConfig } from '@playwright/test';
import { obstacle } from './binary.ts';

// Playwright lists skipped tests without their reason; workers, which load this file as well, stay silent.
if (obstacle !== undefined && process.env.TEST_WORKER_INDEX === undefined) {
  console.log(`The tests in the real Electron are skipped: ${obstacle}.`);
}

/** The specs that drive the built app in the real Electron, one window set after the other. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.electron.spec.ts',
  outputDir: '../../test-results/electron',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: 'list',
});
