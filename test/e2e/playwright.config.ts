import { defineConfig } from '@playwright/test';
import { findChromium } from '../chromium.mjs';

const executablePath = findChromium();

/** `npm test` leaves out what takes minutes of real time; `npm run e2e` runs everything. */
const short = process.env.TANTAM_TESTS === 'short';

/**
 * Browser tests against the built app, which the fixture in site.ts starts, one for each of three workers: much of the
 * time goes by on the clock of screens and films, not on a processor.
 */
export default defineConfig({
  testDir: '.',
  ...(short && {
    testIgnore: ['signage-faults.spec.ts', 'signage-stuck.spec.ts', 'traces.spec.ts', 'qr.spec.ts'],
    grepInvert: /on all panels \(en\)|\(long\)/,
  }),
  outputDir: '../../test-results/e2e',
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 720 },
    locale: 'vi-VN',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
    // Noting every step costs half as much again as the steps; a failure is looked into by `npm run e2e`.
    trace: short ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
