import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Slogan } from '../../shared/domain/content/campaign.ts';
import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import { languages } from '../../shared/domain/language.ts';
import { packs } from '../readme-procedure.ts';
import { cutOff, lastingly, makeEasier } from './looks.ts';
import { expect, test } from './site.ts';

const slogans = JSON.parse(readFileSync(join(packs, 'hanoi', 'slogans.json'), 'utf8')) as Slogan[];
/** Each load is looked at in six ways: without much time, those that are said today. */
const looked =
  process.env.TANTAM_TESTS === 'short' ? slogans.filter(({ basis }) => basis.confidence !== 'low') : slogans;
const slogan = (page: Page) => page.locator('.attract-slogan');

test('the attract screen bears the slogan of the day, and another one when the day is over', async ({
  page,
}) => {
  const titleOf = (id: string) => slogans.find((entry) => entry.id === id)?.title.vi ?? id;
  await page.clock.install({ time: '2026-11-24T23:57:00+07:00' });
  await page.goto('/kiosk');
  await expect(slogan(page)).toHaveText(titleOf('ba-buoc'));
  await page.clock.runFor(2 * 60_000);
  await expect(slogan(page)).toHaveText(titleOf('ba-buoc'));
  await page.clock.runFor(3 * 60_000);
  await expect(slogan(page)).toHaveText(titleOf('hanh-chinh-thong-minh'));
});

for (const [width, height] of [
  [1920, 1080],
  [1024, 768],
  [1080, 1920],
] as const) {
  test(`every slogan of the pack finds room on the attract screen at ${width} × ${height}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    for (const { id, title } of looked) {
      await showAlone(page, id);
      await page.goto('/kiosk');
      for (const language of languages) {
        if (language === 'en') await page.locator('button[lang="en"]:visible').click();
        await expect(slogan(page)).toHaveText(title[language]);
        for (const size of ['usual', 'large', 'largest']) {
          await makeEasier(page, { size });
          const at = `${title[language]} (${size})`;
          expect(await lastingly(page, cutOff), at).toEqual([]);
          expect(await slogan(page).evaluate(crowded), at).toEqual([]);
        }
        await page.evaluate(() => delete document.documentElement.dataset.size);
      }
    }
  });
}

/** Gives the kiosk one of the slogans only, as if it were approved and for everybody. */
async function showAlone(page: Page, id: string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/api/content', async (route) => {
    const response = await route.fetch();
    const content = (await response.json()) as KioskContent;
    const alone = slogans.filter((entry) => entry.id === id);
    content.handbook.slogans = alone.map(({ group: _, ...entry }) => ({
      ...entry,
      kind: 'main',
      basis: { ...entry.basis, confidence: 'high' },
    }));
    await route.fulfill({ response, json: content });
  });
}

/** Runs in the page: what the slogan lies over, and what its panel lies over. */
function crowded(element: Element): string[] {
  const panel = element.parentElement;
  const under = (lid: Element | null, others: string) =>
    [...document.querySelectorAll(`.attract ${others}`)].filter((other) => {
      const [above, below] = [other.getBoundingClientRect(), lid?.getBoundingClientRect()];
      if (below === undefined || !other.checkVisibility()) return false;
      return above.bottom > below.top + 1 && above.right > below.left + 1 && above.left < below.right - 1;
    });
  const wide = element.scrollWidth > element.clientWidth ? ['it is wider than its place'] : [];
  const covered = [
    ...under(element, ':is(.attract-panel h2, .attract-panel li)'),
    ...under(panel, ':is(.attract-invitation p, .attract-invitation button)'),
  ];
  return [...covered.map(({ textContent }) => `“${textContent}” is covered`), ...wide];
}
