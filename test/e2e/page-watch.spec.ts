import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Pacing, watchPage } from '../../main/launcher/page-watch.ts';
import { pageMarks } from '../../shared/signage/page-marks.ts';
import { openGuarded } from './guarded.ts';
import { expect, runSite, test as siteTest } from './site.ts';

const title = { vi: 'Bảng thử', en: 'Sample' };
const loop = { title, playlist: 'truc-tiep', hours: { week: [] } };
const screens = [
  { ...loop, id: 'dark', hours: { week: [], outside: 'dark' } },
  { ...loop, id: 'cropped', region: { x: 2_000, y: 300, width: 512, height: 128 } },
];

const test = siteTest.extend<object, object>({
  site: [
    async ({ browserName: _ }, use) => {
      const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
      writeFileSync(join(home, 'settings.json'), JSON.stringify({ screens }));
      await runSite(home, {}, use);
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test('a screen that is dark outside of its hours is left alone; black without saying so, it is not', async ({
  site,
}) => {
  const kiosk = await openScreen(site.address, 'dark');
  try {
    expect(await watched(kiosk, 45)).toEqual(['page.shown']);
    await kiosk.ask(`document.documentElement.removeAttribute('${pageMarks.mayBeBlank}')`);
    expect(await watched(kiosk, 45)).toEqual(['page.shown', 'picture.stuck']);
  } finally {
    await kiosk.stop();
  }
});

test('what is looked at is where the picture is, on an output of any size', async ({ site }) => {
  const kiosk = await openScreen(site.address, 'cropped');
  try {
    expect(await watched(kiosk, 45)).toEqual(['page.shown']);
    await kiosk.ask(`document.querySelector('.picture').style.opacity = 0`);
    expect(await watched(kiosk, 45)).toEqual(['page.shown', 'picture.stuck']);
  } finally {
    await kiosk.stop();
  }
});

/** A screen in a locked browser, on an output that is larger than most. */
async function openScreen(address: string, screen: string) {
  const kiosk = await openGuarded(`${address}signage?screen=${screen}`);
  const metrics = { width: 2_560, height: 1_440, deviceScaleFactor: 1, mobile: false };
  await kiosk.devtools.send('Emulation.setDeviceMetricsOverride', metrics, kiosk.page.sessionId);
  await expect
    .poll(() => kiosk.ask(`document.querySelector('main')?.dataset.item ?? ''`), { timeout: 20_000 })
    .toMatch(/./);
  return kiosk;
}

/** What is told in so many beats of the watch, which come one right after another. */
async function watched({ devtools, page }: Awaited<ReturnType<typeof openGuarded>>, beats: number) {
  const over = new AbortController();
  let beat = 0;
  const pacing: Pacing = {
    setTimeout(run) {
      beat += 1;
      if (beat === beats) over.abort();
      return setImmediate(run);
    },
    clearTimeout: (timer) => clearImmediate(timer as NodeJS.Immediate),
  };
  const told: string[] = [];
  await watchPage(devtools, page, ({ type }) => told.push(type), over.signal, pacing);
  return told;
}
