import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runBuilt } from '../built-app.ts';
import { expect, runSite, test as siteTest } from './site.ts';

const title = { vi: 'Bảng thử', en: 'Sample' };
const layouts = ['full', 'ticker', 'side', 'stack'] as const;

const test = siteTest.extend<object, object>({
  site: [
    async ({ browserName: _ }, use) => {
      const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
      const screens = layouts.map((layout) => ({
        id: `with-${layout}`,
        title,
        playlist: 'truc-tiep',
        layout,
      }));
      writeFileSync(join(home, 'settings.json'), JSON.stringify({ screens }));
      await runSite(home, {}, use);
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test('what a layout does not have is not in the page at all', async ({ page }) => {
  const found: Record<string, number[]> = {};
  for (const layout of layouts) {
    await page.setViewportSize(
      layout === 'stack' ? { width: 540, height: 960 } : { width: 960, height: 540 },
    );
    await openScreen(page, `with-${layout}`);
    found[layout] = await Promise.all(
      ['.ticker', '.side-panel', '.layer'].map((part) => page.locator(part).count()),
    );
  }
  expect(found).toEqual({ full: [0, 0, 7], ticker: [1, 0, 8], side: [1, 1, 8], stack: [1, 1, 8] });
  await page.setViewportSize({ width: 960, height: 320 });
  await expect(page.locator('.ticker, .side-panel')).toHaveCount(0);
});

test('the zones go on while items change, and no word of them is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 1_280, height: 720 });
  await openScreen(page, 'with-side');
  const panel = await page.locator('.side-panel').elementHandle();
  const before = await page.locator('main').getAttribute('data-item');
  await expect(page.locator('main')).not.toHaveAttribute('data-item', before ?? '', { timeout: 20_000 });
  expect(await panel?.evaluate((element) => element.isConnected)).toBe(true);
  await expect(page.locator('.side-panel')).toContainText('dichvucong.gov.vn');
  const cut = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.side-panel p, .ticker p[data-here] span')]
        .filter((words) => {
          const box = words.getBoundingClientRect();
          const zone = words.closest('.ticker-lines, .side-panel')?.getBoundingClientRect();
          return !zone || box.left < zone.left || box.right > zone.right || box.bottom > zone.bottom;
        })
        .map((words) => words.textContent),
    );
  // A line that is just coming up is not in its place yet.
  await expect.poll(cut, { timeout: 15_000 }).toEqual([]);
});

test('an urgent notice stands over every zone, and the zones come back after it', async ({ page, site }) => {
  await page.setViewportSize({ width: 960, height: 540 });
  await openScreen(page, 'with-side');
  await expect(page.locator('.ticker')).toHaveCount(1);
  const until = new Date(Date.now() + 5_000).toISOString();
  const order = ['notice', 'add', '--headline', 'Sơ tán khỏi tòa nhà', '--until', until];
  expect((await runBuilt('cli', order, { TANTAM_HOME: site.home })).errors).toBe('');
  await expect(page.locator('main')).toHaveAttribute('data-layer', 'above');
  await expect(page.locator('.ticker, .side-panel')).toHaveCount(0);
  expect(await page.locator('.notice').boundingBox()).toEqual({ x: 0, y: 0, width: 960, height: 540 });
  await expect(page.locator('main')).toHaveAttribute('data-layer', /^(drawn|image|video)-/, {
    timeout: 12_000,
  });
  await expect(page.locator('.ticker, .side-panel')).toHaveCount(2);
});

async function openScreen(page: Page, screen: string): Promise<void> {
  await page.goto(`/signage?screen=${screen}`);
  await expect(page.locator('main')).toHaveAttribute('data-item', /./);
}
