import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { judgeTimes } from '../verdicts.ts';
import { startOurs } from './players.ts';
import { firstPicture, firstShown } from './readings.ts';
import { type Rig, settlingMs } from './rig.ts';
import { type Look, type Watch, watchStrip, watchWhole } from './screen.ts';

/** Milliseconds until there is a picture. */
const longestStartMs = 3_000;

/** How soon a picture is up after the browser was started: a clip's, and without any content the built-in slide's. */
export async function measureStarts({ screen, folder }: Rig, starts: number): Promise<void> {
  const measure = async (pack: string, watch: () => Watch, first: (looks: Look[]) => number | undefined) => {
    const ms: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      const watching = watch();
      const running = await startOurs(screen, pack);
      await wait(settlingMs);
      const looks = (await watching.stop()).filter(({ at }) => at >= running.startedAt);
      ms.push((first(looks) ?? Number.POSITIVE_INFINITY) - running.startedAt);
      await running.stop();
    }
    return ms;
  };
  const ms = await measure(folder, () => watchStrip(screen), firstPicture);
  judgeTimes('first picture after the start of the browser', ms, 1, longestStartMs);
  const empty = mkdtempSync(join(tmpdir(), 'tantam-empty-'));
  try {
    const ms = await measure(empty, () => watchWhole(screen), firstShown);
    judgeTimes(
      'first picture after the start of the browser, with an empty content folder',
      ms,
      1,
      longestStartMs,
    );
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}
