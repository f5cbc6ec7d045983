import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import type { Paper } from '../../shared/domain/desk/print.ts';
import { Settings } from '../../shared/domain/desk/settings.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type App, createApp } from '../app.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { openHttpDoor } from '../doors/http.ts';
import { StudioError } from './errors.ts';

/** What to print, and where to. */
export interface SheetOrder {
  packFolder: string;
  /** Made when it is not there. */
  out: string;
  paper: Paper;
  language: Language;
  /** The built interface. */
  rendererFolder: string;
  version: string;
  environment: Record<string, string | undefined>;
  /** Told of each file once it is written: `3 of 18: dang-ky-khai-sinh-a4.pdf`. */
  progress(sentence: string): void;
}

/**
 * Writes the general sheet of every procedure of a pack as `<procedure>-<paper>.pdf`, with `-en` for English. The
 * pages are the app's own, opened on a loopback port and on a data folder that is gone afterwards.
 *
 * @returns how many sheets were written
 * @throws StudioError when there is no browser or the folder cannot be written
 * @throws PackError when the pack has errors
 */
export async function writeSheets(order: SheetOrder): Promise<number> {
  const { packFolder, rendererFolder, version, out } = order;
  const executablePath = findBrowser(order.environment);
  if (executablePath === undefined) {
    throw new StudioError(
      'No Chromium, Chrome or Edge was found to print with. Install Chromium, or name one in CHROMIUM_PATH.',
    );
  }
  openFolder(out);
  const home = mkdtempSync(join(tmpdir(), 'tantam-sheets-'));
  try {
    const settings = Settings.parse({});
    const app = await createApp({ version, home, packFolder, rendererFolder, port: 0, settings });
    const door = await openHttpDoor(app, 0);
    const browser = await launch(executablePath);
    try {
      return await printAll(browser, door.address, await proceduresOf(app), order);
    } finally {
      await browser.close();
      await door.close();
      await app.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function openFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new StudioError(
      `The folder ${folder} cannot be made (${(cause as NodeJS.ErrnoException).code}). Give another in --out.`,
    );
  }
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('@playwright/test').catch(() => {
    throw new StudioError(
      'The package @playwright/test, which drives the browser, is not installed. Run "npm install" in the project.',
    );
  });
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath, args });
}

async function proceduresOf(app: App): Promise<string[]> {
  const response = await app.handle(new Request('http://127.0.0.1/api/content'));
  return KioskContent.parse(await response.json()).procedures.map(({ id }) => id);
}

async function printAll(
  browser: Browser,
  address: string,
  procedures: string[],
  { out, paper, language, progress }: SheetOrder,
): Promise<number> {
  const page = await browser.newPage();
  for (const [index, procedure] of procedures.entries()) {
    await page.goto(`${address}sheet?${new URLSearchParams({ procedure, paper, lang: language })}`);
    await page.locator('[data-sheet-ready]').waitFor();
    await page.evaluate(settled);
    const file = `${procedure}-${paper}${language === 'en' ? '-en' : ''}.pdf`;
    await page.pdf({ path: join(out, file), preferCSSPageSize: true, tagged: true });
    progress(`${index + 1} of ${procedures.length}: ${file}`);
  }
  return procedures.length;
}

/** Resolves in the page once its letters are there and the sheet was measured with them. */
const settled =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))';
