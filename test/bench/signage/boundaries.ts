import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type SketchedItem, signagePack } from '../../signage-pack.ts';
import { judgeTimes, verdict } from '../verdicts.ts';
import { type Clip, writeClip } from './clips.ts';
import { startOurs } from './players.ts';
import { codesOf } from './readings.ts';
import { type Rig, settlingMs } from './rig.ts';
import { type Screen, watchStrip } from './screen.ts';
import { waitTelling } from './waiting.ts';

const minuteMs = 60_000;
/** Neither divides a minute: as no film is cut, a slide fills what is left before each boundary. */
const filmSeconds = [17, 13];

/**
 * Plays one film in every even minute of the day and another one in every odd one, and reads off the screen when each
 * gave way to the other.
 *
 * @returns milliseconds that each was off the full minute
 */
async function boundariesOnScreen(screen: Screen, count: number): Promise<number[]> {
  const { width, height } = screen;
  const clips = filmSeconds.map(
    (seconds, index): Clip => ({
      number: index + 1,
      frames: seconds * 30,
      width,
      height,
      framesPerSecond: 30,
    }),
  );
  const items = clips.map(({ number, frames, framesPerSecond }): SketchedItem => {
    const durationMs = (frames / framesPerSecond) * 1_000;
    return { id: `clip-${number}`, kind: 'video', media: `clip-${number}.mp4`, durationMs };
  });
  const title = { vi: 'Mẫu', en: 'Sample' };
  const { folder, media } = signagePack(items, {
    dayParts: clips.map(({ number }, index) => ({
      id: `minutes-${number}`,
      title,
      spans: everyOther(index),
    })),
    playlists: [
      {
        id: 'all',
        title,
        entries: clips.map(({ number }) => ({ item: `clip-${number}`, dayParts: [`minutes-${number}`] })),
      },
    ],
  });
  for (const clip of clips) await writeClip(join(media, `clip-${clip.number}.mp4`), clip);
  const running = await startOurs(screen, folder);
  try {
    await wait(settlingMs);
    const watching = watchStrip(screen);
    // A boundary is seen by the film before it, too: the first is missed where only its slide was left.
    await waitTelling('boundaries', (count + 1) * minuteMs);
    const seen = codesOf(await watching.stop());
    const changed = seen.filter(({ clip }, index) => index > 0 && seen[index - 1]?.clip !== clip);
    return changed.map(({ from }) => {
      const late = from % minuteMs;
      return Math.min(late, minuteMs - late);
    });
  } finally {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every second minute of a day. */
function everyOther(first: number): { from: string; until: string }[] {
  return Array.from({ length: 720 }, (_, index) => {
    const minute = first + 2 * index;
    return { from: clock(minute), until: clock(minute + 1) };
  });
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** How exactly the screen keeps the boundaries of the parts of the day. */
export async function measureBoundaries({ screen }: Rig, count: number): Promise<void> {
  const ms = await boundariesOnScreen(screen, count);
  judgeTimes('boundary of a part of the day, against the screen', ms, 1, mostOffBoundaryMs);
  verdict(`${ms.length} boundaries seen (at least ${count})`, ms.length >= count);
}

/** Milliseconds that a boundary of a part of the day may be missed by. */
const mostOffBoundaryMs = 250;
