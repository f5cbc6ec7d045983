import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createChance } from '../../main/hq/simulation/chance.ts';
import { Plan } from '../../shared/domain/signage/plan.ts';
import { showing } from '../../shared/signage/showing.ts';
import { longFilm, still } from '../e2e/media-faults.ts';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { type Display, type Kiosk, missingTools, openDisplay, openKiosk } from './kiosk-display.ts';
import { lookAtSignage, placeFault, type Seen } from './signage-place.ts';

/**
 * Ends what the launcher watches over, at random moments, and prints how long it takes until a lobby screen under it
 * shows its plan again, in the right item:
 * `node test/faults/kiosk-kill.ts --renderer 100 --browser 20 --hang 50 --host 50`. The built app, a display of its own
 * (Xvfb). Ends with 1 when a figure is beyond its limit or a screen came back with something else.
 */
const { values } = parseArgs({
  options: {
    renderer: { type: 'string', default: '5' },
    browser: { type: 'string', default: '3' },
    hang: { type: 'string', default: '3' },
    host: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});

const port = 4_694;
const items: SketchedItem[] = [
  { id: 'film', kind: 'video', media: 'film.mp4', durationMs: 20_000 },
  { id: 'scene', kind: 'scene', scene: 'compare', durationMs: 5_000 },
  {
    id: 'picture',
    kind: 'image',
    media: 'picture.png',
    durationMs: 4_000,
    alt: { vi: 'Hình', en: 'Picture' },
  },
  { id: 'again', kind: 'video', media: 'again.mp4', durationMs: 20_000 },
];

/** What is done, and how long until all is well again, in milliseconds. */
interface Fault {
  name: string;
  count: number;
  limitMs: number;
  act(kiosk: Kiosk): unknown;
  /** Whether the page is another one afterwards; where it lives on, the app behind it must answer again. */
  newPage: boolean;
}

const faults: Fault[] = [
  {
    name: 'renderer killed',
    count: Number(values.renderer),
    limitMs: 3_000,
    act: (kiosk) => kill(kiosk.processes('--type=renderer')),
    newPage: true,
  },
  {
    name: 'browser killed',
    count: Number(values.browser),
    limitMs: 3_000,
    act: (kiosk) => kill(kiosk.processes('--remote-debugging-pipe', '--kiosk').slice(0, 1)),
    newPage: true,
  },
  {
    name: 'page hung',
    count: Number(values.hang),
    limitMs: 8_000,
    act: (kiosk) => kiosk.evaluate('setTimeout(() => { for (;;); })'),
    newPage: true,
  },
  {
    name: 'app killed',
    count: Number(values.host),
    limitMs: 3_000,
    act: (kiosk) => kill(kiosk.processes('dist/main/node.js')),
    newPage: false,
  },
];
/** After more in a row the safe slide stands for a minute, as it is meant to; a new launcher counts anew. */
const mostInARow = 4;
/** How long a screen is left in peace before the next fault, at most. */
const longestLifeMs = 4_000;
const patienceMs = 30_000;

async function main(): Promise<number> {
  const missing = missingTools();
  if (missing.length > 0) {
    console.error(
      `This needs ${missing.join(', ')}: install them (Debian: apt-get install xvfb xdotool chromium).`,
    );
    return 2;
  }
  const { folder, media } = signagePack(items);
  for (const name of ['film.mp4', 'again.mp4']) writeFileSync(join(media, name), longFilm());
  writeFileSync(join(media, 'picture.png'), still());
  process.env.TANTAM_PACK = folder;
  const chance = createChance(Number(values.seed));
  const display = await openDisplay(1_280, 720);
  let bad = 0;
  try {
    console.log('                      times     p50     p95     max   limit (p95), ms');
    for (const fault of faults) {
      const took: number[] = [];
      const strange: string[] = [];
      while (took.length < fault.count) {
        const rounds = Math.min(mostInARow, fault.count - took.length);
        await underLauncher(display, async (kiosk, plan) => {
          for (let round = 0; round < rounds; round += 1) {
            await wait(chance.below(longestLifeMs));
            const { ms, place } = await suffer(kiosk, fault, plan);
            took.push(ms);
            if (place) strange.push(place);
          }
        });
      }
      if (took.length > 0 && !tell(fault, took, strange)) bad += 1;
    }
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(bad === 0 ? 'PASS' : 'FAIL');
  return bad === 0 ? 0 : 1;
}

/** Runs a lobby screen under a launcher of its own. */
async function underLauncher(
  display: Display,
  work: (kiosk: Kiosk, plan: Plan) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-kiosk-kill-'));
  const built = join(import.meta.dirname, '..', '..', 'dist', 'main', 'node.js');
  const kiosk = openKiosk(display, [process.execPath, built], port, home, '/signage?screen=lobby');
  try {
    await until(kiosk, async () => (await look(kiosk)) !== undefined);
    await work(kiosk, await planOf(kiosk));
  } finally {
    kiosk.stop();
    await gone();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** One fault: how long until the screen is itself again, and what is wrong with what it shows then. */
async function suffer(
  kiosk: Kiosk,
  { act, newPage }: Fault,
  plan: Plan,
): Promise<{ ms: number; place: string | undefined }> {
  await kiosk.evaluate('window.tantamBefore = true');
  const begun = performance.now();
  await act(kiosk);
  if (newPage) {
    let seen: Seen | undefined;
    await until(kiosk, async () => {
      seen = await look(kiosk);
      return seen !== undefined && (await mark(kiosk)) === 'new';
    });
    const ms = performance.now() - begun;
    return { ms, place: seen && placeFault(seen, plan) };
  }
  await until(kiosk, async () => !(await answers()));
  await until(kiosk, answers);
  const ms = performance.now() - begun;
  return { ms, place: await placeByTheNextItem(kiosk, plan) };
}

/**
 * A page that lives on while its app is away shows what it has, and what is next in the plan where it has nothing: it
 * must be in the right item with the next one at the latest. A still that came early goes on into its own turn, so
 * when it began says nothing here.
 */
async function placeByTheNextItem(kiosk: Kiosk, plan: Plan): Promise<string | undefined> {
  const longestMs = Math.max(...items.map(({ durationMs }) => durationMs ?? 0));
  const begun = performance.now();
  const way: string[] = [];
  for (;;) {
    const seen = await look(kiosk);
    const due = seen && showing(plan, seen.now).item.id;
    if (seen && seen.item === due) return undefined;
    const after = performance.now() - begun;
    const now = `${seen?.item ?? 'nothing'} where the plan has ${due}`;
    if (!way.at(-1)?.startsWith(now)) way.push(`${now} (from ${after.toFixed(0)} ms on)`);
    if (after > longestMs + 1_000) return `shows ${way.join(', then ')}`;
    await wait(100);
  }
}

/** What the page shows; undefined when there is no page, or nothing on it. */
async function look(kiosk: Kiosk): Promise<Seen | undefined> {
  const looked = `(() => { try { return (${lookAtSignage})(); } catch { return null; } })()`;
  return ((await kiosk.evaluate(looked).catch(() => undefined)) as Seen | null | undefined) ?? undefined;
}

async function mark(kiosk: Kiosk): Promise<unknown> {
  return kiosk.evaluate("window.tantamBefore ? 'old' : 'new'").catch(() => undefined);
}

async function answers(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** The app of a launcher that was stopped has ended, so that the next has its port. */
async function gone(): Promise<void> {
  const end = performance.now() + patienceMs;
  while ((await answers()) && performance.now() < end) await wait(50);
}

async function planOf({ origin }: Kiosk): Promise<Plan> {
  return Plan.parse(await (await fetch(`${origin}/api/screens/lobby/plan`)).json());
}

async function until(kiosk: Kiosk, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > end) {
      throw new Error(`The screen did not come back within ${patienceMs / 1_000} s. ${kiosk.said.join(' ')}`);
    }
    await wait(20);
  }
}

function kill(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with another.
    }
  }
}

/** Prints a line of the table. @returns whether all is within the limit */
function tell({ name, limitMs }: Fault, took: number[], strange: string[]): boolean {
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  const cells = [at(0.5), at(0.95), at(1), limitMs].map((ms) => ms.toFixed(0).padStart(8)).join('');
  const within = at(0.95) <= limitMs && strange.length === 0;
  console.log(`${within ? 'ok  ' : 'OVER'} ${name.padEnd(16)}${String(took.length).padStart(6)}${cells}`);
  for (const sentence of strange) console.log(`     came back, and ${sentence}`);
  return within;
}

process.exitCode = await main();
