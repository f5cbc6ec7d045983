import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and the 7:1 contrast that the product asks for on top. */
const rules: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What the size of the text can change; all else is the same in every size. */
const sizeRules: RunOptions = {
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'color-contrast-enhanced', 'target-size', 'scrollable-region-focusable'],
  },
  resultTypes: ['violations'],
};

const sizes = ['usual', 'large', 'largest'] as const;
const contrasts = ['usual', 'high'] as const;

const screenOf = (page: Page) => page.locator('main').getAttribute('data-screen');
const toolsOf = (page: Page) => page.getByRole('button', { name: /^(Chữ to|Text size|Larger text)/ });

async function choose(page: Page, part: string, value: string): Promise<void> {
  await page.locator(`[data-part="${part}"] [data-value="${value}"] input`).check({ force: true });
}

/** What leads on from each screen; the attract screen comes again at the end. */
const onward: Record<string, string> = {
  attract: '.attract-start',
  choosing: '.tile',
  answering: '[data-option]',
  outcome: '[data-outcome]',
  rating: '.rating ul button',
  thanks: '.guided-leave .button:first-child',
};

async function goOn(page: Page, screen: string): Promise<void> {
  await page
    .locator(onward[screen] ?? '.guided-foot .button-main')
    .first()
    .click();
}

/** What is on the screen now: its name and its headline. */
const placeOf = async (page: Page) =>
  `${await screenOf(page)}: ${await page.getByRole('heading', { level: 1 }).first().textContent()}`;

/** Keeps screens from leaving by themselves, however long looking at them takes on a slow machine. */
async function stopLongTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setTimeout } = window;
    const short = (run: () => void, ms = 0) => (ms < 10_000 ? setTimeout(run, ms) : 0);
    Object.assign(window, { setTimeout: short });
  });
}

/** Walks from the attract screen to it again by the main way, stopping once at each screen of another name. */
async function visitEachScreen(page: Page, look: (screen: string) => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  for (let touches = 0; touches < 80; touches += 1) {
    const screen = (await screenOf(page)) ?? '';
    if (!seen.includes(screen)) {
      seen.push(screen);
      await look(screen);
    } else if (screen === 'attract') return seen;
    const place = await placeOf(page);
    await goOn(page, screen);
    await expect.poll(() => placeOf(page)).not.toBe(place);
  }
  throw new Error(`The way does not end; seen so far: ${seen.join(', ')}.`);
}

for (const language of ['vi', 'en'] as const) {
  test(`no screen has a fault for anybody, in three sizes and two contrasts (${language})`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await stopLongTimers(page);
    await page.goto('/kiosk');
    await page.evaluate(axe);
    const faults: string[] = [];
    const checkAll = async (screen: string) => {
      for (const size of sizes) {
        for (const contrast of contrasts) {
          await page.evaluate((ease) => Object.assign(document.documentElement.dataset, ease), {
            size,
            contrast,
          });
          for (const fault of await faultsOf(page, size === 'usual' ? rules : sizeRules))
            faults.push(`${screen} ${size} ${contrast}: ${fault}`);
        }
      }
      await page.evaluate(() =>
        Object.assign(document.documentElement.dataset, { size: 'usual', contrast: 'usual' }),
      );
    };
    const seen = await visitEachScreen(page, async (screen) => {
      if (screen === 'attract' && language === 'en')
        await page.getByRole('button', { name: 'English' }).click();
      await checkAll(screen);
      if (screen === 'choosing') {
        await toolsOf(page).click();
        await checkAll('the panel');
        await page.keyboard.press('Escape');
      }
    });
    expect(faults).toEqual([]);
    expect(seen).toEqual(
      expect.arrayContaining([
        'attract',
        'choosing',
        'answering',
        'checklist',
        'portal',
        'outcome',
        'thanks',
      ]),
    );
  });
}

/** What axe finds, targets under 60 px, words or controls beyond the screen, and a way out that is not in sight. */
async function faultsOf(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as {
      axe: { run(node: Node, options: RunOptions): Promise<AxeResults> };
    };
    const found: string[] = [];
    const { violations } = await axe.run(document, options);
    for (const { id, nodes } of violations) {
      found.push(`${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    }
    const dialog = document.querySelector('dialog[open]');
    const root = dialog ?? document.body;
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the screen');
    for (const control of root.querySelectorAll('button, input, a[href]')) {
      if (!control.checkVisibility()) continue;
      const { width, height, left, right, top, bottom } = (
        control.closest('label') ?? control
      ).getBoundingClientRect();
      const name = control.textContent?.trim() || control.getAttribute('name');
      if (Math.min(width, height) < 60) found.push(`${name}: ${width} x ${height} px`);
      const below = control.closest('.scroll-content') ? false : top < 0 || bottom > innerHeight;
      if (left < 0 || right > innerWidth || below) found.push(`${name} is beyond the screen`);
    }
    const leave = document.querySelector('.guided-leave .button');
    if (leave && !dialog) {
      const { left, top, width, height } = leave.getBoundingClientRect();
      if (!leave.contains(document.elementFromPoint(left + width / 2, top + height / 2))) {
        found.push('the way out is covered');
      }
    }
    return found;
  }, options);
}

for (const { width, height } of [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1080, height: 1920 },
  { width: 2160, height: 3840 },
]) {
  test(`at ${width} x ${height} the largest text is cut nowhere and scrolls only downwards`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await stopLongTimers(page);
    await page.goto('/kiosk');
    await toolsOf(page).click();
    await choose(page, 'size', 'largest');
    if (height > width) await choose(page, 'reach', 'low');
    await page.getByRole('button', { name: 'Xem tiếp', exact: true }).click();
    const faults: string[] = [];
    await visitEachScreen(page, async (screen) => {
      for (const fault of await cutOff(page)) faults.push(`${screen}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
}

/** Words beyond the screen or their box, and lists with too little room to be read. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const top = document.documentElement.dataset.reach === 'low' ? innerHeight * 0.28 - 1 : -1;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || !node.textContent?.trim()) continue;
      if (parent.closest('.visually-hidden, .drawing-stage, script')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const scrolled = parent.closest('.scroll-content') !== null;
        const beyond = box.left < -1 || box.right > innerWidth + 1;
        const lost = !scrolled && (box.top < top || box.bottom > innerHeight + 1);
        if (box.width > 0 && (beyond || lost)) found.push(`“${node.textContent}” is cut`);
      }
    }
    for (const area of document.querySelectorAll('.scroll-content')) {
      if (area.scrollWidth > area.clientWidth + 1) found.push('a list scrolls sideways');
      if (area.clientHeight < innerHeight * 0.18) found.push(`a list has only ${area.clientHeight} px`);
    }
    return [...new Set(found)];
  });
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
  await goOn(page, 'attract');
  await expect(page.locator('main')).toHaveAttribute('data-screen', 'choosing');
  await expect(html).toHaveAttribute('data-size', 'largest');
  const cap = await page
    .locator('.tile strong')
    .first()
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  expect(cap).toBeGreaterThanOrEqual(42);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);

  await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
  await expect(html).toHaveAttribute('data-size', 'usual');
  await expect(html).toHaveAttribute('data-contrast', 'usual');
  await expect(html).toHaveAttribute('data-motion', 'moving');
  await expect(html).toHaveAttribute('data-reach', 'whole');
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
  await expect(page.locator('main')).toHaveAttribute('data-screen', 'attract');
  for (let screens = 0; (await screenOf(page)) !== 'thanks'; screens += 1) {
    expect(screens).toBeLessThan(80);
    const screen = (await screenOf(page)) ?? '';
    if (screen !== 'attract') await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const place = await placeOf(page);
    await tabTo(page, onward[screen] ?? '.guided-foot .button-main');
    await page.keyboard.press('Enter');
    await expect.poll(() => placeOf(page)).not.toBe(place);
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
