import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { gridPixels, markColour } from '../../renderer/signage/canvas/test-card-drawing.ts';
import type { Display } from '../../shared/domain/signage/display.ts';
import { expect, runSite, test as siteTest } from './site.ts';

interface Canvas {
  what: string;
  output: [width: number, height: number];
  display?: Display;
  picture: [width: number, height: number];
  /** Which pixel of the output a pixel of the picture is, worked out by hand. */
  at: (x: number, y: number) => [x: number, y: number];
}

const asItIs = (x: number, y: number): [number, number] => [x, y];
const wall = (x: number, y: number): [number, number] => [x % 1_920, y + 192 * Math.floor(x / 1_920)];

const canvases: Canvas[] = [
  { what: 'a strip of 512 x 128', output: [512, 128], picture: [512, 128], at: asItIs },
  { what: 'a strip of 960 x 320', output: [960, 320], picture: [960, 320], at: asItIs },
  { what: 'a wall of 1536 x 384', output: [1_536, 384], picture: [1_536, 384], at: asItIs },
  { what: 'an upright screen', output: [1_080, 1_920], picture: [1_080, 1_920], at: asItIs },
  {
    what: 'a region that an LED processor crops',
    output: [800, 600],
    display: { region: { x: 37, y: 11, width: 512, height: 128 } },
    picture: [512, 128],
    at: (x, y) => [x + 37, y + 11],
  },
  {
    what: 'a region of twice the size',
    output: [1_024, 768],
    display: { region: { x: 10, y: 20, width: 480, height: 300, scale: 2 } },
    picture: [480, 300],
    at: (x, y) => [10 + 2 * x, 20 + 2 * y],
  },
  {
    what: 'a wall of 8704 x 192 in five rows',
    output: [1_920, 960],
    display: { region: { width: 8_704, height: 192 }, strips: { width: 1_920 } },
    picture: [8_704, 192],
    at: wall,
  },
  {
    what: 'the same wall hung upside down',
    output: [1_920, 960],
    display: { region: { width: 8_704, height: 192, rotation: 180 }, strips: { width: 1_920 } },
    picture: [8_704, 192],
    at: (x, y) => [1_919 - (wall(x, y)[0] ?? 0), 959 - (wall(x, y)[1] ?? 0)],
  },
  {
    what: 'a screen turned to the right',
    output: [960, 540],
    display: { region: { rotation: 90 } },
    picture: [540, 960],
    at: (x, y) => [959 - y, x],
  },
  {
    what: 'a region turned to the left',
    output: [1_366, 768],
    display: { region: { x: 100, y: 60, width: 640, height: 480, rotation: 270 } },
    picture: [640, 480],
    at: (x, y) => [100 + y, 60 + 639 - x],
  },
  {
    what: 'a television that hides its edges',
    output: [960, 540],
    display: { overscan: 32 },
    picture: [896, 476],
    at: (x, y) => [x + 32, y + 32],
  },
  {
    what: 'a picture that walks about',
    output: [640, 480],
    display: { region: { x: 8, y: 8, width: 600, height: 400 }, pixelShift: { pixels: 3, minutes: 1 } },
    picture: [594, 394],
    // The 87th of 96 steps over 49 places and back stands on place 9: third from the right in the second row of seven.
    at: (x, y) => [x + 8 + 4, y + 8 + 1],
  },
];

const test = siteTest.extend<object, object>({
  site: [
    async ({ browserName: _ }, use) => {
      const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
      const title = { vi: 'Bảng thử', en: 'Sample' };
      const screens = canvases.map(({ display }, index) => ({
        id: `canvas-${index}`,
        title,
        playlist: 'sanh',
        ...display,
      }));
      writeFileSync(join(home, 'settings.json'), JSON.stringify({ screens }));
      await runSite(home, {}, use);
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const large: Canvas = {
  what: 'a screen of 3840 x 2160',
  output: [3_840, 2_160],
  picture: [3_840, 2_160],
  at: asItIs,
};

/** One that is cut into strips, one that is turned, one that hides its edges and one that walks about. */
const telling = /five rows|turned to the left|hides|walks/;

for (const [which, isMeant] of [
  ['on the canvases that differ most', (canvas: Canvas) => telling.test(canvas.what)],
  ['on all other canvases (long)', (canvas: Canvas) => !telling.test(canvas.what)],
] as const) {
  test(`the test card stands exactly, to the pixel, ${which}`, async ({ page }) => {
    await page.clock.setFixedTime((300_000 * 96 + 87) * 60_000);
    for (const [index, canvas] of canvases.entries()) {
      if (isMeant(canvas)) await expectExact(page, `canvas-${index}`, canvas);
    }
  });
}

test('the test card is exact on a screen of four times full HD, too (long)', async ({ page }) => {
  await expectExact(page, 'lobby', large);
});

test('the desk puts the test card over a loop that goes on below it, and takes it away', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 540 });
  const { token } = await (
    await page.request.post('/api/staff/first-pin', { data: { pin: '274091' } })
  ).json();
  const show = (shown: boolean) =>
    page.request.post('/api/screens/lobby/card', {
      data: { shown },
      headers: { authorization: `Bearer ${token}` },
    });
  await page.goto('/signage?screen=lobby');
  await expect(page.locator('main')).toHaveAttribute('data-item', /./);
  expect((await show(true)).ok()).toBe(true);
  await expect(page.locator('[data-drawn="960x540"]')).toBeVisible();
  await show(false);
  await expect(page.locator('.test-card')).toHaveCount(0);
  await expect(page.locator('main')).toHaveAttribute('data-item', /./);
});

async function expectExact(
  page: Page,
  screen: string,
  { what, output, display, picture, at }: Canvas,
): Promise<void> {
  const [width, height] = output;
  await page.setViewportSize({ width, height });
  await page.goto(`/signage?screen=${screen}&card`);
  await expect(page.locator(`[data-drawn="${picture.join('x')}"]`)).toBeVisible();
  const shot = PNG.sync.read(await page.screenshot());
  expect(wrongPixels(shot, picture, at, display?.region?.scale ?? 1), what).toEqual([]);
}

/** The first pixels that are not what the card has there; none where the card is exact. */
function wrongPixels(
  shot: PNG,
  [width, height]: [number, number],
  at: Canvas['at'],
  scale: number,
): string[] {
  const wrong: string[] = [];
  const colourAt = (x: number, y: number) => {
    const [across, down] = at(x, y);
    return shot.data.readUIntBE((down * shot.width + across) * 4, 3);
  };
  const look = (
    what: string,
    x: number,
    y: number,
    [red = 0, green = 0, blue = 0]: readonly number[],
    is = true,
  ) => {
    const colour = colourAt(x, y);
    const wanted = red * 65_536 + green * 256 + blue;
    if ((colour === wanted) !== is && wrong.length < 5) {
      wrong.push(`${what} at ${x} ${y}: ${colour.toString(16)}`);
    }
  };
  const white = [255, 255, 255];
  for (let x = 0; x < width; x += 1) {
    look('upper edge', x, 0, white);
    look('lower edge', x, height - 1, white);
  }
  for (let y = 0; y < height; y += 1) {
    look('left edge', 0, y, white);
    look('right edge', width - 1, y, white);
  }
  look('first corner', 1, 1, [255, 0, 0]);
  look('second corner', width - 2, 1, [0, 255, 0]);
  look('third corner', width - 2, height - 2, [0, 0, 255]);
  look('fourth corner', 1, height - 2, [255, 255, 0]);
  let marks = 0;
  for (let row = 1; row * gridPixels + 4 <= height; row += 1) {
    for (let column = 1; column * gridPixels + 4 <= width; column += 1) {
      const [x, y] = [column * gridPixels, row * gridPixels];
      const colour = markColour(column, row);
      for (const [dx, dy] of [
        [0, 0],
        [-2, -2],
        [2, -2],
        [2, 2],
        [-2, 2],
      ] as const) {
        look('mark', x + dx, y + dy, colour);
      }
      for (const [dx, dy] of [
        [-3, 0],
        [3, 0],
        [0, -3],
        [0, 3],
      ] as const) {
        look('beside a mark', x + dx, y + dy, colour, false);
      }
      marks += 1;
    }
  }
  if (marks === 0) wrong.push('there are no marks');
  const inside = new Uint8Array(shot.width * shot.height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = at(x, y);
      for (let more = 0; more < scale * scale; more += 1) {
        inside[(down + Math.floor(more / scale)) * shot.width + across + (more % scale)] = 1;
      }
    }
  }
  const black = (place: number) => shot.data.readUIntBE(place * 4, 3) === 0;
  const stray = inside.findIndex((isInside, place) => isInside === 0 && !black(place));
  if (stray >= 0) wrong.push(`not black at ${stray % shot.width} ${Math.floor(stray / shot.width)}`);
  return wrong;
}
