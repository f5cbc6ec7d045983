import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { freePort } from '../../free-port.ts';
import { openDesk } from './desk.ts';
import { firstPageAt } from './lobby-page.ts';
import { type Running, startChromium, startOurs } from './players.ts';
import { apart } from './readings.ts';
import { type Screen, watchStrip } from './screen.ts';
import { openSlowNetwork } from './slow-network.ts';

/** What the other machine's clock is wrong by: nobody has set it since it was bought. */
const fastMs = 47 * 60_000;
/** A busy wireless network. */
const lateness = { least: 1, mean: 6, held: 90 };
/** Until the clock was measured a few times, and the film was brought to where it should be. */
const steadyingMs = 30_000;
const browserPort = 9_482;

/**
 * Plays one plan on the branch's own PC and on another machine, whose clock is wrong and which reaches the branch over
 * a slow network, as its only way to the branch's clock.
 *
 * @returns how far apart the two showed the same frames, in milliseconds each
 */
export async function framesOverNetwork(
  here: Screen,
  there: Screen,
  pack: string,
  seconds: number,
): Promise<number[]> {
  const port = await freePort();
  const ours = await startOurs(here, pack, { environment: { TANTAM_LAN: '1', TANTAM_LAN_PORT: `${port}` } });
  const network = await openSlowNetwork(port, lateness);
  const name = hostname().toLowerCase();
  const other: Running = startChromium(there, 'about:blank', {
    port: browserPort,
    // It asks for the branch by its name, and that leads to the network's near end.
    switches: [`--host-resolver-rules=MAP ${name} 127.0.0.1:${network.port}`],
  });
  try {
    await wait(2_000);
    const { browser, page } = await firstPageAt(browserPort);
    await page.addInitScript((ms) => {
      const own = Date.now.bind(Date);
      Date.now = () => own() + ms;
    }, fastMs);
    await page.goto(`http://${name}:${port}/signage?screen=lobby`);
    await pair(page, ours.address);
    await wait(steadyingMs);
    const watching = [here, there].map((screen) => watchStrip(screen));
    await wait(seconds * 1_000);
    const [one = [], two = []] = await Promise.all(watching.map((watch) => watch.stop()));
    await browser.close();
    return apart(one, two);
  } finally {
    await other.stop();
    await network.stop();
    await ours.stop();
  }
}

/** Lets the machine that shows a code in, as the head of branch does at the desk. */
async function pair(page: Page, branch: string): Promise<void> {
  const code = (await page.locator('strong').innerText()).replace(' ', '');
  const desk = await openDesk(branch);
  await desk.post('lan/screens', { code, screen: 'lobby' });
  await page.locator('main[data-item]').waitFor();
}
