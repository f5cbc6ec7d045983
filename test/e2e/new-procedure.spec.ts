import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addExample, packs } from '../readme-procedure.ts';
import { expect, runSite, test as siteTest } from './site.ts';

/** A site on a copy of the shipped pack, which a test may change. */
const test = siteTest.extend<object, { pack: string }>({
  pack: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'tantam-pack-'));
      cpSync(join(packs, 'hanoi'), folder, { recursive: true });
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ pack }, use) => {
      const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
      await runSite(home, { TANTAM_PACK: pack }, use);
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const onScreen = (page: Page, name: string) =>
  expect(page.locator(`main[data-screen="${name}"]:visible`)).toBeVisible();
const found = (page: Page) => page.getByRole('button', { name: 'Mượn phòng sinh hoạt chung' });

async function search(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await onScreen(page, 'choosing');
  await page.getByRole('searchbox').fill('muon phong sinh hoat');
}

test('a procedure written only as JSON is searched for and guided to its checklist, while the site runs', async ({
  page,
  request,
  pack,
}) => {
  await page.goto('/kiosk');
  await search(page);
  await expect(found(page)).toHaveCount(0);

  addExample(pack);
  const reloaded = await request.post('/api/content/reload');
  expect(await reloaded.json()).toEqual({
    revision: expect.stringMatching(/^[0-9a-f]{12}$/),
    changed: true,
  });
  await page.goto('/kiosk');
  await search(page);
  await found(page).first().click();

  await onScreen(page, 'answering');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ai muốn mượn phòng?');
  await page.getByRole('button', { name: 'Tổ dân phố' }).click();
  await onScreen(page, 'checklist');
  const documents = await page
    .locator('[data-document]:visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-document')));
  expect(documents.toSorted()).toEqual(['giay-gioi-thieu', 'phieu-dang-ky']);
});
