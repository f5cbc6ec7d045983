import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { createChance } from '../../main/hq/simulation/chance.ts';
import { openDatabaseForReading } from '../../main/store/database.ts';
import { Plan } from '../../shared/domain/signage/plan.ts';
import { type BuiltApp, startBuiltApp } from '../built-app.ts';
import { findChromium } from '../chromium.mjs';
import { longFilm, still } from '../e2e/media-faults.ts';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { lookAtSignage, placeFault } from './signage-place.ts';

/**
 * Kills (SIGKILL) the browser of a lobby screen at random moments and starts it anew:
 * `node test/faults/signage-kill.ts --kills 200`. It must be back within three seconds, in the item that the plan has
 * then and at its place, and whatever was on the screen at a kill must be told of as interrupted.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});

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
/** In milliseconds. */
const allowedMs = 3_000;
const longestLifeMs = 4_000;
/** After so long without a word, the one before is taken for gone; see main/services/screen-reports.ts. */
const takenForGoneMs = 26_000;

/** One start of the player. */
interface Life {
  backMs: number;
  /** How far the picture is from where the plan has it; films only. */
  offMs: number | undefined;
  fault: string | undefined;
}

async function main(kills: number, seed: number): Promise<void> {
  const { folder, media } = signagePack(items);
  const home = mkdtempSync(join(tmpdir(), 'tantam-signage-kill-'));
  for (const name of ['film.mp4', 'again.mp4']) writeFileSync(join(media, name), longFilm());
  writeFileSync(join(media, 'picture.png'), still());
  const app = await startBuiltApp({ TANTAM_HOME: home, TANTAM_PACK: folder });
  const chance = createChance(seed);
  const lives: Life[] = [];
  try {
    const answer = await fetch(`${app.address}api/screens/lobby/plan`);
    const plan = Plan.parse(await answer.json());
    for (let kill = 0; kill < kills; kill += 1) {
      lives.push(await live(app, plan, chance.below(longestLifeMs)));
    }
    await live(app, plan, takenForGoneMs);
    const marked = markedIn(home);
    report(lives, marked, kills);
  } finally {
    await app.stop();
    for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
  }
}

/** Starts the browser, waits for its first picture, lets it live for a while, and kills it. */
async function live({ address }: BuiltApp, plan: Plan, lifeMs: number): Promise<Life> {
  const executablePath = findChromium();
  const server = await chromium.launchServer({
    ...(executablePath && { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--no-first-run', '--autoplay-policy=no-user-gesture-required'],
    ],
  });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
    const begun = performance.now();
    await page.goto(`${address}signage?screen=lobby`);
    await page.waitForFunction(() => document.querySelector('main')?.dataset.item !== undefined);
    const backMs = performance.now() - begun;
    const seen = await page.evaluate(lookAtSignage);
    const place = placeFault(seen, plan);
    const late = backMs > allowedMs ? `back after ${backMs.toFixed(0)} ms` : undefined;
    const fault = late ?? place;
    await wait(lifeMs);
    return { backMs, offMs: seen.offMs, fault };
  } finally {
    server.process().kill('SIGKILL');
    await server.kill();
  }
}

/** How many plays were marked as cut off. */
function markedIn(home: string): number {
  const db = openDatabaseForReading(home);
  const marked = db
    .prepare(`SELECT count(*) FROM events WHERE kind = 'play' AND body ->> '$.reason' = 'the player ended'`)
    .pluck()
    .get() as number;
  db.close();
  return marked;
}

function report(lives: readonly Life[], marked: number, kills: number): void {
  const at = (values: number[], share: number) =>
    values.toSorted((one, other) => one - other)[
      Math.min(values.length - 1, Math.floor(values.length * share))
    ] ?? Number.NaN;
  const back = lives.map(({ backMs }) => backMs);
  const off = lives.flatMap(({ offMs }) => offMs ?? []);
  const faults = lives.flatMap(({ fault }, index) => (fault ? [`start ${index + 1}: ${fault}`] : []));
  console.log(
    `${kills} kills: first picture after ${at(back, 0.5).toFixed(0)} ms (median), ${at(back, 1).toFixed(0)} ms (max); films off by ${at(off, 0.5).toFixed(0)} ms (median), ${at(off, 1).toFixed(0)} ms (max); ${marked} plays marked as cut off`,
  );
  // A player that is killed in the very moment of its first picture has not told of it yet.
  if (marked < kills * 0.9) faults.push(`only ${marked} of ${kills} plays that were cut off are marked`);
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'PASS' : 'FAIL');
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await main(Number(values.kills), Number(values.seed));
