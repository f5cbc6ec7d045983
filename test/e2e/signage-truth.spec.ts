import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LanScreens } from '../../shared/domain/signage/lan-screen.ts';
import { Plan } from '../../shared/domain/signage/plan.ts';
import { ScreenStates } from '../../shared/domain/signage/screen-report.ts';
import { showing } from '../../shared/signage/showing.ts';
import type { Turn } from '../../shared/signage/turn.ts';
import { freePort } from '../free-port.ts';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { soundFilm, still } from './media-faults.ts';
import { expect, runSite, test as siteTest } from './site.ts';

const items: SketchedItem[] = [
  { id: 'film', kind: 'video', media: 'film.mp4', durationMs: 1_000 },
  { id: 'compare', kind: 'scene', scene: 'compare', durationMs: 2_000 },
  {
    id: 'missing',
    kind: 'image',
    media: 'missing.png',
    durationMs: 2_000,
    alt: { vi: 'Hình', en: 'Picture' },
  },
  { id: 'readiness', kind: 'scene', scene: 'readiness', durationMs: 2_000 },
];
/** By which screens on the network find the site; the last is taken where this machine is on no network. */
const outer =
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.2';

const test = siteTest.extend<object, { lanPort: number; token: string }>({
  lanPort: [async ({ browserName: _ }, use) => use(await freePort()), { scope: 'worker' }],
  site: [
    async ({ lanPort }, use) => {
      const { folder, media } = signagePack(items);
      writeFileSync(join(media, 'film.mp4'), soundFilm());
      writeFileSync(join(media, 'missing.png'), still());
      const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
      const environment = { TANTAM_PACK: folder, TANTAM_LAN: '1', TANTAM_LAN_PORT: String(lanPort) };
      await runSite(home, environment, use);
      for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  /** Of a desk that is open for the head of branch. */
  token: [
    async ({ site, playwright }, use) => {
      const api = await playwright.request.newContext({ baseURL: site.address });
      const answer = await api.post('/api/staff/first-pin', { data: { pin: '274091' } });
      await use(((await answer.json()) as { token: string }).token);
      await api.dispose();
    },
    { scope: 'worker' },
  ],
});
test.use({ viewport: { width: 640, height: 360 } });

const asHead = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

test('what a screen shows and what it could not show is recorded, and the desk sees it as it is', async ({
  page,
  token,
}) => {
  await page.route('**/missing.png', (route) => route.abort());
  await page.goto('/signage?screen=lobby');
  const lobby = async () => {
    const answer = await page.request.get('/api/screens/states', asHead(token));
    return ScreenStates.parse(await answer.json()).screens[0];
  };
  await expect.poll(async () => (await lobby())?.today.complete, { timeout: 20_000 }).toBeGreaterThan(3);
  const { today, players } = (await lobby()) ?? {};
  expect(today?.failures.map(({ item }) => item)).toEqual(['missing']);
  expect(players).toHaveLength(1);
  expect(players?.[0]?.health).toMatchObject({
    width: 640,
    height: 360,
    mended: { layers: 0, pages: 0, processes: 0 },
  });
  expect(players?.[0]?.health.frames).toBeGreaterThan(20);
});

test('a screen on the network is let in by its code, and goes by the clock of the branch', async ({
  page,
  token,
  lanPort,
}) => {
  await page.addInitScript(() => {
    const own = Date.now.bind(Date);
    Date.now = () => own() + 47 * 60_000;
  });
  await page.goto(`http://${outer}:${lanPort}/signage?screen=lobby`);
  const code = (await page.locator('strong').innerText()).replace(' ', '');
  const desk = { ...asHead(token), data: { code, screen: 'lobby' } };
  const paired = await page.request.post('/api/lan/screens', desk);
  expect(paired.status()).toBe(201);
  await expect(page.locator('main')).toHaveAttribute('data-item', /./, { timeout: 15_000 });
  expect(await page.evaluate(() => isSecureContext)).toBe(outer === '127.0.0.2');

  const plan = Plan.parse(await (await page.request.get('/api/screens/lobby/plan')).json());
  await expect.poll(() => behind(page, plan), { timeout: 15_000 }).toBeLessThan(500);

  const { screens } = LanScreens.parse(await paired.json());
  await page.request.post(`/api/lan/screens/${screens.at(-1)?.id}/revoke`, { ...asHead(token), data: {} });
  await expect(page.getByRole('heading', { name: 'Màn hình này đang chờ được ghép' })).toBeVisible({
    timeout: 20_000,
  });
});

/** How far the turn on the screen is from the one that the plan has by this machine's clock, in milliseconds. */
async function behind(page: Page, plan: Plan): Promise<number> {
  const turn = await page.evaluate(
    () => (window as unknown as { tantamSignage?: { presented?: Turn } }).tantamSignage?.presented,
  );
  if (turn === undefined) return Number.POSITIVE_INFINITY;
  const due = showing(plan, Date.now());
  return Math.abs(turn.plannedAt - due.startedAt);
}

test('with a pack that cannot be used the page shows the built-in slide, is listened to, and is loaded once', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-broken-'));
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  writeFileSync(join(folder, 'pack.json'), 'spoilt');
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await runSite(home, { TANTAM_PACK: folder }, async ({ address }) => {
    await page.goto(`${address}signage?screen=lobby`);
    for (let report = 0; report < 3; report += 1) {
      const answer = await page.waitForResponse((response) => response.url().endsWith('/reports'));
      expect(answer.status()).toBe(201);
    }
    await expect(page.getByRole('heading', { name: '3 bước nộp hồ sơ trực tuyến' })).toBeVisible();
  });
  expect(loads).toBe(1);
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
});
