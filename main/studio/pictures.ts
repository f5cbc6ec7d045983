import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { StudioError } from './errors.ts';

const root = join(import.meta.dirname, '..', '..');

/** `npm run pictures`: takes the README's pictures from the built app, driven as a citizen would. */
async function main(): Promise<void> {
  const executablePath = findBrowser(process.env);
  if (executablePath === undefined) {
    throw new StudioError(
      'No Chromium, Chrome or Edge was found. Install Chromium, or name one in CHROMIUM_PATH.',
    );
  }
  const folder = join(root, 'resources', 'pictures');
  mkdirSync(folder, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'tantam-pictures-'));
  const app = spawn(process.execPath, [join(root, 'dist', 'main', 'node.js')], {
    env: { ...process.env, TANTAM_HOME: home, TANTAM_PORT: '0', TANTAM_OPEN: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const address = await addressOf(app.stdout);
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
    await toChecklist(page, address);
    await take(page, join(folder, 'kiosk.jpg'));
    await page.goto(`${address}signage?screen=lobby`);
    await page.locator('[data-item]').first().waitFor();
    await take(page, join(folder, 'signage.jpg'));
  } finally {
    await browser.close();
    app.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += chunk;
    const address = /is ready: (\S+)/.exec(text)?.[1];
    if (address !== undefined) return address;
  }
  throw new StudioError('The built app ended before it was ready. Run "npm run build" first.');
}

async function toChecklist(page: Page, address: string): Promise<void> {
  await page.goto(`${address}kiosk`);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('button', { name: 'Đăng ký tạm trú' }).first().click();
  const screen = page.locator('main:visible');
  while ((await screen.getAttribute('data-screen')) !== 'checklist') {
    const question = await page.getByRole('heading', { level: 1 }).textContent();
    await page.locator('[data-option]:visible').first().click();
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: question ?? '' })
      .waitFor();
  }
  await page.getByRole('radio', { name: 'Đã có' }).first().check({ force: true });
}

async function take(page: Page, path: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path, type: 'jpeg', quality: 82 });
  console.log(path);
}

await main();
