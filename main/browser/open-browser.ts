import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { newProfile } from './profile.ts';
import { fullScreenSwitches } from './switches.ts';

/** A browser that shows the kiosk. */
export interface KioskBrowser {
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Opens an address full screen in a profile of its own, which is thrown away when the browser ends.
 */
export function openKioskBrowser(browser: string, address: string, onExit: () => void): KioskBrowser {
  const profile = newProfile();
  const child = spawn(browser, [...fullScreenSwitches(profile), address], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  }).then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  void ended.then(onExit);
  return {
    close: async () => {
      end(child);
      await ended;
    },
  };
}

function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill();
}
