import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page, type Response } from '@playwright/test';
import { startBuiltApp } from '../built-app.ts';
import { findChromium } from '../chromium.mjs';
import { type BareBrowser, type BarePage, openBareBrowser } from './bare-browser.ts';
import { megabytes, quantile, spread } from './figures.ts';
import { type Touch, touchesOf } from './kiosk-touches.ts';
import { installVisits, type Visits } from './kiosk-visits.ts';
import { judge, judgeTimes } from './verdicts.ts';

/**
 * How quick the kiosk is, in the built app with the processor slowed down four times: from navigation to the attract
 * screen painted, from a touch to the next screen painted, what it loads, and the page's memory after many visits.
 * Each figure is held against its limit. `node test/bench/kiosk.bench.ts [visits]`; figures are this machine's, and
 * another busy program falsifies them: compare them within one run only.
 */
async function main(visits: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-bench-'));
  const app = await startBuiltApp({ TANTAM_HOME: home });
  const address = `${app.address}kiosk`;
  try {
    // One browser after the other: nothing else runs while touches are measured.
    await measureSpeed(address);
    await measureWeight(address, visits);
  } finally {
    await app.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** What somebody waits for, with the processor slowed down. */
async function measureSpeed(address: string): Promise<void> {
  const bare = await openBareBrowser();
  try {
    const cold: number[] = [];
    const warm: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      const page = await bare.newPage(4);
      cold.push(await paintedAfterNavigation(page, address));
      for (let again = 0; again < 2; again += 1) warm.push(await paintedAfterNavigation(page, address));
      await page.close();
    }
    judgeTimes('attract screen painted after navigation, nothing in the cache', cold, 0.5, 1_500);
    judgeTimes('attract screen painted after navigation, again', warm, 0.5, 1_500);

    const touches = await medianRound(bare, address);
    judgeTimes('touch to next screen', touches.map(inPage), 0.95, 100);
    judgeTimes(
      'wiped: from the last touch to an attract screen that knows nothing',
      touches.filter(({ to }) => to === 'attract').map(inPage),
      1,
      300,
    );
    const presented = spread(touches.map(({ presentedMs }) => presentedMs));
    console.log(`  presented: ${presented}, with drawing by this machine's processor`);
    const slowest = touches.toSorted((one, another) => another.ms - one.ms).slice(0, 5);
    console.log(
      `  slowest: ${slowest.map(({ from, to, ms }) => `${from} to ${to} ${ms.toFixed(0)}`).join(', ')}`,
    );
  } finally {
    await bare.close();
  }
}

/** What the page loads, and what it keeps. */
async function measureWeight(address: string, visits: number): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--disable-gpu', '--js-flags=--expose-gc', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    await inNewPage(browser, 1, (page) => scriptsLoaded(page, address));
    await inNewPage(browser, 1, (page, session) => memory(page, session, address, visits));
  } finally {
    await browser.close();
  }
}

const inPage = ({ ms }: Touch) => ms;

/**
 * Rounds of touches, each in a page of its own: one of them another program on the machine may have disturbed. The
 * first visit of a page is not counted: a kiosk stands for months, its code is warm.
 */
const rounds = 3;
const visitsOfRound = 4;

/** The touches of the round that has the median of the 95th percentiles; of each round it is printed. */
async function medianRound(bare: BareBrowser, address: string): Promise<Touch[]> {
  const done: { touches: Touch[]; p95: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await bare.newPage(4);
    await paintedAfterNavigation(page, address);
    await touchesOf(page, 1);
    const touches = await touchesOf(page, visitsOfRound);
    await page.close();
    const ms = touches.map(inPage);
    console.log(`  round ${round + 1}: ${spread(ms)}`);
    done.push({ touches, p95: quantile(ms, 0.95) });
  }
  return done.toSorted((one, another) => one.p95 - another.p95)[Math.floor(rounds / 2)]?.touches ?? [];
}

/** Runs something in a page with an empty cache on a processor so many times slower. */
async function inNewPage<Result>(
  browser: Browser,
  rate: number,
  run: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return await run(page, session);
  } finally {
    await context.close();
  }
}

/** Milliseconds from navigation until the picture with the attract screen in it was painted. */
async function paintedAfterNavigation(page: BarePage, address: string): Promise<number> {
  const source = `(${notePainted})()`;
  const { identifier } = await page.send('Page.addScriptToEvaluateOnNewDocument', { source });
  await page.send('Page.navigate', { url: address });
  const painted = await page.ask<number>('painted');
  await page.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  return painted;
}

/** Runs in the page before its own scripts. A message sent in a frame arrives right after that was painted. */
function notePainted(): void {
  const painted = new Promise<number>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    const seen = new MutationObserver(() => {
      if (document.querySelector('main[data-screen="attract"]') === null) return;
      seen.disconnect();
      requestAnimationFrame(() => port2.postMessage('painted'));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  Object.assign(window, { painted });
}

/** All scripts that the page loads by itself, the library included, which it fetches before it is wanted. */
async function scriptsLoaded(page: Page, address: string): Promise<void> {
  const scripts: Promise<Buffer>[] = [];
  const note = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  };
  page.on('response', note);
  const last = Promise.all([/library-page/, /schemas-|api-/].map((file) => page.waitForResponse(file)));
  await page.goto(address, { waitUntil: 'load' });
  await page.locator('main[data-screen="attract"]').waitFor();
  await last;
  page.off('response', note);
  const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  judge(`script of the kiosk, gzipped, in ${sizes.length} files`, total, 250, 'kB');
}

/**
 * Garbage is asked to be collected after so many visits. A table rests between visits: with 40 s between three of them
 * the engine collected by itself after the first and in the third. Here they follow each other at once.
 */
const visitsToRest = 10;

/** Whole visits one after another: search, questions, list, portal, outcome, rating, thanks. */
async function memory(page: Page, session: CDPSession, address: string, visits: number): Promise<void> {
  await page.goto(address);
  await page.locator('main[data-screen="attract"]').waitFor();
  await page.evaluate(installVisits);
  const early = Math.min(50, Math.floor(visits / 2));
  const look = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { usedSize, held: `${nodes} nodes, ${jsEventListeners} listeners` };
  };
  let done = 0;
  const visitUntil = async (count: number) => {
    while (done < count) {
      await page.evaluate(() => (window as unknown as Visits).visit());
      done += 1;
      if (done % visitsToRest === 0) await session.send('HeapProfiler.collectGarbage');
    }
  };
  await visitUntil(early);
  const before = await look();
  await visitUntil(visits);
  const after = await look();
  const grown = (after.usedSize / before.usedSize - 1) * 100;
  const sizes = [before, after].map(({ usedSize }) => megabytes(usedSize));
  judge(`memory after ${early} visits ${sizes[0]}, after ${visits} ${sizes[1]}`, grown, 10, '% more');
  console.log(`  in the page after ${early} visits ${before.held}, after ${visits} ${after.held}`);
}

await main(Number(process.argv[2] ?? 500));
