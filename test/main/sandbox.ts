import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type App, createApp } from '../../main/app.ts';
import type { Config } from '../../main/config.ts';
import { Settings } from '../../shared/domain/desk/settings.ts';

/** A folder of this test's own, gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that moves only when it is told to; it starts at 09:00 in Hanoi on 20 November 2026. */
export function handMovedClock(start = Date.parse('2026-11-20T09:00:00+07:00')) {
  let now = start;
  let sinceBoot = 3_600_000;
  const clock = () => now;
  const steady = { sinceBootMs: () => sinceBoot, bootId: 'boot-1' };
  return Object.assign(clock, {
    /** How long the machine has been running. */
    steady,
    /** Time passes. */
    moveTo(instant: string) {
      sinceBoot += Math.max(0, Date.parse(instant) - now);
      now = Date.parse(instant);
    },
    /** Somebody sets the clock; no time passes. */
    setTo(instant: string) {
      now = Date.parse(instant);
    },
    /** The machine is started anew. */
    boot() {
      steady.bootId += '1';
      sinceBoot = 10_000;
    },
  });
}

/** A real app on a fresh data folder and the sample pack. */
export async function openApp(
  changes: Partial<Config> = {},
  clock = handMovedClock(),
): Promise<{ app: App; config: Config; clock: ReturnType<typeof handMovedClock> }> {
  const root = join(import.meta.dirname, '..', '..');
  const config: Config = {
    version: '0.0.0-test',
    home: temporaryFolder(),
    packFolder: join(root, 'test', 'sample-pack'),
    rendererFolder: join(root, 'test', 'sample-interface'),
    port: 0,
    settings: Settings.parse({}),
    ...changes,
  };
  const app = await createApp(config, clock, clock.steady);
  onTestFinished(() => app.close());
  return { app, config, clock };
}

/** A request as a page of the app sends it. */
export function request(path: string, body?: unknown): Request {
  return new Request(`http://127.0.0.1:4680${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
}

/**
 * Opens the staff desk of a fresh app for the head of branch, and sends requests of a page that has it open. Hashing
 * the PIN takes half a second: once a test is enough.
 */
export async function signIn(app: App): Promise<(path: string, body?: unknown) => Promise<Response>> {
  const first = await app.handle(request('/api/staff/first-pin', { pin: '274091' }));
  const { token } = (await first.json()) as { token: string };
  return async (path, body) => {
    const sent = request(path, body);
    sent.headers.set('authorization', `Bearer ${token}`);
    return app.handle(sent);
  };
}
