import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabaseForReading } from '../../../main/store/database.ts';
import { listPlays } from '../../../main/store/play-rows.ts';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { Play } from '../../../shared/domain/signage/play.ts';
import { type SketchedItem, signagePack } from '../../signage-pack.ts';
import { figure, quantile } from '../figures.ts';
import { judgeTimes } from '../verdicts.ts';
import { type Clip, writeClip, writeStill } from './clips.ts';
import { type RunningOurs, startOurs } from './players.ts';
import { codesOf } from './readings.ts';
import { type Rig, settlingMs } from './rig.ts';
import { type Look, type Screen, watchStrip } from './screen.ts';

/** How far what the player tells is from what the screen showed, in milliseconds; positive where the screen was later. */
interface PlayTimes {
  /** The instant that a play says its first frame stood there, and the one that its plan has. */
  shown: number[];
  planned: number[];
}

/** The last play is told a moment after it is over. */
const tellingMs = 2_000;
/** What began further apart is another turn. */
const sameTurnMs = 1_500;

/**
 * Watches a running screen and holds its plays against what was seen.
 *
 * @param numbers the number in the bar code of each item, by its id
 */
async function playTimes(
  { home }: RunningOurs,
  screen: Screen,
  ms: number,
  numbers: ReadonlyMap<string, number>,
): Promise<PlayTimes> {
  const watching = watchStrip(screen);
  const since = Date.now();
  await wait(ms);
  const looks = await watching.stop();
  await wait(tellingMs);
  const plays = readPlays(home).filter(
    ({ shownAt }) => shownAt !== null && Date.parse(shownAt) > since && Date.parse(shownAt) < since + ms,
  );
  const begun = beginnings(looks);
  const apart = (instant: (play: Play) => number) =>
    plays.flatMap((play) => {
      const at = instant(play);
      const distances = begun
        .filter(({ clip }) => clip === numbers.get(play.item))
        .map(({ from }) => from - at)
        .sort((one, other) => Math.abs(one) - Math.abs(other));
      return distances[0] !== undefined && Math.abs(distances[0]) < sameTurnMs ? [distances[0]] : [];
    });
  return {
    shown: apart(({ shownAt }) => Date.parse(shownAt ?? '')),
    planned: apart(({ plannedAt }) => Date.parse(plannedAt)),
  };
}

/** When another item was on the screen for the first time; the first one was there before. */
function beginnings(looks: readonly Look[]): { clip: number; from: number }[] {
  return codesOf(looks).filter(({ clip }, index, all) => index > 0 && all[index - 1]?.clip !== clip);
}

function readPlays(home: string): Play[] {
  const db = openDatabaseForReading(home);
  const today = businessDay(Date.now());
  try {
    return [...listPlays(db, today, today)].map(({ body }) => Play.parse(JSON.parse(body)));
  } finally {
    db.close();
  }
}

/** Milliseconds that a play's instants may be off. */
const mostUntrueMs = 50;

/** What is proven to have been played: films on the stream, and a picture that they come from and go to. */
export async function measurePlays({ screen, clips }: Rig, count: number): Promise<void> {
  const seconds = 3;
  const still = { ...(clips[0] as Clip), number: clips.length + 1 };
  const stillItem = {
    id: 'still',
    kind: 'image',
    media: 'still.png',
    alt: { vi: 'Hình', en: 'Picture' },
  } as const;
  const items: SketchedItem[] = [
    ...clips.map(({ number }): SketchedItem => {
      return {
        id: `clip-${number}`,
        kind: 'video',
        media: `clip-${number}.mp4`,
        durationMs: seconds * 1_000,
      };
    }),
    { ...stillItem, durationMs: seconds * 1_000 },
  ];
  const { folder, media } = signagePack(items);
  for (const clip of clips) {
    await writeClip(join(media, `clip-${clip.number}.mp4`), {
      ...clip,
      frames: seconds * clip.framesPerSecond,
    });
  }
  writeStill(join(media, 'still.png'), still);
  const running = await startOurs(screen, folder);
  try {
    await wait(settlingMs);
    const numbers = new Map([...clips, still].map(({ number }, index) => [items[index]?.id ?? '', number]));
    const { shown, planned } = await playTimes(running, screen, (count + 1) * seconds * 1_000, numbers);
    judgeTimes(
      'what a play says of when it was shown, against the screen',
      shown.map(Math.abs),
      1,
      mostUntrueMs,
    );
    judgeTimes('when the plan has it, against the screen', planned.map(Math.abs), 1, mostUntrueMs);
    console.log(
      `  the screen is later by a median of ${figure(quantile(shown, 0.5))} ms than the play says, of ${figure(quantile(planned, 0.5))} ms than the plan`,
    );
  } finally {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
