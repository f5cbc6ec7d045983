import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { newProfile } from '../../main/browser/profile.ts';
import { browserSwitches } from '../../main/launcher/browser-switches.ts';
import { openDevtools } from '../../main/launcher/devtools-pipe.ts';
import { guardBrowser } from '../../main/launcher/guarded-browser.ts';
import { findChromium } from '../chromium.mjs';

/** A browser without a display on one address, shut as the launcher shuts it. */
export async function openGuarded(address: string) {
  const profile = newProfile();
  const child = spawn(
    findChromium() as string,
    [
      '--headless=new',
      ...browserSwitches({ profile, software: true }),
      '--remote-debugging-pipe',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const devtools = openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const page = await guardBrowser(devtools, address);
  return {
    devtools,
    page,
    /** Runs a script in the page. */
    async ask(expression: string): Promise<unknown> {
      const { result } = (await devtools.send(
        'Runtime.evaluate',
        { expression, returnByValue: true },
        page.sessionId,
      )) as unknown as { result: { value: unknown } };
      return result.value;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
