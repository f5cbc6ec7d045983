import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type SketchedItem, signagePack } from '../../signage-pack.ts';
import { spread } from '../figures.ts';
import { judgeTimes, verdict } from '../verdicts.ts';
import { cellShades, readCode, stripHeight, stripWidth } from './bar-code.ts';
import { type Clip, writeClip, writeStill } from './clips.ts';
import { type RunningOurs, startOurs } from './players.ts';
import { isBlank } from './readings.ts';
import { type Rig, settlingMs } from './rig.ts';
import { type Look, watchStrip } from './screen.ts';
import { waitTelling } from './waiting.ts';

/** What an item can be: a film on the stream, one in a codec that the stream does not take, and what is no film. */
const kinds = ['film', 'other film', 'image', 'page', 'scene'] as const;
type Kind = (typeof kinds)[number];

/** What was seen of one kind coming after another. Times in milliseconds. */
interface PairReading {
  from: Kind;
  to: Kind;
  /** From the last look at the one to the first at the other, beyond what a picture stays. */
  added: number[];
  /** How often the strip was of one shade meanwhile. */
  blanks: number;
  /** How often something else was seen between them. */
  stale: number;
}

/** A playlist in which every kind comes after every kind, itself too, once in a round. */
interface Pairs {
  /** The pack. */
  folder: string;
  roundMs: number;
  /** Has the scenes of a running player carry a code of their own, as nothing that is drawn live is like another twice. */
  codeScenes(running: RunningOurs): Promise<void>;
  read(looks: readonly Look[]): PairReading[];
  stop(): void;
}

const frameMs = 1_000 / 30;
/** Between two looks at the screen. */
const lookMs = 1_000 / 120;

/** Makes the pack, its media and the server of its pages. */
async function preparePairs(width: number, height: number, seconds: number): Promise<Pairs> {
  const pages = await servePages();
  const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  const order = circuit();
  // By turns one of two of each kind, so that a kind that follows itself is seen to.
  const steps = order.map((kind, index) => ({ kind, twin: index % 2, id: idOf(kind, index % 2) }));
  const durationMs = seconds * 1_000;
  const items = kinds.flatMap((kind) => [0, 1].map((twin) => itemOf(kind, twin, durationMs, origin)));
  const title = { vi: 'Mẫu', en: 'Sample' };
  const { folder, media } = signagePack(items, {
    allowed: { pages: [origin] },
    playlists: [{ id: 'all', title, entries: steps.map(({ id }) => ({ item: id })) }],
  });
  for (const twin of [0, 1]) {
    const clip = (kind: Kind): Clip => {
      return { number: numberOf(kind, twin), frames: seconds * 30, width, height, framesPerSecond: 30 };
    };
    await writeClip(join(media, `film-${twin}.mp4`), clip('film'));
    await writeClip(join(media, `other-film-${twin}.mp4`), clip('other film'), 'libvpx-vp9');
    writeStill(join(media, `image-${twin}.png`), clip('image'));
  }
  return {
    folder,
    roundMs: order.length * durationMs,
    codeScenes,
    read: (looks) => readPairs(looks, steps),
    stop() {
      pages.closeAllConnections();
      pages.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The way over all ordered pairs, each once (Hierholzer's), as the kinds it comes by. It is gone round and round; a
 * kind that follows itself does so within, where twins take turns, and not where the end meets the beginning.
 */
function circuit(): Kind[] {
  const left = new Map(kinds.map((kind) => [kind, [...kinds]]));
  const way: Kind[] = [];
  const path: Kind[] = [kinds[0]];
  while (path.length > 0) {
    const here = path.at(-1) as Kind;
    const next = left.get(here)?.pop();
    if (next === undefined) way.push(path.pop() as Kind);
    else path.push(next);
  }
  return way.reverse().slice(1);
}

function idOf(kind: Kind, twin: number): string {
  return `${kind.replace(' ', '-')}-${twin}`;
}

/** The number in the code that an item shows. */
function numberOf(kind: Kind, twin: number): number {
  return kinds.indexOf(kind) * 2 + twin + 1;
}

function itemOf(kind: Kind, twin: number, durationMs: number, origin: string): SketchedItem {
  const id = idOf(kind, twin);
  if (kind === 'image')
    return { id, kind, media: `${id}.png`, durationMs, alt: { vi: 'Hình', en: 'Picture' } };
  if (kind === 'page') return { id, kind, url: `${origin}/${numberOf(kind, twin)}`, durationMs };
  if (kind === 'scene') return { id, kind, scene: sceneOf(twin), durationMs };
  return { id, kind: 'video', media: `${id}.mp4`, durationMs };
}

function sceneOf(twin: number): 'compare' | 'three-steps' {
  return twin === 0 ? 'compare' : 'three-steps';
}

/** A page that draws the code of its number. */
async function servePages(): Promise<Server> {
  const server = createServer((request, response) => {
    const style = `position:absolute;${codeStyle(Number(request.url?.slice(1)))}`;
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><body style="margin:0;background:#7a8"><i style="${style}"></i>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

async function codeScenes(running: RunningOurs): Promise<void> {
  const page = await running.page();
  const rules = [0, 1].map((twin) => {
    const place = `content:'';position:absolute;z-index:9;${codeStyle(numberOf('scene', twin))}`;
    return `.scene[data-scene='${sceneOf(twin)}']::after{${place}}`;
  });
  await page.ask(`(${addRules})(${JSON.stringify(rules.join(''))})`);
}

/** Runs in the page. */
function addRules(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** How a box is drawn as the code of a number. */
function codeStyle(clip: number): string {
  const shades = cellShades({ clip, frame: 0 });
  const width = stripWidth / shades.length;
  const stops = shades.map((shade, index) => {
    return `rgb(${shade},${shade},${shade}) ${index * width}px ${(index + 1) * width}px`;
  });
  const box = `left:0;top:0;width:${stripWidth}px;height:${stripHeight}px`;
  return `${box};background:linear-gradient(to right,${stops.join()})`;
}

interface Step {
  kind: Kind;
  twin: number;
}

interface Run {
  /** The number in its code. */
  what: number;
  from: number;
  until: number;
  /** When its last picture came. */
  lastFrom: number;
  blanks: number;
}

/** What was on the screen, one after another. */
function runsOf(looks: readonly Look[]): Run[] {
  const runs: Run[] = [];
  let frame: number | undefined;
  let blank = false;
  for (const { at, strip } of looks) {
    const code = readCode(strip);
    const latest = runs.at(-1);
    if (code === undefined) {
      // A code that is torn between two frames is no blank; a strip of one shade is.
      const isOne = isBlank(strip);
      if (latest && isOne && !blank) latest.blanks += 1;
      blank = isOne;
      continue;
    }
    blank = false;
    if (latest?.what !== code.clip) {
      runs.push({ what: code.clip, from: at, until: at, lastFrom: at, blanks: 0 });
    } else {
      latest.until = at;
      if (code.frame !== frame) latest.lastFrom = at;
    }
    frame = code.frame;
  }
  return runs;
}

function readPairs(looks: readonly Look[], steps: readonly Step[]): PairReading[] {
  const readings = new Map<string, PairReading>();
  for (const from of kinds) {
    for (const to of kinds) readings.set(`${from} ${to}`, { from, to, added: [], blanks: 0, stale: 0 });
  }
  const runs = runsOf(looks);
  const whats = steps.map(({ kind, twin }) => numberOf(kind, twin));
  let place: number | undefined;
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const fits = (at: number) => whats[at % whats.length] === run.what;
    if (place === undefined || before === undefined) {
      // Where the first is, its next two tell: no three follow one another twice.
      const found = whats.findIndex((_, at) =>
        [0, 1, 2].every((ahead) => runs[index + ahead]?.what === whats[(at + ahead) % whats.length]),
      );
      place = found < 0 ? undefined : found;
      continue;
    }
    const from = steps[place] as Step;
    const next = (place + 1) % steps.length;
    const to = steps[next] as Step;
    const reading = readings.get(`${from.kind} ${to.kind}`) as PairReading;
    if (!fits(place + 1)) {
      reading.stale += 1;
      place = undefined;
      continue;
    }
    const isFilm = from.kind === 'film' || from.kind === 'other film';
    const added = isFilm ? run.from - before.lastFrom - frameMs : run.from - before.until - lookMs;
    reading.added.push(added);
    reading.blanks += before.blanks;
    place = next;
  }
  return [...readings.values()];
}

/** How long an item of the pairs is on the screen, in seconds. */
const pairSeconds = 2;

/** Every kind of item after every kind: rounds of 25 changes. */
export async function measurePairs({ screen }: Rig, rounds: number): Promise<void> {
  const pairs = await preparePairs(screen.width, screen.height, pairSeconds);
  const running = await startOurs(screen, pairs.folder);
  try {
    await wait(settlingMs);
    await pairs.codeScenes(running);
    const watching = watchStrip(screen);
    await waitTelling('pairs', rounds * pairs.roundMs + 2 * pairSeconds * 1_000);
    const readings = pairs.read(await watching.stop());
    for (const reading of readings) console.log(`  ${pairSentence(reading)}`);
    const added = readings.flatMap((reading) => reading.added);
    const blanks = readings.reduce((sum, reading) => sum + reading.blanks, 0);
    const stale = readings.reduce((sum, reading) => sum + reading.stale, 0);
    judgeTimes('every kind of item after every kind, time added', added, 0.99, 34);
    verdict(`between them ${blanks} blank, ${stale} stale`, added.length > 0 && blanks + stale === 0);
  } finally {
    await running.stop();
    pairs.stop();
  }
}

function pairSentence({ from, to, added, blanks, stale }: PairReading): string {
  return `${from}, ${to}: ${added.length} times, added ${spread(added)}; ${blanks} blank, ${stale} stale`;
}
