import type { ScreenHealth } from '../../shared/domain/signage/screen-report.ts';
import { client } from '../client.ts';
import { outputOf } from './canvas/output.ts';
import { createStage } from './layers/stage.ts';
import { createLobbyData } from './lobby-data.ts';
import { watchPicture } from './player/picture-watch.ts';
import { createPlayLog } from './player/play-log.ts';
import { createPlayer } from './player/player-actor.ts';
import { createScreenClock, isOfThisMachine } from './screen-clock.ts';

/** A player that is so far behind the end of what it shows has stopped without saying so. */
const overdueMs = 15_000;
/** A screen that is refused is loaded anew to hear why, but no more often than this. */
const refusedMs = 10_000;

/** All that belongs to one screen of this page: its player with its stage and clock, what it tells, and the watch over it. */
export function createScreenRun(screen: string) {
  const clock = createScreenClock(client, isOfThisMachine(location));
  const stage = createStage(clock.now);
  const lobby = createLobbyData(client);
  const player = createPlayer(screen, stage, lobby, client);
  const stops: (() => void)[] = [clock.stop];
  return {
    stage,
    lobby,
    player,
    start() {
      // It goes on when everything else ends: a page whose drawing broke down as a whole is loaded anew.
      const watch = watchPicture({
        look: stage.look,
        mayBeBlack() {
          const item = player.getSnapshot().context.presented?.item;
          return item !== undefined && 'mayBeBlack' in item && item.mayBeBlack === true;
        },
        hasBegun: () => player.getSnapshot().context.presented !== undefined,
        isDead() {
          const { status, context } = player.getSnapshot();
          const { presented } = context;
          const isOverdue = presented !== undefined && clock.now() > presented.endsAt + overdueMs;
          return status !== 'active' || isOverdue;
        },
        restartLayer(symptom) {
          const { presented } = player.getSnapshot().context;
          stage.restart();
          if (presented === undefined) return;
          const { item, startedAt } = presented;
          stage.reports.failed({ item: item.id, startedAt }, `its picture was ${symptom}`);
        },
      });
      const log = createPlayLog({
        screen,
        client,
        health: () => healthOf({ ...clock, ...watch, ...stage }),
        refused() {
          if (performance.now() > refusedMs) location.reload();
        },
      });
      const subscriptions = [
        player.on('play.begun', ({ presented }) => log.begun(presented)),
        player.on('play.ended', ({ proof }) => log.ended(proof)),
      ];
      player.start();
      stops.push(log.stop, ...subscriptions.map(({ unsubscribe }) => unsubscribe));
    },
    stop() {
      for (const stop of stops) stop();
      player.stop();
    },
  };
}

type Told = Pick<ReturnType<typeof watchPicture>, 'ladder'> &
  Pick<ReturnType<typeof createScreenClock>, 'measured'> &
  Pick<ReturnType<typeof createStage>, 'look'>;

/** Chromium's own figure, which no standard has. */
type Memory = Performance & { memory?: { usedJSHeapSize: number } };

function healthOf({ ladder, measured, look }: Told): ScreenHealth {
  const qualities = [...document.querySelectorAll('video')].map((film) => film.getVideoPlaybackQuality());
  const sum = (of: (quality: VideoPlaybackQuality) => number) =>
    qualities.reduce((total, quality) => total + of(quality), 0);
  const { layers, pages, processes } = ladder();
  const lastFrameAt = look()?.lastFrameAt;
  const { memory } = performance as Memory;
  const { width, height } = outputOf(window);
  return {
    lastFrameAgoMs:
      lastFrameAt === undefined ? null : Math.max(0, Math.round(performance.now() - lastFrameAt)),
    frames: sum(({ totalVideoFrames }) => totalVideoFrames),
    dropped: sum(({ droppedVideoFrames }) => droppedVideoFrames),
    memoryMb: memory ? Math.round(memory.usedJSHeapSize / 1_048_576) : null,
    clock: measured() ?? null,
    width: Math.max(1, width),
    height: Math.max(1, height),
    uptimeMs: Math.round(performance.now()),
    mended: { layers, pages, processes },
  };
}
