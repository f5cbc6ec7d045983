import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { startBuiltApp } from '../built-app.ts';
import { findChromium } from '../chromium.mjs';

/**
 * How quick the kiosk is, in the built app with the processor slowed down four times: from a touch to the next
 * screen painted, from navigation to the attract screen painted, and the page's memory after many visits.
 * `node test/bench/kiosk.bench.ts [visits]`; figures are this machine's, compare them within one run only.
 */
async function main(visits: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-bench-'));
  const app = await startBuiltApp({ TANTAM_HOME: home });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--disable-gpu', '--js-flags=--expose-gc', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });

    print(
      'attract screen painted after navigation',
      await repeat(10, () => paintedAfterNavigation(page, app.address)),
    );
    print('touch to next screen', await touches(page, app.address));

    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await memory(page, session, app.address, visits);
    scriptSizes();
  } finally {
    await browser.close();
    await app.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function repeat(times: number, measure: () => Promise<number>): Promise<number[]> {
  const results: number[] = [];
  for (let time = 0; time < times; time += 1) results.push(await measure());
  return results;
}

async function paintedAfterNavigation(page: Page, address: string): Promise<number> {
  await page.goto(`${address}kiosk`);
  await page.locator('main[data-screen="attract"]').waitFor();
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now();
  });
}

/** Walks one procedure to its end and measures every touch. */
async function touches(page: Page, address: string): Promise<number[]> {
  await page.goto(`${address}kiosk`);
  const results = [
    await touch(page, 'main[data-screen="attract"] .button-main, main[data-screen="attract"] button'),
  ];
  for (let count = 0; count < 60; count += 1) {
    const screen = await page.locator('main').getAttribute('data-screen');
    if (screen === 'thanks' || screen === 'attract') break;
    results.push(await touch(page, targets[screen ?? ''] ?? '.button-main'));
  }
  return results;
}

/** What to touch on each screen to go on; elsewhere its main button. */
const targets: Record<string, string> = {
  choosing: 'main button:has-text("Đăng ký khai sinh")',
  answering: '[data-option]',
  outcome: '[data-outcome]',
};

/** Milliseconds from a touch until what it changed has been painted. */
async function touch(page: Page, selector: string): Promise<number> {
  const target = page.locator(selector).first();
  await target.waitFor();
  return target.evaluate(async (element) => {
    const root = document.getElementById('root') as HTMLElement;
    const changed = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done();
      });
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const start = performance.now();
    (element as HTMLElement).click();
    await changed;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  });
}

async function memory(page: Page, session: CDPSession, address: string, visits: number): Promise<void> {
  await page.goto(`${address}kiosk`);
  const early = Math.min(50, Math.floor(visits / 2));
  const used: Record<number, number> = {};
  for (let visit = 1; visit <= visits; visit += 1) {
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
    if (visit === early || visit === visits) {
      await session.send('HeapProfiler.collectGarbage');
      used[visit] = (await session.send('Runtime.getHeapUsage')).usedSize;
    }
  }
  const [before, after] = [used[early] ?? 0, used[visits] ?? 0];
  console.log(
    `memory after ${early} visits ${megabytes(before)}, after ${visits} ${megabytes(after)}: ${((after / before - 1) * 100).toFixed(1)} %`,
  );
}

/** What the browser must load before the attract screen stands, as the network sees it. */
function scriptSizes(): void {
  const assets = join(import.meta.dirname, '..', '..', 'dist', 'renderer', 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(assets, name))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `all scripts of the interface: ${(total / 1_000).toFixed(0)} kB gzipped in ${scripts.length} files`,
  );
}

function print(what: string, results: number[]): void {
  const sorted = [...results].sort((one, another) => one - another);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms (${sorted.length} measured)`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

await main(Number(process.argv[2] ?? 500));
