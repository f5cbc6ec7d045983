import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startBuiltApp } from '../built-app.ts';

/** One running site: the built app on a data folder of its own. */
export interface Site {
  address: string;
  home: string;
}

/** Playwright's `test` with a site for each worker; `page.goto('/kiosk')` goes there. */
export const test = base.extend<object, { site: Site }>({
  site: [async ({ browserName: _ }, use) => runNewSite(use), { scope: 'worker' }],
  baseURL: async ({ site }, use) => use(site.address),
});

/** Runs a site that nothing was counted at yet. */
export async function runNewSite(use: (site: Site) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  try {
    await runSite(home, {}, use);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Runs a site on a data folder for as long as it is used, with more settings in its environment. */
export async function runSite(
  home: string,
  environment: Record<string, string>,
  use: (site: Site) => Promise<void>,
): Promise<void> {
  const app = await startBuiltApp({ TANTAM_HOME: home, ...environment });
  try {
    await use({ address: app.address, home });
  } finally {
    await app.stop();
  }
}

export { expect } from '@playwright/test';
