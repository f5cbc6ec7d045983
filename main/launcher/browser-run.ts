import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import type { BrowserRun, SupervisorEvent } from '../../shared/machines/kiosk-supervisor.ts';
import { newProfile } from '../browser/profile.ts';
import { browserSwitches } from './browser-switches.ts';
import { type Devtools, openDevtools } from './devtools-pipe.ts';
import { type GuardedPage, guardBrowser } from './guarded-browser.ts';
import { watchPage } from './page-watch.ts';
import { safePage } from './safe-page.ts';

/** What a run of the browser needs to know. */
export interface BrowserSetting {
  browser: string;
  /** The page it is for; its origin is the only one that may be shown. */
  address: string;
  /** Given the way into each run of the browser, for tests that look at it from inside. */
  opened?(devtools: Devtools, page: GuardedPage): void;
  /** Told in a sentence whatever somebody who looks after the machine should read. */
  log(sentence: string): void;
}

/**
 * One run of the browser: started on a profile that is thrown away, shut to everything but its page, watched.
 *
 * @returns the function that ends it, whole
 */
export function runBrowser(
  setting: BrowserSetting,
  { show, software }: BrowserRun,
  tell: (event: SupervisorEvent) => void,
): () => void {
  // What the policy PrintingEnabled sets, too: a page may still ask by a way that the guard does not know.
  const profile = newProfile({ printing: { enabled: false } });
  const address = show === 'safe' ? safePage : setting.address;
  const child = spawn(
    setting.browser,
    [...browserSwitches({ profile, software }), '--remote-debugging-pipe', 'about:blank'],
    // A group of its own, so that no helper process of the browser survives it.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const over = new AbortController();
  const once = (event: SupervisorEvent) => {
    if (over.signal.aborted) return;
    if (event.type !== 'gpu.ended' && event.type !== 'page.shown') {
      setting.log(`${sentences[event.type as keyof typeof sentences] ?? event.type}; it is started again.`);
    }
    tell(event);
  };
  child.once('error', () => once({ type: 'browser.ended' }));
  child.once('exit', () => once({ type: 'browser.ended' }));

  const devtools = openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  guardBrowser(devtools, address)
    .then((page) => {
      setting.opened?.(devtools, page);
      return watchPage(devtools, page, once, over.signal);
    })
    .catch((cause: Error) => {
      if (over.signal.aborted) return;
      setting.log(cause.message);
      once({ type: 'page.hung' });
    });

  return () => {
    over.abort();
    killWhole(child);
    // Not waited for: the next run has a profile of its own.
    void rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
}

const sentences = {
  'browser.ended': 'The browser has ended',
  'page.crashed': 'The page has crashed',
  'page.hung': 'The page does not answer',
  'picture.stuck': 'The picture is black',
};

function killWhole(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') {
      spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    } else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
