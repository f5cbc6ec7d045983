import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attempts } from './escape-attempts.ts';
import { type Kiosk, missingTools, openDisplay, openKiosk } from './kiosk-display.ts';
import { underPolicies } from './managed-policies.ts';

const port = 4_693;

/**
 * Tries everything that could lead out of the kiosk, on the built app under the launcher on a display of its own, and
 * prints a table. An attempt has failed when the kiosk alone is on the display again within 3 s of an exit and within
 * 2 s of anything else. `node test/faults/escape.ts`; ends with 1 when an attempt got through. With `--policies` the
 * browser is also under those that "tantam lockdown" writes (as root); `--only print` takes the attempts of that name.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { policies: { type: 'boolean' }, only: { type: 'string' } } });
  if (values.policies) {
    const code = underPolicies(`http://127.0.0.1:${port}`);
    if (code !== undefined) return code;
  }
  const chosen = attempts.filter(({ name }) => name.includes(values.only ?? ''));
  const missing = missingTools();
  if (missing.length > 0) {
    console.error(
      `This needs ${missing.join(', ')}: install them (Debian: apt-get install xvfb xdotool chromium).`,
    );
    return 2;
  }
  const home = mkdtempSync(join(tmpdir(), 'tantam-escape-'));
  const display = await openDisplay(1_280, 720);
  const built = join(import.meta.dirname, '..', '..', 'dist', 'main', 'node.js');
  const kiosk = openKiosk(display, [process.execPath, built], port, home, '/kiosk');
  let escapes = 0;
  try {
    await clean(kiosk, 30_000);
    for (const { name, aim, act } of chosen) {
      display.xdotool('mousemove', '20', '20');
      const begun = performance.now();
      await act(kiosk, display);
      await pause(150);
      const limit = aim === 'exit' ? 3_000 : 2_000;
      const first = await kiosk.fault();
      const tookMs = first === undefined ? 0 : await clean(kiosk, 15_000).then((at) => at - begun);
      const through = tookMs > limit;
      if (through) escapes += 1;
      const told = kiosk.said.splice(0).join(' ');
      const result =
        first === undefined ? 'nothing happened' : `${first}; undone after ${tookMs.toFixed(0)} ms. ${told}`;
      console.log(`${through ? 'OUT ' : 'ok  '} ${name.padEnd(58)} ${result}`);
    }
  } finally {
    kiosk.stop();
    display.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  console.log(`${chosen.length} attempts, ${escapes} got through`);
  return escapes === 0 ? 0 : 1;
}

/** When the kiosk alone was on the display again. */
async function clean(kiosk: Kiosk, withinMs: number): Promise<number> {
  const until = performance.now() + withinMs;
  let fault: string | undefined;
  do {
    fault = await kiosk.fault();
    if (fault === undefined) return performance.now();
    await pause(50);
  } while (performance.now() < until);
  throw new Error(
    `The kiosk did not come back within ${withinMs / 1_000} s: ${fault}. ${kiosk.said.join(' ')}`,
  );
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

process.exitCode = await main();
