import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runBuilt } from '../built-app.ts';
import { expect, test } from './site.ts';
import { toChecklist } from './to-checklist.ts';

const idsOf = (page: Page) =>
  page
    .locator('[data-document]:visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-document')));
const namesOf = (page: Page) => page.locator('.sheet-document h3').allTextContents();

/** Everything that is printed, in words. */
const printedOf = async (page: Page) => {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: null });
  return text.replace(/\s+/g, ' ');
};

test('the sheet opens from the checklist with its documents and ticks, prints alone, and closes again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) });
  });
  await toChecklist(page, 'Đăng ký khai sinh');
  await page.getByRole('radio', { name: 'Đã có' }).first().check({ force: true });
  const listed = await idsOf(page);
  await page.getByRole('button', { name: 'In danh sách này' }).click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'sheet');
  expect(await idsOf(page)).toEqual(listed);
  expect(await page.locator('[data-ticked]:visible').count()).toBe(1);
  expect(page.url()).toMatch(/\/kiosk$/);

  const text = await printedOf(page);
  for (const name of await namesOf(page)) expect(text).toContain(name);
  expect(text).toContain('1022');
  expect(text).not.toMatch(/In tờ này|Khổ giấy|Xong – mời người tiếp theo/);

  await page.getByRole('radio', { name: 'Cuộn 80 mm' }).check({ force: true });
  await expect(page.locator('.sheet')).toHaveAttribute('data-paper', 'roll-80');
  await page.getByRole('button', { name: 'In tờ này' }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(1);

  await page.getByRole('button', { name: 'Quay lại' }).click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'checklist');
  expect(await idsOf(page)).toEqual(listed);
  await expect(page.getByRole('radio', { name: 'Đã có' }).first()).toBeChecked();
});

test('a citizen who goes away from the preview is warned and wiped like anywhere else', async ({ page }) => {
  await page.clock.install();
  await toChecklist(page, 'Đăng ký khai sinh');
  await page.getByRole('button', { name: 'In danh sách này' }).click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'sheet');
  await page.clock.runFor(91_000);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'attract');
  expect(await page.locator('.sheet').count()).toBe(0);
});

test('no part of a sheet reaches beyond its paper, in either language', async ({ page }) => {
  for (const language of ['vi', 'en']) {
    for (const paper of ['a4', 'roll-80']) {
      await page.goto(`/sheet?procedure=dang-ky-khai-sinh&paper=${paper}&lang=${language}`);
      await page.locator('[data-sheet-ready]').waitFor();
      const outside = await page.locator('.sheet').evaluate((sheet) => {
        const { left, right } = sheet.getBoundingClientRect();
        return [...sheet.querySelectorAll('*')]
          .filter((it) => it.getBoundingClientRect().right > right || it.getBoundingClientRect().left < left)
          .map((it) => `${it.tagName} ${it.textContent}`);
      });
      expect(outside, `${paper} ${language}`).toEqual([]);
    }
  }
});

test('an address without a known procedure says so and lists those there are', async ({ page }) => {
  await page.goto('/sheet?procedure=nothing');
  await expect(page.getByRole('alert')).toContainText('nothing');
  await page.getByRole('link', { name: 'Đăng ký tạm trú' }).click();
  await expect(page.locator('.sheet h1')).toHaveText('Đăng ký tạm trú');
});

const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined;

test('the PDF of a sheet carries every document by name; A4 counts its pages, a roll is one page', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-sheet-'));
  try {
    for (const paper of ['a4', 'roll-80'] as const) {
      await page.goto(`/sheet?procedure=dang-ky-khai-sinh&paper=${paper}`);
      await page.locator('[data-sheet-ready]').waitFor();
      await page.evaluate('document.fonts.ready');
      const names = await namesOf(page);
      expect(names.length).toBeGreaterThan(5);
      const path = join(folder, `${paper}.pdf`);
      const pdf = await page.pdf({ path, preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const text = hasPdfToText
        ? execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
        : await printedOf(page);
      const joined = text.normalize('NFC').replace(/\s+/g, '');
      for (const name of names) expect(joined).toContain(name.replace(/\s+/g, ''));
      if (!hasPdfToText) continue;
      const pages = text.split('\f').length - 1;
      if (paper === 'roll-80') expect(pages).toBe(1);
      else expect(text).toContain(`Trang ${pages} / ${pages}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('one command writes the sheet of every procedure of a pack (long)', async () => {
  const out = mkdtempSync(join(tmpdir(), 'tantam-sheets-'));
  const samplePack = join(import.meta.dirname, '..', 'sample-pack');
  try {
    const result = await runBuilt('cli', [
      'content',
      'sheets',
      samplePack,
      '--out',
      out,
      '--paper',
      'roll-80',
    ]);
    expect(result).toEqual({
      code: 0,
      output: `1 of 1: cap-the-doc-gia-roll-80.pdf\nWrote 1 sheet to ${out}.\n`,
      errors: '',
    });
    expect(readdirSync(out)).toEqual(['cap-the-doc-gia-roll-80.pdf']);
    const without = await runBuilt('cli', ['content', 'sheets', samplePack, '--out', out], {
      PATH: '',
      CHROMIUM_PATH: '',
    });
    expect(without).toMatchObject({ code: 1, errors: expect.stringMatching(/^No Chromium.*CHROMIUM_PATH/) });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
