import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { expect, runSite, test as siteTest } from './site.ts';

const picture = { kind: 'image', durationMs: 2_000, alt: { vi: 'Hình', en: 'Picture' } } as const;
const items: SketchedItem[] = [
  { ...picture, id: 'red', media: 'red.png', transition: 'fade' },
  { ...picture, id: 'blue', media: 'blue.png' },
];

const test = siteTest.extend<object, object>({
  site: [
    async ({ browserName: _ }, use) => {
      const { folder, media } = signagePack(items);
      writeFileSync(join(media, 'red.png'), plain([255, 0, 0]));
      writeFileSync(join(media, 'blue.png'), plain([0, 0, 255]));
      const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
      await runSite(home, { TANTAM_PACK: folder }, use);
      for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test('an item that fades shows through the one before, one that cuts never does, and nothing is dark', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 180 });
  await page.goto('/signage?screen=lobby');
  await expect(page.locator('main')).toHaveAttribute('data-item', /./);
  const layers = await page.locator('.layer').evaluateAll((all) => all.length);
  const session = await page.context().newCDPSession(page);
  const colours: [red: number, blue: number][] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    const { data: pixels } = PNG.sync.read(Buffer.from(data, 'base64'));
    colours.push([pixels[0] ?? 0, pixels[2] ?? 0]);
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await page.waitForFunction(
    (until) =>
      ((window as unknown as { tantamSignage?: { changes: number } }).tantamSignage?.changes ?? 0) >= until,
    6,
    {
      timeout: 30_000,
    },
  );
  await session.send('Page.stopScreencast');

  const mixed = colours.filter(([red, blue]) => Math.min(red, blue) > 30);
  expect(mixed.length).toBeGreaterThan(5);
  expect(colours.filter(([red, blue]) => red + blue < 230)).toEqual([]);
  const rising = mixed.filter(([red], index) => red >= (mixed[index - 1]?.[0] ?? 0)).length;
  expect(rising / mixed.length).toBeGreaterThan(0.8);
  expect(await page.locator('.layer').evaluateAll((all) => all.length)).toBe(layers);
});

function plain([red, green, blue]: [number, number, number]): Buffer {
  const png = new PNG({ width: 32, height: 18 });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([red, green, blue, 255], at);
  return PNG.sync.write(png);
}
