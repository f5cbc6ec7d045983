import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Devtools, openDevtools } from '../../main/launcher/devtools-pipe.ts';
import { findChromium } from '../chromium.mjs';
import { type DevtoolsPage, devtoolsPage } from './devtools-page.ts';

/** A browser that opens page after page to be measured. */
export interface BareBrowser {
  /** A page with an empty cache, on a processor so many times slower. */
  newPage(rate: number): Promise<BarePage>;
  close(): Promise<void>;
}

export interface BarePage extends DevtoolsPage {
  /** Touches a place of the page with one finger, as the system reports it. */
  touch(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

/** How long a finger rests on the glass when it taps. */
const tapMs = 80;

export async function openBareBrowser(): Promise<BareBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'tantam-bench-'));
  const executable = findChromium();
  if (executable === undefined) throw new Error('No Chromium was found; name one in CHROMIUM_PATH.');
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const devtools = openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  return {
    newPage: (rate) => newPage(devtools, rate),
    close: async () => {
      child.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function newPage(devtools: Devtools, rate: number): Promise<BarePage> {
  const { send } = devtools;
  const { browserContextId } = await send('Target.createBrowserContext');
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page: BarePage = {
    ...devtoolsPage(devtools, sessionId as unknown as string),
    touch: async (x, y) => {
      await page.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await new Promise((lifted) => setTimeout(lifted, tapMs));
      await page.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    close: async () => void (await send('Target.disposeBrowserContext', { browserContextId })),
  };
  await page.send('Emulation.setDeviceMetricsOverride', {
    width: 1920,
    height: 1080,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await page.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.send('Emulation.setCPUThrottlingRate', { rate });
  await page.send('Page.enable');
  return page;
}
