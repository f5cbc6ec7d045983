import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { blackFilm, longFilm, still } from './media-faults.ts';
import { expect, runSite, test as siteTest } from './site.ts';

/** What breaks in the middle of a turn, between what is sound. */
const items: SketchedItem[] = [
  { id: 'film', kind: 'video', media: 'film.mp4', durationMs: 20_000 },
  {
    id: 'picture',
    kind: 'image',
    media: 'picture.png',
    durationMs: 3_000,
    alt: { vi: 'Hình', en: 'Picture' },
  },
  { id: 'scene', kind: 'scene', scene: 'compare', durationMs: 3_000 },
];

interface Pack {
  folder: string;
  address: string;
}

const test = siteTest.extend<{ lobby: Lobby }, { pack: Pack }>({
  pack: [
    async ({ browserName: _ }, use) => {
      const { folder, media } = signagePack(items);
      writeFileSync(join(media, 'film.mp4'), longFilm());
      writeFileSync(join(media, 'picture.png'), still());
      const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
      await runSite(home, { TANTAM_PACK: folder }, ({ address }) => use({ folder, address }));
      for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ pack }, use) => use(pack.address),
  lobby: async ({ page, pack }, use) => use(await openLobby(page, pack)),
});
test.use({ viewport: { width: 640, height: 360 } });
test.setTimeout(120_000);

test('a decoder that hangs gives way within two seconds, and the next round has the film again', async ({
  page,
  lobby,
}) => {
  await lobby.shows('film');
  await page.evaluate(() => {
    const never = HTMLVideoElement.prototype.requestVideoFrameCallback;
    HTMLVideoElement.prototype.requestVideoFrameCallback = () => 0;
    setTimeout(() => {
      HTMLVideoElement.prototype.requestVideoFrameCallback = never;
    }, 4_000);
  });
  expect(await lobby.msUntilNot('film')).toBeLessThan(2_700);
  await lobby.shows('film', 50_000);
  expect(await lobby.loads()).toBe(1);
});

test('a stream that stalls gives way, and nothing blank comes between', async ({ page, lobby }) => {
  let [asked, stalled] = [0, false];
  await page.route('**/film.mp4', async (route) => {
    asked += 1;
    stalled ||= asked > 3;
    if (!stalled) await route.continue();
  });
  await page.reload();
  await lobby.shows('film');
  await lobby.shows(/picture|scene/, 25_000);
  expect(await lobby.grounds()).toBe(0);
});

test('an exception in a scene gives way to what is next, and the page goes on', async ({ page, lobby }) => {
  await page.route('**/plan?*', async (route) => {
    const answer = await route.fetch();
    const plan = await answer.json();
    // A slide that the plan does not bring cannot be drawn.
    plan.items = plan.items.map((item: { id: string; title: unknown }) =>
      item.id === 'scene'
        ? { id: 'scene', title: item.title, kind: 'slide', slide: 'gone', durationMs: 3_000 }
        : item,
    );
    await route.fulfill({ response: answer, json: plan });
  });
  await page.reload();
  await lobby.shows('picture', 30_000);
  await lobby.shows('film', 10_000);
  expect([await lobby.seen('scene'), lobby.told('scene').length > 0, await lobby.loads()]).toEqual([
    false,
    true,
    2,
  ]);
});

test('a film that is black gives way, is told of, and is tried again in the next round', async ({
  page,
  lobby,
}) => {
  const body = blackFilm();
  await page.route('**/film.mp4', (route) => route.fulfill({ body, contentType: 'video/mp4' }));
  await page.reload();
  await lobby.shows('film');
  expect(await lobby.msUntilNot('film')).toBeLessThan(8_000);
  expect(lobby.told('film')[0]).toContain('its picture was black');
  await page.unroute('**/film.mp4');
  await lobby.shows('film', 30_000);
  await lobby.shows('picture', 30_000);
  expect([lobby.told('film').length, await lobby.loads()]).toEqual([1, 2]);
});

test('a film that may be black by its pack is shown to its end', async ({ page, lobby }) => {
  const body = blackFilm();
  await page.route('**/film.mp4', (route) => route.fulfill({ body, contentType: 'video/mp4' }));
  await page.route('**/plan?*', async (route) => {
    const answer = await route.fetch();
    const plan = await answer.json();
    plan.items = plan.items.map((item: { id: string }) =>
      item.id === 'film' ? { ...item, mayBeBlack: true } : item,
    );
    await route.fulfill({ response: answer, json: plan });
  });
  await page.reload();
  await lobby.shows('scene', 30_000);
  await lobby.shows('film', 10_000);
  expect(await lobby.msUntilNot('film')).toBeGreaterThan(15_000);
  expect(lobby.told('film')).toEqual([]);
});

test('a page that paints no more is loaded anew, once', async ({ page, lobby }) => {
  await lobby.shows('film');
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await expect.poll(() => lobby.loads(), { timeout: 12_000 }).toBe(2);
  await lobby.shows(/./);
});

test('a page whose picture is gone is loaded anew', async ({ page, lobby }) => {
  await lobby.shows('film');
  await page.evaluate(() => document.querySelector('main')?.remove());
  await expect.poll(() => lobby.loads(), { timeout: 15_000 }).toBe(2);
  await lobby.shows(/./);
});

test('a player that stopped is loaded anew', async ({ page, lobby }) => {
  await lobby.shows('film');
  await page.evaluate(() => {
    Object.defineProperty(Date, 'now', {
      value: () => {
        throw new Error('no clock');
      },
    });
  });
  await expect.poll(() => lobby.loads(), { timeout: 30_000 }).toBe(2);
  await lobby.shows(/./);
});

test('a display of another size has the same turn on it, drawn anew', async ({ page, lobby }) => {
  await lobby.shows('scene', 30_000);
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(page.locator('[data-layer-state="seen"] .scene')).toHaveAttribute('data-shape', 'portrait');
  expect([lobby.told('scene'), await lobby.grounds()]).toEqual([[], 0]);
});

test('new content in the middle of an item lets it end, and goes on without a gap', async ({
  page,
  lobby,
  pack,
}) => {
  await lobby.shows('film');
  const file = join(pack.folder, 'signage.json');
  const before = readFileSync(file, 'utf8');
  const signage = JSON.parse(before);
  signage.items[1].id = 'other-picture';
  signage.playlists[0].entries[1].item = 'other-picture';
  writeFileSync(file, JSON.stringify(signage));
  try {
    expect((await page.request.post('/api/content/reload')).status()).toBe(201);
    await lobby.shows('other-picture', 25_000);
    expect([await lobby.seen('picture'), await lobby.grounds()]).toEqual([false, 0]);
  } finally {
    writeFileSync(file, before);
    await page.request.post('/api/content/reload');
  }
});

test('a screen that nobody can see rests, and shows what is due when somebody can', async ({
  page,
  lobby,
}) => {
  const hide = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await lobby.shows('film');
  await hide(true);
  await expect
    .poll(() => page.evaluate(() => [...document.querySelectorAll('video')].every(({ paused }) => paused)))
    .toBe(true);
  await hide(false);
  await lobby.shows(/./);
  expect([await lobby.loads(), await lobby.grounds()]).toEqual([1, 0]);
});

test('the loss of the graphics process leaves the loop running', async ({ lobby, browser }) => {
  await lobby.shows('film');
  const session = await browser.newBrowserCDPSession();
  const graphics = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'GPU').map(({ id }) => id);
  };
  const before = await graphics();
  expect(before).toHaveLength(1);
  // Nobody answers: the one who would has ended.
  void session.send('Browser.crashGpuProcess').catch(() => undefined);
  await expect.poll(graphics).not.toEqual(before);
  await lobby.shows('picture', 30_000);
  await lobby.shows('film', 15_000);
  expect(lobby.told('film')).toEqual([]);
});

type Lobby = Awaited<ReturnType<typeof openLobby>>;

/** Opens the screen, and notes what is on it. */
async function openLobby(page: Page, _: Pack) {
  const told: string[] = [];
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  await page.addInitScript(() => {
    sessionStorage.setItem('loads', String(Number(sessionStorage.getItem('loads') ?? 0) + 1));
    const seen: string[] = [];
    const layers: string[] = [];
    Object.assign(window, { seen, layers });
    new MutationObserver(() => {
      const { item, layer } = document.querySelector('main')?.dataset ?? {};
      if (item !== undefined && item !== seen.at(-1)) seen.push(item);
      if (layer !== undefined && layer !== layers.at(-1)) layers.push(layer);
    }).observe(document, { subtree: true, attributes: true, childList: true });
  });
  await page.goto('/signage?screen=lobby');
  const main = page.locator('main');
  const noted = () =>
    page.evaluate(() => {
      const { seen, layers } = window as unknown as { seen: string[]; layers: string[] };
      return { seen, layers, loads: Number(sessionStorage.getItem('loads')) };
    });
  return {
    shows: (item: string | RegExp, timeout = 30_000) =>
      expect(main).toHaveAttribute('data-item', item, { timeout }),
    /** Milliseconds until something else is on the screen. */
    msUntilNot: (item: string) =>
      page.evaluate(async (item) => {
        const since = performance.now();
        while (document.querySelector('main')?.dataset.item === item) {
          await new Promise((done) => setTimeout(done, 20));
        }
        return performance.now() - since;
      }, item),
    seen: async (item: string) => (await noted()).seen.includes(item),
    grounds: async () => (await noted()).layers.filter((layer) => layer === 'ground').length,
    loads: async () => (await noted()).loads,
    told: (item: string) => told.filter((text) => text.startsWith(`The item "${item}" of`)),
  };
}
