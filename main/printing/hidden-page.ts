import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Devtools, openDevtools } from '../launcher/devtools-pipe.ts';

/** A page in a browser of this machine that nobody sees, on a profile that is thrown away. */
export interface HiddenPage {
  /** A command of the Chrome DevTools Protocol to the page. @throws DevtoolsError */
  send(method: string, params?: Record<string, unknown>, withinMs?: number): ReturnType<Devtools['send']>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** How long the browser may take to come up and to begin with the page. */
const startMs = 30_000;

/**
 * Opens an address where nobody sees it.
 *
 * @throws DevtoolsError when the browser does not come up
 */
export async function openHiddenPage(browser: string, address: string): Promise<HiddenPage> {
  const profile = mkdtempSync(join(tmpdir(), 'tantam-page-'));
  const child = spawn(browser, switches(profile), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  const close = async () => {
    child.kill();
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { send } = openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' }, undefined, startMs);
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    await send('Page.navigate', { url: address }, sessionId, startMs);
    return { send: (method, params, withinMs) => send(method, params, sessionId, withinMs), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function switches(profile: string): string[] {
  return [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}
