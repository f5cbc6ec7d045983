import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { judgeTimes } from '../verdicts.ts';
import { readCode } from './bar-code.ts';
import { openDesk } from './desk.ts';
import { type RunningOurs, startOurs } from './players.ts';
import { type Rig, settlingMs } from './rig.ts';
import { type Look, type Screen, watchStrip } from './screen.ts';

/** How long a notice stands, and the loop between two of them, in milliseconds. */
const standingMs = 1_500;
const betweenMs = 2_000;

/**
 * Posts urgent notices while clips play, and reads off the screen how long each takes to take the place of the clip.
 *
 * @returns milliseconds from the sending of each; undefined for one that never came up
 */
async function noticesToPixels(
  { address }: RunningOurs,
  screen: Screen,
  count: number,
): Promise<(number | undefined)[]> {
  const desk = await openDesk(address);
  const watching = watchStrip(screen);
  const sentAt: number[] = [];
  for (let posted = 0; posted < count; posted += 1) {
    await wait(betweenMs);
    const id = randomUUID();
    const until = new Date(Date.now() + 60_000).toISOString();
    sentAt.push(Date.now());
    await desk.post('notices', {
      id,
      headline: 'Mất điện: mời bạn ra cửa chính',
      severity: 'extreme',
      until,
    });
    await wait(standingMs);
    await desk.post(`notices/${id}/end`, {});
  }
  await wait(betweenMs);
  const looks = await watching.stop();
  return sentAt.map((at) => upAfter(looks, at));
}

/** Milliseconds until the clip's code was not there any more, for more than a torn frame. */
function upAfter(looks: readonly Look[], sentAt: number): number | undefined {
  const later = looks.filter(({ at }) => at >= sentAt && at < sentAt + standingMs);
  const first = later.findIndex((_, index) => [0, 1, 2].every((step) => isGone(later[index + step])));
  return first < 0 ? undefined : (later[first] as Look).at - sentAt;
}

function isGone(look: Look | undefined): boolean {
  return look !== undefined && readCode(look.strip) === undefined;
}

/** How soon an urgent notice is on the screen. */
export async function measureNotices({ screen, folder }: Rig, count: number): Promise<void> {
  const running = await startOurs(screen, folder);
  try {
    await wait(settlingMs);
    const ms = await noticesToPixels(running, screen, count);
    judgeTimes(
      'urgent notice to its pixels',
      ms.map((each) => each ?? Number.POSITIVE_INFINITY),
      0.99,
      500,
    );
  } finally {
    await running.stop();
  }
}
