import { setTimeout as wait } from 'node:timers/promises';
import { openDatabaseForReading } from '../../../main/store/database.ts';
import { listPlays } from '../../../main/store/play-rows.ts';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { Play } from '../../../shared/domain/signage/play.ts';
import type { RunningOurs } from './players.ts';
import { codesOf } from './readings.ts';
import { type Look, type Screen, watchStrip } from './screen.ts';

/** How far what the player tells is from what the screen showed, in milliseconds; positive where the screen was later. */
export interface PlayTimes {
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
export async function playTimes(
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
