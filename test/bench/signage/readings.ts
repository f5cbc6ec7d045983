import { spread } from '../figures.ts';
import { brightness, readCode } from './bar-code.ts';
import type { Clip } from './clips.ts';
import type { Look } from './screen.ts';

/** What was seen of a run of clips, one after another. Times in milliseconds. */
export interface Readings {
  changes: number;
  /** Time between the last frame of one clip and the first seen of the next, beyond one frame's. */
  added: number[];
  /** The same between two frames of one clip: what a change is to be held against. */
  within: number[];
  /** The longest time in a row without any picture, and how often there was none. */
  blankMs: number;
  blanks: number;
  /** Times a frame came again after a later one, or another clip's came between. */
  stale: number;
  /** Frames of whole clips that never came. */
  lost: number;
  expected: number;
  /** How many frames may have come and gone between two looks, where the grabber itself was held up. */
  unwatched: number;
}

interface Seen {
  clip: number;
  frame: number;
  from: number;
  until: number;
}

/** Reads the looks at a screen that shows clips in turn; the first and the last clip, which may be cut, are left out. */
export function readLooks(looks: readonly Look[], clips: readonly Clip[]): Readings {
  const { seen, blanks, blankMs } = framesOf(looks);
  const plays = playsOf(seen);
  const whole = plays.slice(1, -1);
  const beyondAFrame = (before: Seen, after: Seen) => {
    const clip = clips.find(({ number }) => number === before.clip);
    return after.from - before.from - 1_000 / (clip?.framesPerSecond ?? 30);
  };
  const added = plays
    .slice(1)
    .map((play, index) => beyondAFrame(plays[index]?.at(-1) as Seen, play[0] as Seen));
  const within = whole.flatMap((play) =>
    play.slice(1).map((frame, index) => beyondAFrame(play[index] as Seen, frame)),
  );
  const framesIn = (number: number) => clips.find((clip) => clip.number === number)?.frames ?? 0;
  return {
    changes: plays.length - 1,
    added,
    within,
    blanks,
    blankMs,
    stale: plays.reduce((sum, play) => sum + backwards(play), 0),
    lost: whole.reduce(
      (sum, play) => sum + framesIn((play[0] as Seen).clip) - new Set(play.map((s) => s.frame)).size,
      0,
    ),
    expected: whole.reduce((sum, play) => sum + framesIn((play[0] as Seen).clip), 0),
    unwatched: unwatched(looks, Math.max(...clips.map(({ framesPerSecond }) => framesPerSecond))),
  };
}

function unwatched(looks: readonly Look[], framesPerSecond: number): number {
  const frameMs = 1_000 / framesPerSecond;
  return looks.reduce((sum, { at }, index) => {
    const before = looks[index - 1]?.at ?? at;
    return sum + Math.floor((at - before) / frameMs);
  }, 0);
}

/** How far apart two screens showed the same frames, in milliseconds each; frames that one of them missed are left out. */
export function apart(one: readonly Look[], other: readonly Look[]): number[] {
  const byCode = Map.groupBy(framesOf(other).seen, ({ clip, frame }) => `${clip} ${frame}`);
  return framesOf(one).seen.flatMap(({ clip, frame, from }) => {
    const distances = (byCode.get(`${clip} ${frame}`) ?? []).map((seen) => Math.abs(seen.from - from));
    const nearest = Math.min(...distances);
    return nearest < sameTurnMs ? [nearest] : [];
  });
}

/** The same frame, further apart than this, is of another round. */
const sameTurnMs = 1_500;

/** When a clip was seen for the first time; undefined where none was. */
export function firstPicture(looks: readonly Look[]): number | undefined {
  return looks.find(({ strip }) => readCode(strip) !== undefined)?.at;
}

/** When anything was seen for the first time: a browser's window is of one shade until then; undefined where nothing was. */
export function firstShown(looks: readonly Look[]): number | undefined {
  return looks.find(({ strip }) => Math.max(...strip) - Math.min(...strip) > mostOfOneShade)?.at;
}

/** Between the darkest and the brightest, of 255. */
const mostOfOneShade = 40;

/** Which frames were seen one after another, each with when it was first there. */
export function codesOf(looks: readonly Look[]): { clip: number; frame: number; from: number }[] {
  return framesOf(looks).seen;
}

function framesOf(looks: readonly Look[]): { seen: Seen[]; blanks: number; blankMs: number } {
  const seen: Seen[] = [];
  let blanks = 0;
  let blankMs = 0;
  let blankSince: number | undefined;
  for (const { at, strip } of looks) {
    const code = readCode(strip);
    const latest = seen.at(-1);
    if (code === undefined) {
      // A code that is torn between two frames is no blank; a strip of one shade is.
      if (isBlank(strip)) {
        if (blankSince === undefined) blanks += 1;
        blankSince ??= latest?.until ?? at;
        blankMs = Math.max(blankMs, at - blankSince);
      }
      continue;
    }
    blankSince = undefined;
    if (latest && latest.clip === code.clip && latest.frame === code.frame) latest.until = at;
    else seen.push({ ...code, from: at, until: at });
  }
  return { seen, blanks, blankMs };
}

/** Whether a strip is of one shade. */
export function isBlank(strip: Uint8Array): boolean {
  const whole = brightness(strip);
  return [0, 4, 9, 15].every((cell) => Math.abs(brightness(strip, cell * 16, 16) - whole) < 12);
}

/** Runs of one clip; a clip that starts again from its beginning is a new play. */
function playsOf(seen: readonly Seen[]): Seen[][] {
  const plays: Seen[][] = [];
  for (const one of seen) {
    const play = plays.at(-1);
    const latest = play?.at(-1);
    if (play && latest?.clip === one.clip && !(one.frame < 3 && latest.frame > 10)) play.push(one);
    else plays.push([one]);
  }
  return plays;
}

function backwards(play: readonly Seen[]): number {
  return play.filter(({ frame }, index) => frame < (play[index - 1]?.frame ?? -1)).length;
}

/** Readings in a sentence. */
export function sentence({
  changes,
  added,
  within,
  blanks,
  blankMs,
  stale,
  lost,
  expected,
  unwatched,
}: Readings): string {
  return [
    `${changes} changes`,
    `added time ${spread(added)} (between frames of one clip ${spread(within)})`,
    `${blanks} blank (longest ${blankMs.toFixed(0)} ms)`,
    `${stale} stale`,
    `${lost} of ${expected} frames lost (at most ${unwatched} while the grabber was held up)`,
  ].join(', ');
}
