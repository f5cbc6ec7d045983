import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const structure = [
  'landmark-one-main',
  'landmark-no-duplicate-main',
  'landmark-unique',
  'region',
  'page-has-heading-one',
  'heading-order',
  'empty-heading',
];
const named = (names: string[]) => Object.fromEntries(names.map((name) => [name, { enabled: true }]));

/** WCAG 2.2 A and AA; on top the 7:1 contrast that the product asks for, and landmarks that read well. */
export const rules: RunOptions = {
  runOnly: { type: 'tag', values: wcag },
  rules: named(['color-contrast-enhanced', 'target-size', ...structure]),
  resultTypes: ['violations'],
};

/** WCAG 2.2 A and AA alone, for pages that are not made for the public's fingers. */
export const officeRules: RunOptions = {
  runOnly: { type: 'tag', values: wcag },
  rules: named(['target-size']),
  resultTypes: ['violations'],
};

/** What the size of the text and the colours can change; all else is the same in each of them. */
export const easeRules: RunOptions = {
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'color-contrast-enhanced', 'target-size', 'scrollable-region-focusable'],
  },
  resultTypes: ['violations'],
};

/** Puts what looks for faults into every page that is opened from now on. */
export async function bringLooks(page: Page): Promise<void> {
  await page.addInitScript({ content: axe });
}

/** Keeps screens from leaving by themselves, however long looking at them takes on a slow machine. */
export async function stopLongTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setTimeout } = window;
    const short = (run: () => void, ms = 0) => (ms < 10_000 ? setTimeout(run, ms) : 0);
    Object.assign(window, { setTimeout: short });
  });
}

/** What axe finds. */
export async function violations(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as {
      axe: { run(node: Node, options: RunOptions): Promise<AxeResults> };
    };
    const { violations } = await axe.run(document, options);
    return violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, options);
}

/** Targets under 60 px, controls beyond the screen, and a way out that is not in sight. */
export async function touchFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const dialog = document.querySelector('dialog[open]');
    const root = dialog ?? document.body;
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the screen');
    for (const control of root.querySelectorAll('button, input, select, a[href]')) {
      if (!control.checkVisibility()) continue;
      const { width, height, left, right, top, bottom } = (
        control.closest('label') ?? control
      ).getBoundingClientRect();
      const name = control.textContent?.trim() || control.getAttribute('name');
      if (Math.min(width, height) < 60) found.push(`${name}: ${width} x ${height} px`);
      const below = control.closest('.scroll-content') ? false : top < 0 || bottom > innerHeight;
      if (left < 0 || right > innerWidth || below) found.push(`${name} is beyond the screen`);
    }
    const leave = [...document.querySelectorAll('.guided-leave .button')].find((it) => it.checkVisibility());
    if (leave && !dialog) {
      const { left, top, width, height } = leave.getBoundingClientRect();
      if (!leave.contains(document.elementFromPoint(left + width / 2, top + height / 2))) {
        found.push('the way out is covered');
      }
    }
    return found;
  });
}

/** Words beyond the screen or their box, and lists with too little room to be read. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const lowered = document.documentElement.dataset.reach === 'low' && innerHeight > innerWidth;
    const strip = document.querySelector('.helper')?.getBoundingClientRect().height ?? 0;
    const top = lowered ? innerHeight * 0.28 - strip - 1 : -1;
    const root = document.querySelector('dialog[open]') ?? document.body;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || !node.textContent?.trim()) continue;
      if (parent.closest('.visually-hidden, .drawing-stage, .sheet-preview, script')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const scrolled = parent.closest('.scroll-content') !== null;
        const beyond = box.left < -1 || box.right > innerWidth + 1;
        const lost = !scrolled && (box.top < top || box.bottom > innerHeight + 1);
        if (box.width > 0 && (beyond || lost)) found.push(`“${node.textContent}” is cut`);
      }
    }
    for (const area of root.querySelectorAll('.scroll-content')) {
      if (!area.checkVisibility()) continue;
      if (area.scrollWidth > area.clientWidth + 1) found.push('a list scrolls sideways');
      const hides = area.scrollHeight > area.clientHeight + 4;
      if (hides && area.clientHeight < innerHeight * 0.18)
        found.push(`a list has only ${area.clientHeight} px`);
    }
    return [...new Set(found)];
  });
}

/** Faults that are still there once everything that measures itself has had its frames, however slow the machine. */
export async function lastingly(page: Page, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  let found = await look(page);
  for (let looks = 0; found.length > 0 && looks < 20; looks += 1) {
    await makeEasier(page, {});
    found = await look(page);
  }
  return found;
}

/** Changes the look as the panel does, without the touches. */
export async function makeEasier(page: Page, ease: Record<string, string>): Promise<void> {
  await page.evaluate((ease) => {
    Object.assign(document.documentElement.dataset, ease);
    // What measures itself draws once more.
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, ease);
}
