import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import channels from '../../resources/packs/hanoi/channels.json' with { type: 'json' };
import pack from '../../resources/packs/hanoi/pack.json' with { type: 'json' };
import type { Limits, photograph } from './camera.ts';
import { expect, test } from './site.ts';
import { toChecklist } from './to-checklist.ts';

/**
 * What a phone meets at half a metre. Its main camera shows 67° across; in a preview 1,920 pixels wide that is
 * 2.9 pixels a millimetre. The code on the kiosk's 22-inch screen is about 60 mm wide, of a channel and on the sheets 46 mm:
 * 130 to 180 pixels, 4 to 5 a module. Held by hand: not upright, not straight, a pixel out of focus, a pixel and
 * a half of shake in 1/60 s. In a lobby: half the contrast by reflections, a lamp to one side, some noise.
 * Messengers compress what is sent on with a quality of 40 to 90.
 */
const limits: Limits = {
  ...{ leastPixels: 130, mostPixels: 180, rollDegrees: 30, tiltDegrees: 30 },
  ...{ blurPixels: 1.1, shakePixels: 1.5 },
  ...{ leastContrast: 0.5, shade: 0.35, noise: 12 },
  ...{ leastQuality: 0.4, mostQuality: 0.9 },
};
const shots = 1_000;
const host = 'http://camera.test';

/** A code of the product as it stands on a screen or a paper. */
interface Code {
  where: string;
  text: string | null;
  picture: Buffer;
}

/** Every code on the page, as a picture of the pixels that it is drawn with. */
async function codesOf(page: Page, where: string): Promise<Code[]> {
  const codes: Code[] = [];
  for (const code of await page.locator('svg[data-qr]').all()) {
    await code.scrollIntoViewIfNeeded();
    codes.push({ where, text: await code.getAttribute('data-qr'), picture: await code.screenshot() });
  }
  return codes;
}

test('of a thousand pictures that a phone takes of the codes shown, at least 990 are read right', async ({
  page,
  site,
}) => {
  test.setTimeout(240_000);
  const codes: Code[] = [];
  for (const paper of ['a4', 'roll-80']) {
    await page.goto(`${site.address}sheet?procedure=dang-ky-khai-sinh&paper=${paper}`);
    await page.locator('[data-sheet-ready]').waitFor();
    codes.push(...(await codesOf(page, paper)));
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  await toChecklist(page, 'Đăng ký khai sinh');
  await page.getByRole('button', { name: 'In danh sách này' }).click();
  codes.push(...(await codesOf(page, 'kiosk')));
  await page.goto('/kiosk');
  await page.getByRole('button', { name: 'Sổ tay, hỏi đáp' }).click();
  await page.getByRole('button', { name: /^Gọi ai/ }).click();
  codes.push(...(await codesOf(page, 'channels')));
  expect(codes.map(({ where, text }) => [where, text])).toEqual([
    ['a4', pack.portal.url],
    ['roll-80', pack.portal.url],
    ['kiosk', pack.portal.url],
    ['kiosk', pack.portal.url],
    ...channels.flatMap(({ kind, address }) => {
      if (kind === 'telephone') return [['channels', `tel:${address}`]];
      return kind === 'web' ? [['channels', `https://${address}/`]] : [];
    }),
  ]);

  await openCamera(page, codes);
  const missed: object[] = [];
  for (const [n, code] of codes.entries()) {
    const seeds = Array.from({ length: shots / codes.length }, (_, shot) => n * shots + shot);
    const results = await page.evaluate(
      ([address, ...order]) =>
        (Reflect.get(globalThis, 'photograph') as typeof photograph)(address, ...order),
      [`${host}/code-${n}`, seeds, limits] as const,
    );
    expect(results).toHaveLength(seeds.length);
    for (const result of results) {
      if (result.read !== code.text) missed.push({ where: code.where, ...result });
    }
  }
  expect(missed.length, JSON.stringify(missed.slice(0, 5), null, 1)).toBeLessThanOrEqual(shots / 100);
});

/** Opens a page that knows `photograph`, and has the pictures of the codes at `code-0`, `code-1` and so on. */
async function openCamera(page: Page, codes: Code[]): Promise<void> {
  const library = dirname(fileURLToPath(import.meta.resolve('qr')));
  const camera = readFileSync(join(import.meta.dirname, 'camera.ts'), 'utf8');
  const script = (body: string | Buffer) => ({ contentType: 'text/javascript', body });
  await page.route(`${host}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const code = codes[Number(/^code-(\d+)$/.exec(name)?.[1])];
    if (code) await route.fulfill({ contentType: 'image/png', body: code.picture });
    else if (name === 'camera.js') await route.fulfill(script(stripTypeScriptTypes(camera)));
    else if (name !== '') await route.fulfill(script(readFileSync(join(library, name))));
    else await route.fulfill({ contentType: 'text/html', body: document });
  });
  await page.goto(`${host}/`);
  await page.waitForFunction('"photograph" in globalThis');
}

const document = `<!doctype html>
<script type="importmap">{"imports": {"qr/decode.js": "/decode.js"}}</script>
<script type="module">
  import { photograph } from '/camera.js';
  globalThis.photograph = photograph;
</script>`;
