import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type SketchedItem, signagePack } from '../../signage-pack.ts';
import { brightness, type Code, cellShades, readCode, stripHeight, stripWidth } from './bar-code.ts';
import { type Clip, writeClip, writeStill } from './clips.ts';
import { isBlank } from './readings.ts';
import type { Look } from './screen.ts';

/** What an item can be: a film on the stream, one in a codec that the stream does not take, and what is no film. */
export const kinds = ['film', 'other film', 'image', 'page', 'scene'] as const;
export type Kind = (typeof kinds)[number];

/** What was seen of one kind coming after another. Times in milliseconds. */
export interface PairReading {
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
export interface Pairs {
  /** The pack. */
  folder: string;
  roundMs: number;
  read(looks: readonly Look[]): PairReading[];
  stop(): void;
}

const frameMs = 1_000 / 30;
/** Between two looks at the screen. */
const lookMs = 1_000 / 120;

/** Makes the pack, its media and the server of its pages. */
export async function preparePairs(width: number, height: number, seconds: number): Promise<Pairs> {
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

/** The number in the code that an item shows; scenes have none. */
function numberOf(kind: Kind, twin: number): number {
  return kinds.indexOf(kind) * 2 + twin + 1;
}

function itemOf(kind: Kind, twin: number, durationMs: number, origin: string): SketchedItem {
  const id = idOf(kind, twin);
  if (kind === 'image')
    return { id, kind, media: `${id}.png`, durationMs, alt: { vi: 'Hình', en: 'Picture' } };
  if (kind === 'page') return { id, kind, url: `${origin}/${numberOf(kind, twin)}`, durationMs };
  if (kind === 'scene') return { id, kind, scene: twin === 0 ? 'compare' : 'three-steps', durationMs };
  return { id, kind: 'video', media: `${id}.mp4`, durationMs };
}

/** A page that draws the code of its number. */
async function servePages(): Promise<Server> {
  const server = createServer((request, response) => {
    const shades = cellShades({ clip: Number(request.url?.slice(1)), frame: 0 });
    const width = stripWidth / shades.length;
    const drawn = shades.map((shade, index) => {
      const place = `left:${index * width}px;width:${width}px;height:${stripHeight}px`;
      return `<i style="position:absolute;top:0;${place};background:rgb(${shade},${shade},${shade})"></i>`;
    });
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><body style="margin:0;background:#7a8">${drawn.join('')}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

interface Step {
  kind: Kind;
  twin: number;
}

interface Run {
  what: Code['clip'] | 'scene';
  from: number;
  until: number;
  /** When its last picture came. */
  lastFrom: number;
  blanks: number;
}

/** What was on the screen, one after another; a scene is a strip that stays as it is and carries no code. */
function runsOf(looks: readonly Look[]): Run[] {
  const runs: Run[] = [];
  const ground = sceneGround(looks);
  let frame: number | undefined;
  let blank = false;
  for (const { at, strip } of looks) {
    const code = readCode(strip);
    const shade = brightness(strip);
    const isScene = code === undefined && Math.abs(shade - ground) < 3;
    const latest = runs.at(-1);
    if (code === undefined && !isScene) {
      if (latest && isBlank(strip) && !blank) latest.blanks += 1;
      blank = isBlank(strip);
      continue;
    }
    blank = false;
    const what = code?.clip ?? 'scene';
    if (latest?.what !== what) runs.push({ what, from: at, until: at, lastFrom: at, blanks: 0 });
    else {
      latest.until = at;
      if (code && code.frame !== frame) latest.lastFrom = at;
    }
    frame = code?.frame;
  }
  return runs;
}

/** The brightness of the strip while a scene is on: what is seen most of what carries no code. */
function sceneGround(looks: readonly Look[]): number {
  const counts = new Map<number, number>();
  for (const { strip } of looks) {
    if (readCode(strip) !== undefined) continue;
    const shade = Math.round(brightness(strip));
    counts.set(shade, (counts.get(shade) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? Number.NaN;
}

function readPairs(looks: readonly Look[], steps: readonly Step[]): PairReading[] {
  const readings = new Map<string, PairReading>();
  for (const from of kinds) {
    for (const to of kinds) readings.set(`${from} ${to}`, { from, to, added: [], blanks: 0, stale: 0 });
  }
  // Two scenes cannot be told apart, so their change is not seen, only that nothing else came between.
  const runs = runsOf(looks);
  const whats = steps
    .map(({ kind, twin }) => (kind === 'scene' ? ('scene' as const) : numberOf(kind, twin)))
    .map((what, index) => ({ what, index }))
    .filter(({ what }, index, all) => !(what === 'scene' && all.at(index - 1)?.what === 'scene'));
  let place: number | undefined;
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const fits = (at: number) => whats[(at + whats.length) % whats.length]?.what === run.what;
    if (place === undefined || before === undefined) {
      // Where the first is, its next two tell: no three follow one another twice.
      const found = whats.findIndex((_, at) =>
        [0, 1, 2].every((ahead) => runs[index + ahead]?.what === whats[(at + ahead) % whats.length]?.what),
      );
      place = found < 0 ? undefined : found;
      continue;
    }
    const from = steps[whats[place]?.index ?? 0] as Step;
    const next = (place + 1) % whats.length;
    const to = steps[whats[next]?.index ?? 0] as Step;
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
