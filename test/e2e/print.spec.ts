import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type App, createApp } from '../../main/app.ts';
import { openHttpDoor } from '../../main/doors/http.ts';
import { lpPrinter } from '../../main/printing/lp-printer.ts';
import { PrinterError } from '../../main/services/printing/printer.ts';
import { troubleSentences } from '../../renderer/words/sheet.ts';
import type { Paper, PrintTrouble } from '../../shared/domain/desk/print.ts';
import { Settings } from '../../shared/domain/desk/settings.ts';
import { findChromium } from '../chromium.mjs';
import { addExample, packs, readmeProcedure } from '../readme-procedure.ts';
import { toChecklist } from './to-checklist.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app in this process, with a printer in its settings or none, carried by the HTTP door. */
async function onTable(
  paper: Paper | null,
  examine: (app: App, address: string, folder: string) => Promise<void>,
  packFolder = join(packs, 'hanoi'),
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-print-'));
  const app = await createApp({
    version: '0.0.0-test',
    home: folder,
    packFolder,
    rendererFolder: join(root, 'dist', 'renderer'),
    port: 0,
    settings: Settings.parse({ printer: paper && { name: 'Desk', paper } }),
  });
  const door = await openHttpDoor(app, 0);
  try {
    await examine(app, door.address, folder);
  } finally {
    await door.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function toSheet(page: Page, address: string): Promise<void> {
  await toChecklist(page, 'Đăng ký khai sinh', `${address}kiosk`);
  await page.getByRole('radio', { name: 'Đã có' }).first().check({ force: true });
  await page.getByRole('button', { name: 'In danh sách này' }).click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'sheet');
}

const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined;
/** The documents of a sheet, and which are ticked. */
const listOf = (page: Page) =>
  page
    .locator('.sheet-document')
    .evaluateAll((rows) =>
      rows.map((row) => [row.getAttribute('data-document'), row.querySelectorAll('[data-ticked]').length]),
    );

for (const paper of ['a4', 'roll-80'] as const) {
  test(`one touch prints the citizen's own list on ${paper} from a page of its own, and says so${paper === 'a4' ? '' : ' (long)'}`, async ({
    page,
    context,
  }) => {
    await onTable(paper, async (app, address, folder) => {
      const sheets: { list: unknown; pdf: Buffer }[] = [];
      // Stands for Electron: a page that nobody sees, and the length of paper that it asks for.
      app.printBy({
        print: async ({ id, drawn }) => {
          const hidden = await context.newPage();
          await hidden.goto(`${address}sheet?print=${id}`);
          const lengthMm = await drawn;
          const size = paper === 'a4' ? { format: 'A4' } : { width: '80mm', height: `${lengthMm}mm` };
          const pdf = await hidden.pdf(size);
          sheets.push({ list: await listOf(hidden), pdf });
          await hidden.close();
        },
      });
      await toSheet(page, address);
      await expect(page.locator('.sheet')).toHaveAttribute('data-paper', paper);
      await expect(page.getByRole('radio', { name: 'Cuộn 80 mm' })).toHaveCount(0);
      await page.getByRole('button', { name: 'In tờ này' }).click();
      await expect(page.locator('[data-print=printed]')).toContainText('Đã gửi sang máy in.', {
        timeout: 30_000,
      });
      await expect(page.getByRole('button', { name: 'In thêm một tờ' })).toBeEnabled();

      expect(sheets).toHaveLength(1);
      const [sheet] = sheets;
      expect(sheet?.list).toEqual(await listOf(page));
      if (!hasPdfToText) return;
      const file = join(folder, 'sheet.pdf');
      writeFileSync(file, sheet?.pdf ?? '');
      const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
        .normalize('NFC')
        // The parts of a typeface make pdftotext see gaps inside of words.
        .replace(/[^\S\f]+/g, '');
      expect(text).toContain('Danhsáchcủariêngbạn');
      const pages = text.split('\f').length - 1;
      if (paper === 'roll-80') expect(pages).toBe(1);
      else expect(text).toContain(`Trang${pages}/${pages}`);
    });
  });
}

test('while a sheet is printed the button waits; each trouble is a sentence with the code to scan and an officer', async ({
  page,
}) => {
  await onTable('a4', async (app, address) => {
    const jobs: ((trouble?: PrintTrouble) => void)[] = [];
    app.printBy({
      print: () =>
        new Promise((done, failed) => {
          jobs.push((trouble) =>
            trouble ? failed(new PrinterError(trouble, 'As the test wants.')) : done(),
          );
        }),
    });
    /** A job that was asked for may be on its way to the printer still. */
    const end = async (trouble?: PrintTrouble) => {
      await expect.poll(() => jobs).toHaveLength(1);
      jobs.pop()?.(trouble);
    };
    await toSheet(page, address);
    const print = page.getByRole('button', { name: 'In tờ này' });
    for (const trouble of ['paper', 'stopped', 'failed', 'unknown'] as const) {
      await print.click();
      await expect(page.locator('[data-print=printing]')).toContainText('Đang in');
      await expect(print).toBeDisabled();
      await end(trouble);
      await expect(page.locator(`[data-trouble=${trouble}]`)).toContainText(troubleSentences[trouble].vi);
      await expect(page.locator(`[data-trouble=${trouble}]`)).toContainText('Bạn quét mã');
    }
    await print.click();
    await end();
    await expect(page.locator('[data-print=printed]')).toBeVisible();
    expect(await page.locator('[data-trouble]').count()).toBe(0);
  });
});

test('without a printer the screen says so at once, offers the code to scan, and leads to an officer', async ({
  page,
}) => {
  await onTable(null, async (app, address) => {
    app.printBy({ print: async () => {} });
    await toSheet(page, address);
    await expect(page.locator('[data-trouble=unset]')).toContainText('Bàn này chưa có máy in.');
    await expect(page.getByRole('button', { name: 'In tờ này' })).toHaveCount(0);
    await expect(page.locator('.portal-card')).toContainText('dichvucong.gov.vn');
    await page.getByRole('button', { name: 'Nhờ cán bộ giúp' }).click();
    await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'troubled');
    await page.getByRole('button', { name: 'Gọi cán bộ' }).click();
    await expect(page.getByText('Đã báo cho cán bộ.')).toBeVisible();
  });
});

test('behind the HTTP door a browser that nobody sees draws the sheet, and the system gets it through a pipe', async ({
  page,
}) => {
  test.skip(process.platform === 'win32', 'only CUPS prints here, and Windows has none');
  await onTable('a4', async (app, address, folder) => {
    // Stands for CUPS: one printer, and what it is given lies in a file.
    for (const [name, does] of [
      ['lpstat', 'echo Desk'],
      ['lp', `/bin/cat > ${join(folder, 'sheet.pdf')}`],
    ] as const) {
      writeFileSync(join(folder, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
    }
    const browser = findChromium();
    const environment = { PATH: folder };
    app.printBy(lpPrinter({ name: 'Desk', address, browser, environment }));
    await toSheet(page, address);
    await page.getByRole('button', { name: 'In tờ này' }).click();
    await expect(page.locator('[data-print=printed]')).toContainText('Đã gửi sang máy in.', {
      timeout: 30_000,
    });
    expect(readFileSync(join(folder, 'sheet.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    if (!hasPdfToText) return;
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'sheet.pdf'), '-'], { encoding: 'utf8' });
    expect(text.normalize('NFC').replace(/[^\S\f]+/g, '')).toContain('Danhsáchcủariêngbạn');
  });
});

test('the paper says what the preview showed, though an update changed the procedure and the next withdrew it; later that is told', async ({
  page,
  context,
}) => {
  const pack = mkdtempSync(join(tmpdir(), 'tantam-pack-'));
  cpSync(join(packs, 'hanoi'), pack, { recursive: true });
  addExample(pack);
  const example = JSON.parse(readmeProcedure());
  const file = join(pack, 'procedures', `${example.id}.json`);
  const head = join(pack, 'pack.json');
  await onTable(
    'a4',
    async (app, address) => {
      const sheets: (string | null)[] = [];
      app.printBy({
        print: async ({ id, drawn }) => {
          const hidden = await context.newPage();
          await hidden.goto(`${address}sheet?print=${id}`);
          await drawn;
          sheets.push(await hidden.locator('.sheet').textContent());
          await hidden.close();
        },
      });
      const update = async (path: string, change: (text: string) => string | undefined) => {
        const text = change(readFileSync(path, 'utf8'));
        if (text === undefined) rmSync(path);
        else writeFileSync(path, text);
        const fetched = page.waitForResponse('**/api/content');
        expect(await app.reloadContent()).toMatchObject({ changed: true });
        await (await fetched).finished();
      };
      const { organisation } = JSON.parse(readFileSync(head, 'utf8'));
      await toChecklist(page, example.name.vi, `${address}kiosk`);
      await page.getByRole('button', { name: 'In danh sách này' }).click();
      const preview = page.locator('.sheet');
      const shown = await preview.textContent();
      const changed = (text: string) => text.replaceAll(example.name.vi, 'Tên đã đổi');
      for (const change of [changed, () => undefined]) {
        const before = sheets.length;
        await update(file, change);
        await page.getByRole('button', { name: /^In (tờ này|thêm một tờ)$/ }).click();
        await expect.poll(() => sheets.length, { timeout: 30_000 }).toBe(before + 1);
        expect([sheets.at(-1), await preview.textContent()]).toEqual([shown, shown]);
        await expect(page.locator('[data-print=printed]')).toBeVisible();
      }

      await update(head, (text) => text.replaceAll(organisation.vi, 'Nơi đã đổi'));
      await page.getByRole('button', { name: 'In thêm một tờ' }).click();
      await expect(page.locator('[data-trouble=outdated]')).toContainText(troubleSentences.outdated.vi);
      await expect(page.locator('.portal-card')).toContainText('dichvucong.gov.vn');
      expect(await preview.textContent()).toBe(shown);
      await expect(page.getByRole('button', { name: /^In / })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Nhờ cán bộ giúp' })).toBeVisible();
      expect(sheets).toHaveLength(2);
    },
    pack,
  );
  rmSync(pack, { recursive: true, force: true });
});
