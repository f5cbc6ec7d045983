import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { holdUpdate } from './content-update.ts';
import {
  bringLooks,
  cutOff,
  easeRules,
  lastingly,
  makeEasier,
  officeRules,
  rules,
  stopLongTimers,
  touchFaults,
  violations,
} from './looks.ts';
import { expect, test } from './site.ts';
import { goOn, goTo, onward, pastPlace, placeOf, practised, tour } from './tour.ts';

/** `npm test` takes the ends of every scale; `npm run e2e` all that lies between, too. */
const short = process.env.TANTAM_TESTS === 'short';

const looks = [
  { size: 'usual', contrast: 'usual' },
  { size: 'largest', contrast: 'high' },
  ...(short
    ? []
    : [
        { size: 'usual', contrast: 'high' },
        { size: 'large', contrast: 'usual' },
        { size: 'large', contrast: 'high' },
        { size: 'largest', contrast: 'usual' },
      ]),
];
const fullHd = { width: 1920, height: 1080 };
const views = [
  { width: 1024, height: 768 },
  { width: 1080, height: 1920 },
  ...(short ? [] : [fullHd, { width: 1280, height: 720 }, { width: 2160, height: 3840 }]),
];

// Each stands alone, and the tours take as long as all the others.
test.describe.configure({ mode: 'parallel' });

const screenOf = (page: Page) => page.locator('main:visible').getAttribute('data-screen');
const toolsOf = (page: Page) => page.getByRole('button', { name: /^(Chữ to|Text size|Larger text)/ });

async function choose(page: Page, part: string, value: string): Promise<void> {
  await page.locator(`[data-part="${part}"] [data-value="${value}"] input`).check({ force: true });
}

/** Screens that are no stop of the tour: a test of their own looks at each. */
const apart = [
  'broken',
  'enrol',
  'failed',
  'hq',
  'library-gone',
  'library-opening',
  'loading',
  'report',
  'sheet',
  'staff',
];

test('the tour stops at every screen that the interface has', () => {
  const renderer = join(import.meta.dirname, '..', '..', 'renderer');
  const names = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    // At the desk and in the lobby a `screen` is one that hangs on a wall.
    .flatMap((path) => [
      ...readFileSync(join(renderer, path), 'utf8').matchAll(
        /^(staff|signage)\b/.test(path)
          ? /\bdata-screen=(?:"([^"]+)"|\{([^}]+\}?[^}]*)\})/g
          : /\b(?:data-)?screen=(?:"([^"]+)"|\{([^}]+\}?[^}]*)\})/g,
      ),
    ])
    .flatMap(([, name, computed]) => (name ? [name] : namesIn(computed ?? '')));
  expect([...new Set([...tour.map(({ screen }) => screen), ...apart])].sort()).toEqual(
    [...new Set(names)].sort(),
  );
});

/** Names of a screen that the source makes out of parts. */
function namesIn(source: string): string[] {
  if (source === 'screen') return [];
  if (source.startsWith('`library-${of')) return ['library-guides', 'library-answers'];
  return [...source.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');
}

for (const language of ['vi', 'en'] as const) {
  test(`no screen has a fault for anybody, in three sizes, two contrasts and on all panels (${language})`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    await page.setViewportSize(fullHd);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await bringLooks(page);
    await stopLongTimers(page);
    const faults: string[] = [];
    for (const stop of tour) {
      await goTo(page, stop, language);
      const note = (where: string, found: string[]) =>
        faults.push(...found.map((fault) => `${stop.name}, ${where}: ${fault}`));
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      for (const { size, contrast } of looks) {
        await makeEasier(page, { size, contrast });
        const usual = size === 'usual' && contrast === 'usual';
        note(`${size} ${contrast}`, await violations(page, usual ? rules : easeRules));
        note(`${size} ${contrast}`, await touchFaults(page));
        note(`${size} ${contrast}`, await lastingly(page, levelsOutOfSight));
      }
      for (const view of views) {
        await page.setViewportSize(view);
        await makeEasier(page, { size: 'largest', reach: view.height > view.width ? 'low' : 'whole' });
        note(`${view.width} x ${view.height}`, await lastingly(page, cutOff));
        note(`${view.width} x ${view.height}`, await lastingly(page, levelsOutOfSight));
      }
      await page.setViewportSize(fullHd);
      await makeEasier(page, { size: 'usual', contrast: 'usual', reach: 'whole' });
    }
    expect(faults).toEqual([]);
  });
}

/** Levels of a question that have to be scrolled to: those that stand first would be chosen more. */
function levelsOutOfSight(page: Page): Promise<string[]> {
  return page.locator('.rating ul button:visible').evaluateAll((levels) =>
    levels.flatMap((level) => {
      const { left, right, top, bottom } = level.getBoundingClientRect();
      const seen = [top + 2, bottom - 2].every((y) =>
        level.contains(document.elementFromPoint((left + right) / 2, y)),
      );
      return seen ? [] : [`“${level.textContent}” has to be scrolled to`];
    }),
  );
}

test('what is chosen in the panel stays through the visit and is gone for the next person', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await page.goto('/kiosk');
  const html = page.locator('html');
  await toolsOf(page).click();
  for (const [part, value] of [
    ['size', 'largest'],
    ['contrast', 'high'],
    ['motion', 'still'],
    ['reach', 'low'],
  ] as const) {
    await choose(page, part, value);
    await expect(html).toHaveAttribute(`data-${part}`, value);
  }
  await page.getByRole('button', { name: 'Xem tiếp', exact: true }).click();
  await goOn(page);
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'choosing');
  await expect(html).toHaveAttribute('data-size', 'largest');
  const cap = await page
    .locator('.tile strong')
    .first()
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  expect(cap).toBeGreaterThanOrEqual(42);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);

  await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
  await expect(html).not.toHaveAttribute('data-size', /./);
  await expect(html).not.toHaveAttribute('data-contrast', /./);
  await expect(html).not.toHaveAttribute('data-motion', /./);
  await expect(html).not.toHaveAttribute('data-reach', /./);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('the keyboard alone leads from the attract screen to the thanks, and what it stands on is seen', async ({
  page,
}) => {
  await page.goto('/kiosk');
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'attract');
  for (let screens = 0; (await screenOf(page)) !== 'thanks'; screens += 1) {
    expect(screens).toBeLessThan(80);
    const screen = (await screenOf(page)) ?? '';
    if (screen !== 'attract') await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const place = await placeOf(page);
    await tabTo(page, onward[screen] ?? '.guided-foot .button-main');
    await page.keyboard.press('Enter');
    await pastPlace(page, place);
  }
});

test('the keyboard alone leads through the library, a practised task and the quiz, seen at each stop (long)', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto('/kiosk');
  const press = async (selector: string) => {
    const place = await page.locator('main:visible').innerHTML();
    await tabTo(page, selector);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('main:visible').innerHTML()).not.toBe(place);
  };
  await press('.attract-foot .button:first-child');
  const parts = await page.locator('.part').count();
  expect(parts).toBe(11);
  for (let part = 1; part <= parts; part += 1) {
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await press(`.parts li:nth-child(${part}) .part`);
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toBeFocused();
    if ((await screenOf(page)) === 'library-practice') {
      await press('.entry-row');
      while ((await screenOf(page)) === 'library-practice-task') {
        const field = page.locator('.search input:visible');
        if (await field.isVisible()) {
          await tabTo(page, '.search input');
          await page.keyboard.type(practised);
        }
        await press('.guided-actions .button:last-child');
        await press('[data-state="hinted"]');
      }
    }
    if ((await screenOf(page)) === 'library-quiz') {
      while ((await screenOf(page)) === 'library-quiz') {
        await press('.quiz-option');
        await press('.guided-foot .button-main');
      }
    }
    await press('.library-head .button');
  }
});

/** Presses Tab until the focus is there, looking at every stop on the way. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement)) return { there: false, seen: true, name: '' };
      const shown = focused.closest('label') ?? focused;
      const { top, bottom, left, right } = shown.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      const ringed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      const framed = focused.matches('input[type="search"]');
      return {
        there: focused.matches(wanted),
        seen:
          focused === document.body ||
          ((ringed || framed) &&
            top >= 0 &&
            left >= 0 &&
            bottom <= innerHeight + 1 &&
            right <= innerWidth + 1),
        name: focused.outerHTML.slice(0, 120),
      };
    }, selector);
    expect(stop.seen, `focus is seen on ${stop.name}`).toBe(true);
    if (stop.there) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

for (const [name, address, screen, its] of [
  ['the desk of the staff', '/staff', undefined, officeRules],
  ['the locked page of reports', '/report', 'report', officeRules],
  ['the sheets of all procedures', '/sheet', 'sheet', officeRules],
  ['an address that is none', '/khong-co-trang-nay', undefined, rules],
] as const) {
  test(`${name} has no fault that axe can find`, async ({ page }) => {
    await bringLooks(page);
    await page.goto(address);
    await expect(page.getByRole('heading').first()).toBeVisible();
    if (screen) await expect(page.locator('main:visible')).toHaveAttribute('data-screen', screen);
    expect(await violations(page, its)).toEqual([]);
  });
}

test('content that is on its way, and content that cannot be had, are told without a fault', async ({
  page,
}) => {
  await bringLooks(page);
  let answer = () => {};
  await page.route('**/api/content', async (route) => {
    await new Promise<void>((done) => {
      answer = done;
    });
    await route.abort();
  });
  await page.goto('/kiosk');
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'loading');
  await expect(page.getByRole('status')).toBeVisible();
  expect(await violations(page, easeRules)).toEqual([]);
  answer();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'failed');
  expect([...(await violations(page, rules)), ...(await touchFaults(page))]).toEqual([]);
});

test('a library that cannot be opened says so, leaves the way back, and opens when it is there again', async ({
  page,
}) => {
  await bringLooks(page);
  await page.route('**/assets/library-page-*.js', (route) => route.abort());
  await page.goto('/kiosk');
  await page.getByRole('button', { name: 'Sổ tay, hỏi đáp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chưa mở được sổ tay' })).toBeFocused();
  expect(await screenOf(page)).toBe('library-opening');
  expect([...(await violations(page, rules)), ...(await touchFaults(page))]).toEqual([]);
  await page.getByRole('button', { name: 'Quay lại' }).click();
  expect(await screenOf(page)).toBe('attract');
});

test('an interface that cannot be loaded says so without a fault', async ({ page }) => {
  await bringLooks(page);
  await stopLongTimers(page);
  await page.route('**/assets/kiosk-page-*.js', (route) => route.abort());
  await page.goto('/kiosk');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await screenOf(page)).toBe('broken');
  expect(await violations(page, rules)).toEqual([]);
});

test('a page that an update took away is told, and the contents are one touch away', async ({ page }) => {
  await bringLooks(page);
  const update = await holdUpdate(page, ({ handbook }) => {
    handbook.guides = handbook.guides?.slice(-1);
  });
  await page.goto('/kiosk');
  await page.getByRole('button', { name: 'Sổ tay, hỏi đáp' }).click();
  await page.locator('.part').first().click();
  await page.locator('.entry-row').first().click();
  await page.locator('.entry-row').first().click();
  expect(await screenOf(page)).toBe('library-guide');
  update();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'library-gone');
  expect([...(await violations(page, rules)), ...(await touchFaults(page))]).toEqual([]);
  await page.locator('.guided-foot .button-main:visible').click();
  expect(await screenOf(page)).toBe('library');
});

test('the warning before a visit ends is announced, takes the focus, and has no fault in any look', async ({
  page,
}) => {
  await page.clock.install();
  await page.setViewportSize(fullHd);
  await bringLooks(page);
  await page.goto('/kiosk');
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'attract');
  await goOn(page);
  await page.clock.fastForward('01:31');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button')).toBeFocused();
  const faults: string[] = [];
  for (const look of looks) {
    await page.evaluate((ease) => Object.assign(document.documentElement.dataset, ease), look);
    faults.push(...(await violations(page, rules)), ...(await touchFaults(page)), ...(await cutOff(page)));
  }
  expect(faults).toEqual([]);
});
