import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SceneControl } from '../../renderer/scenes/scene-page.tsx';
import { PackHead } from '../../shared/domain/content/pack.ts';
import { Plan } from '../../shared/domain/signage/plan.ts';
import type { PlaylistItem } from '../../shared/domain/signage/playlist.ts';
import { blackness, difference } from './picture.ts';
import { expect, test } from './site.ts';

const pack = join(import.meta.dirname, '..', '..', 'resources', 'packs', 'hanoi');
const head = PackHead.parse(JSON.parse(readFileSync(join(pack, 'pack.json'), 'utf8')));

/** Scaling and encoding change a video's and an image's edges a little; a wrong frame differs by far more. */
const alike = 0.012;

test('the lobby screen shows each item in turn as it should look, and never a black frame between (long)', async ({
  page,
  context,
}) => {
  const loop = await openScreen(page, 'lobby');
  const reference = await context.newPage();
  await reference.setViewportSize({ width: 1280, height: 720 });
  const film = await startFilm(page);

  const video = await loop.pictureBetween('tvc-ba-buoc', 13_800, 14_900);
  await loop.goTo(9_000);
  await expectItem(page, 'tvc-ba-buoc', 0, /^video-/);
  expect(difference(video, await frameOf(reference, 'three-steps', 14_500))).toBeLessThan(alike);
  expect(difference(video, await frameOf(reference, 'three-steps', 9_000))).toBeGreaterThan(alike * 5);

  await loop.goTo(13_500);
  await expectItem(page, 'tvc-ba-buoc', 0, /^video-/);
  await expectItem(page, 'can-chuan-bi', 1, /^image-/);
  expect(difference(await page.screenshot(), await frameOf(reference, 'readiness', 15_000))).toBeLessThan(
    alike,
  );

  await loop.goTo(23_500);
  await expectItem(page, 'hom-nay', 2, /^drawn-/);
  const today = await page.request.get('/api/today').then((answer) => answer.text());
  expect(difference(await page.screenshot(), await frameOf(reference, 'today', 100, today))).toBeLessThan(
    alike,
  );

  await loop.goTo(33_500);
  await expectItem(page, 'so-sanh', 3, /^drawn-/);
  const compared = await loop.pictureBetween('so-sanh', 35_000 + 4_000, 46_000);
  expect(difference(compared, await frameOf(reference, 'compare', 4_000))).toBeLessThan(alike);

  const first = loop.items.findIndex(
    ({ item }, index) => item.kind === 'slide' && loop.items[index + 1]?.item.kind === 'slide',
  );
  const [one, other] = loop.items.slice(first);
  if (one === undefined || other === undefined) throw new Error('No slide follows a slide in this loop.');
  await loop.goTo(other.startMs - 3_500);
  await expectItem(page, one.item.id, first, /^drawn-/);
  const layer = await page.locator('main').getAttribute('data-layer');
  await expectItem(page, other.item.id, first + 1, layer === 'drawn-a' ? /^drawn-b$/ : /^drawn-a$/);

  await loop.goTo(loop.cycleMs - 1_500);
  await expectItem(page, 'tvc-ba-buoc', 0, /^video-/);

  const frames = await film.stop();
  expect(frames.length).toBeGreaterThan(100);
  expect(Math.max(...frames.map(blackness))).toBeLessThan(0.5);
});

test('an item whose file cannot be had gives way to what is next in the plan and is told once', async ({
  page,
}) => {
  const told: string[] = [];
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  await page.route('**/media/**/*.mp4', (route) => route.abort());
  const loop = await openScreen(page, 'lobby');
  await loop.goTo(1_000);
  await expectItem(page, 'can-chuan-bi', 0, /^image-/);
  await loop.goTo(16_000);
  await expectItem(page, 'can-chuan-bi', 1, /^image-/);
  expect(told.filter((text) => text.includes('The item "tvc-ba-buoc" of the screen "lobby"'))).toHaveLength(
    1,
  );
});

test('a player that starts anew comes back in the middle of the right item', async ({ page }) => {
  const loop = await openScreen(page, 'lobby');
  await loop.goTo(1_000);
  await expectItem(page, 'tvc-ba-buoc', 0, /^video-/);
  await page.reload();
  await expectItem(page, 'tvc-ba-buoc', 0, /^video-/);
  // It catches up gently, so it may take the rest of the film on a busy machine.
  await expect.poll(() => loop.behind(), { timeout: 13_000 }).toBeLessThan(100);
});

test('a film that took long to open comes up at its place, and not where it was asked for', async ({
  page,
}) => {
  const loop = await openScreen(page, 'lobby');
  await loop.goTo(3_000);
  await page.addInitScript(() => {
    const append = SourceBuffer.prototype.appendBuffer;
    SourceBuffer.prototype.appendBuffer = function (fragment) {
      SourceBuffer.prototype.appendBuffer = append;
      setTimeout(() => append.call(this, fragment), 700);
    };
    const raised = new MutationObserver(() => {
      const film = document.querySelector<HTMLVideoElement>('video[data-layer-state="seen"]');
      if (film === null) return;
      raised.disconnect();
      const place = (window as unknown as Loop).loopPlace();
      const shown = (film.currentTime - Number(film.dataset.filmStart)) * 1_000;
      document.documentElement.dataset.cameUp = String(shown - place);
    });
    raised.observe(document, { subtree: true, attributeFilter: ['data-layer-state'] });
  });
  await page.reload();
  await expectItem(page, 'tvc-ba-buoc', 0, /^video-/);
  const cameUp = Number(await page.locator('html').getAttribute('data-came-up'));
  expect(Math.abs(cameUp)).toBeLessThan(400);
});

test('a screen that does not exist says so and names those that do', async ({ page }) => {
  await page.goto('/signage?screen=roof');
  await expect(page.getByText('Chưa có màn hình nào tên là “roof”.')).toBeVisible();
  await expect(
    page.getByText('Các màn hình có sẵn: lobby, lobby-portrait, led-strip, lobby-side.'),
  ).toBeVisible();
});

for (const { screen, width, height } of [
  { screen: 'lobby-portrait', width: 1080, height: 1920 },
  { screen: 'led-strip', width: 512, height: 128 },
  { screen: 'led-strip', width: 960, height: 320 },
]) {
  test(`at ${width} x ${height} no word of a scene is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const [scene, t] of [
      ['three-steps', 0],
      ['three-steps', 5_800],
      ['three-steps', 8_800],
      ['three-steps', 11_800],
      ['three-steps', 15_000],
      ['today', 3_000],
      ['compare', 6_000],
      ['readiness', 6_000],
    ] as const) {
      await page.goto(sceneAddress(scene, t));
      expect(await wordsCutOff(page), `${scene} at ${t} ms`).toEqual([]);
    }
    await openScreen(page, screen);
    await expect(page.locator('main')).toHaveAttribute('data-layer', /^drawn-/);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });
}

/** Opens a screen with a clock that can be set to any place of its loop. */
async function openScreen(page: Page, screen: string) {
  const answer = await page.request.get(`/api/screens/${screen}/plan`);
  const planned = Plan.parse(await answer.json());
  const [stretch] = planned.stretches;
  if (stretch === undefined || planned.stretches.length > 1) throw new Error('The day is not one stretch.');
  const { from: anchor, cycleMs } = stretch;
  const items = stretch.loop.map(({ item, startMs }) => ({
    item: planned.items[item] as PlaylistItem,
    startMs,
  }));
  await page.addInitScript(
    ({ anchor, cycleMs }) => {
      const realNow = Date.now.bind(Date);
      let shift = Number(sessionStorage.getItem('shift') ?? 0);
      Date.now = () => realNow() + shift;
      Object.assign(window, {
        setLoop(place: number) {
          const begun = anchor + Math.floor((realNow() - anchor) / cycleMs) * cycleMs;
          shift = begun + place - realNow();
          sessionStorage.setItem('shift', String(shift));
        },
        loopPlace: () => (Date.now() - anchor) % cycleMs,
      });
    },
    { anchor, cycleMs },
  );
  await page.goto(`/signage?screen=${screen}`);
  await expect(page.locator('main')).toHaveAttribute('data-item', /./);
  const place = () => page.evaluate(() => (window as unknown as Loop).loopPlace());
  return {
    cycleMs,
    items,
    goTo: (ms: number) => page.evaluate((to) => (window as unknown as Loop).setLoop(to), ms),
    /** A picture of an item between two places of the loop; taken again when the machine was too slow. */
    async pictureBetween(item: string, from: number, to: number): Promise<Buffer> {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await page.evaluate((at) => (window as unknown as Loop).setLoop(at), from - 1_500);
        await page.waitForFunction(
          ({ item, from }) =>
            document.querySelector('main')?.dataset.item === item &&
            (window as unknown as Loop).loopPlace() >= from,
          { item, from },
        );
        const picture = await page.screenshot();
        if ((await place()) <= to) return picture;
      }
      throw new Error(`This machine is too slow to take a picture between ${from} and ${to} ms.`);
    },
    /** How far the video on the screen is from where the plan has it, in milliseconds. */
    behind: () =>
      page.evaluate(() => {
        const video = document.querySelector<HTMLVideoElement>('video[data-layer-state="seen"]');
        const place = (window as unknown as Loop).loopPlace();
        return Math.abs(((video?.currentTime ?? 1e6) - Number(video?.dataset.filmStart)) * 1_000 - place);
      }),
  };
}

type ScenePageWindow = Window & { tantamScene?: SceneControl };

interface Loop {
  setLoop(place: number): void;
  loopPlace(): number;
}

async function expectItem(page: Page, id: string, index: number, layer: RegExp): Promise<void> {
  const screen = page.locator('main');
  await expect(screen).toHaveAttribute('data-item', id);
  await expect(screen).toHaveAttribute('data-index', String(index));
  await expect(screen).toHaveAttribute('data-layer', layer);
}

function sceneAddress(scene: string, t: number, today?: string): string {
  const words = { slogan: head.slogan.vi, host: head.portal.host, ...(today && { today }) };
  return `/scene?${new URLSearchParams({ name: scene, t: String(t), duration: '15000', ...words })}`;
}

async function frameOf(page: Page, scene: string, t: number, today?: string): Promise<Buffer> {
  await page.goto(sceneAddress(scene, t, today));
  await page.evaluate((at) => (window as ScenePageWindow).tantamScene?.draw(at), t);
  return page.screenshot();
}

/** Every picture that Chromium presents from now on, until it is stopped. */
async function startFilm(page: Page) {
  const session = await page.context().newCDPSession(page);
  const frames: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', {
    format: 'png',
    maxWidth: 320,
    maxHeight: 180,
    everyNthFrame: 1,
  });
  return {
    async stop() {
      await session.send('Page.stopScreencast');
      return frames;
    },
  };
}

async function wordsCutOff(page: Page): Promise<string[]> {
  await page.waitForFunction(() => (window as ScenePageWindow).tantamScene !== undefined);
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('.ts-ghost, script')) continue;
      if (getComputedStyle(parent).visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const inside =
          box.left >= 0 && box.right <= innerWidth && box.top >= -1 && box.bottom <= innerHeight + 1;
        if (box.width > 0 && !inside) cut.push(node.textContent);
      }
    }
    return cut;
  });
}
