import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../free-port.ts';
import type { DevtoolsPage } from '../devtools-page.ts';
import { openDesk } from './desk.ts';
import { startChromium, startOurs } from './players.ts';
import { apart } from './readings.ts';
import { type Screen, watchStrip } from './screen.ts';
import { openSlowNetwork } from './slow-network.ts';

/** What the other machine's clock is wrong by: nobody has set it since it was bought. */
const fastMs = 47 * 60_000;
/** A busy wireless network. */
const lateness = { least: 1, mean: 6, held: 90 };
/** Until the clock was measured a few times, and the film was brought to where it should be. */
const steadyingMs = 30_000;

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
  const ours = await startOurs(here, pack, { TANTAM_LAN: '1', TANTAM_LAN_PORT: `${port}` });
  const network = await openSlowNetwork(port, lateness);
  const name = hostname().toLowerCase();
  // It asks for the branch by its name, and that leads to the network's near end.
  const other = startChromium(there, 'about:blank', [
    `--host-resolver-rules=MAP ${name} 127.0.0.1:${network.port}`,
  ]);
  try {
    await wait(2_000);
    const page = await other.page();
    await page.send('Page.enable');
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${setClock})(${fastMs})` });
    await page.send('Page.navigate', { url: `http://${name}:${port}/signage?screen=lobby` });
    await pair(page, ours.address);
    await wait(steadyingMs);
    const watching = [here, there].map((screen) => watchStrip(screen));
    await wait(seconds * 1_000);
    const [one = [], two = []] = await Promise.all(watching.map((watch) => watch.stop()));
    return apart(one, two);
  } finally {
    await other.stop();
    await network.stop();
    await ours.stop();
  }
}

/** Lets the machine that shows a code in, as the head of branch does at the desk. */
async function pair(page: DevtoolsPage, branch: string): Promise<void> {
  const code = (await textOf(page, 'strong')).replace(' ', '');
  const desk = await openDesk(branch);
  await desk.post('lan/screens', { code, screen: 'lobby' });
  await textOf(page, 'main[data-item]');
}

/** The text of an element, once it is there. @throws where it does not come within a minute */
async function textOf(page: DevtoolsPage, selector: string): Promise<string> {
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(100)) {
    const text = await page.ask<string | null>(
      `document.querySelector(${JSON.stringify(selector)})?.innerText ?? null`,
    );
    if (text !== null) return text;
  }
  throw new Error(`The page shows no ${selector}.`);
}

/** Runs in the page. */
function setClock(fastMs: number): void {
  const own = Date.now.bind(Date);
  Date.now = () => own() + fastMs;
}
