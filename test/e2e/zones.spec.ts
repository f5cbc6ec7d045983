import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runBuilt } from '../built-app.ts';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
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
      const closed = { ...screens[2], id: 'closed', hours: { week: [] } };
      writeFileSync(join(home, 'settings.json'), JSON.stringify({ screens: [...screens, closed] }));
      await runSite(home, {}, use);
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

// Several take half a minute of the screens' own time.
test.describe.configure({ mode: 'parallel' });

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
  expect(found).toEqual({ full: [0, 0, 7], ticker: [1, 0, 9], side: [1, 1, 9], stack: [1, 1, 9] });
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
  await expect(page.locator('main')).toHaveAttribute('data-layer', /^above-/);
  await expect(page.locator('.ticker, .side-panel')).toHaveCount(0);
  expect(await page.locator('.notice').boundingBox()).toEqual({ x: 0, y: 0, width: 960, height: 540 });
  await expect(page.locator('main')).toHaveAttribute('data-layer', /^(drawn|image|video)-/, {
    timeout: 12_000,
  });
  await expect(page.locator('.ticker, .side-panel')).toHaveCount(2);
});

test('over the zones what comes next waits below: the closed clock and a notice stay to their end', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 960, height: 540 });
  await page.addInitScript(() => {
    const seen: [since: number, words: string][] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const notice = document.querySelector('[data-layer-state="seen"] .notice h1');
      const words = notice?.textContent ?? 'clock';
      if (words !== seen.at(-1)?.[1]) seen.push([Date.now(), words]);
    }).observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
  });
  await openScreen(page, 'closed');
  await expect(page.locator('main')).toHaveAttribute('data-layer', /^above-/);
  const [begin, change, end] = [8_000, 16_000, 24_000].map((ms) => Date.now() + ms) as [
    number,
    number,
    number,
  ];
  const add = (headline: string, from: number, until: number) => {
    const times = ['--from', new Date(from).toISOString(), '--until', new Date(until).toISOString()];
    const order = ['notice', 'add', '--headline', headline, ...times];
    return runBuilt('cli', order, { TANTAM_HOME: site.home });
  };
  for (const added of [
    await add('Sơ tán khỏi tòa nhà', begin, change),
    await add('Cầu thang phía đông đóng', change, end),
  ]) {
    expect(added.errors).toBe('');
  }
  const seen = () => page.evaluate(() => (window as unknown as { seen: [number, string][] }).seen);
  await expect
    .poll(async () => (await seen()).map(([, words]) => words), { timeout: 40_000 })
    .toEqual(['clock', 'Sơ tán khỏi tòa nhà', 'Cầu thang phía đông đóng', 'clock']);
  const early = (await seen()).slice(1).map(([at], index) => ([begin, change, end][index] ?? 0) - at);
  expect(Math.max(...early)).toBeLessThan(500);
});

test('a layout that comes and goes leaves nothing behind that draws', async ({ page }) => {
  const scenes = ['compare', 'readiness'].map(
    (scene) => ({ id: scene, kind: 'scene', scene, durationMs: 3_000 }) as SketchedItem,
  );
  const { folder } = signagePack(scenes);
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  const screens = [{ id: 'lobby', layout: 'ticker' }];
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ screens }));
  await runSite(home, { TANTAM_PACK: folder }, async ({ address }) => {
    await page.addInitScript(() => {
      const asked = window.requestAnimationFrame.bind(window);
      const drawn = { frames: 0, calls: 0 };
      Object.assign(window, { drawn });
      window.requestAnimationFrame = (call) => {
        drawn.calls += 1;
        return asked(call);
      };
      asked(function frame() {
        drawn.frames += 1;
        asked(frame);
      });
    });
    /** How many loops of frames run at least, in a time in which every item comes on. */
    const loops = () =>
      page.evaluate(async () => {
        const { drawn } = window as unknown as { drawn: { frames: number; calls: number } };
        let least = Number.POSITIVE_INFINITY;
        for (let look = 0; look < 14; look += 1) {
          const { frames, calls } = drawn;
          await new Promise((done) => setTimeout(done, 500));
          least = Math.min(least, (drawn.calls - calls) / (drawn.frames - frames));
        }
        return Math.round(least);
      });
    await page.setViewportSize({ width: 960, height: 540 });
    await page.goto(`${address}signage?screen=lobby`);
    await expect(page.locator('main')).toHaveAttribute('data-item', /./);
    const before = await loops();
    for (const height of [320, 540, 320, 540]) {
      await page.setViewportSize({ width: 960, height });
      const item = await page.locator('main').getAttribute('data-item');
      await expect(page.locator('main')).not.toHaveAttribute('data-item', item ?? '');
    }
    expect(await loops()).toBe(before);
  });
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
});

async function openScreen(page: Page, screen: string): Promise<void> {
  await page.goto(`/signage?screen=${screen}`);
  await expect(page.locator('main')).toHaveAttribute('data-item', /./);
}
