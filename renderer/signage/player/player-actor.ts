import { createActor, fromCallback, fromPromise } from 'xstate';
import type { Day } from '../../../shared/domain/day.ts';
import type { Plan } from '../../../shared/domain/signage/plan.ts';
import {
  type LayerId,
  PlanRefusedError,
  type PlayerEvent,
} from '../../../shared/machines/signage-context.ts';
import { signagePlayer } from '../../../shared/machines/signage-player.ts';
import type { Turn } from '../../../shared/signage/turn.ts';
import { ApiError, type Client } from '../../client.ts';
import { watchStream } from '../../event-stream.ts';
import { afterFrame } from '../layers/layer.ts';
import type { Stage } from '../layers/stage.ts';
import type { LobbyData } from '../lobby-data.ts';

/** A tick comes after every frame, and this often where no frames are drawn. */
const slowTickMs = 250;

/** The player of one screen, on a stage, with the stage's clock and the server's stream. Not started yet. */
export function createPlayer(screen: string, stage: Stage, lobby: LobbyData, client: Client) {
  const machine = signagePlayer.provide({
    actors: {
      clock: fromCallback<PlayerEvent, undefined, PlayerEvent>(({ sendBack }) => {
        const tick = () => {
          lobby.keepToday(stage.now());
          sendBack({ type: 'clock.ticked', at: stage.now(), since: performance.now() });
        };
        let after: number | undefined;
        const frame = () => {
          after = afterFrame(tick);
          next = requestAnimationFrame(frame);
        };
        let next = requestAnimationFrame(frame);
        const slow = setInterval(tick, slowTickMs);
        return () => {
          cancelAnimationFrame(next);
          clearTimeout(after);
          clearInterval(slow);
        };
      }),
      news: fromCallback<PlayerEvent, undefined, PlayerEvent>(({ sendBack }) =>
        watchStream({
          connection: (open) => {
            if (open) sendBack({ type: 'server.returned' });
          },
          message(message) {
            lobby.take(message);
            if (message.kind === 'content') {
              const { revision, edition } = message;
              sendBack({ type: 'content.changed', revision, edition });
            } else if (message.kind === 'above') sendBack({ type: 'above.changed', above: message.above });
          },
        }),
      ),
      'layer reports': fromCallback<PlayerEvent, undefined, PlayerEvent>(({ sendBack }) => {
        stage.reports.failed = (turn, reason) => sendBack({ type: 'turn.failed', turn, reason });
        stage.reports.strayed = () => sendBack({ type: 'turn.strayed' });
      }),
      visibility: fromCallback<PlayerEvent, undefined, PlayerEvent>(({ sendBack }) => {
        const look = () => sendBack({ type: document.hidden ? 'page.hidden' : 'page.shown' });
        document.addEventListener('visibilitychange', look);
        return () => document.removeEventListener('visibilitychange', look);
      }),
      'fetch the plan': fromPromise<Plan, { screen: string; day: Day }>(async ({ input, signal }) => {
        try {
          return await client.plan(
            { params: { screen: input.screen }, query: { day: input.day } },
            { signal },
          );
        } catch (cause) {
          if (cause instanceof ApiError && !cause.mayPass)
            throw new PlanRefusedError(cause.message, { cause });
          throw cause;
        }
      }),
      'prepare a layer': fromPromise<LayerId, Turn>(({ input, signal }) => stage.prepare(input, signal)),
      'raise the layer': fromPromise<number, Turn & { layer: LayerId }>(({ input, signal }) =>
        stage.raise(input, input.layer, signal),
      ),
      'rest all layers': fromPromise(async () => stage.rest()),
    },
  });
  const actor = createActor(machine, { input: { screen, at: stage.now(), since: performance.now() } });
  actor.on('item.failed', ({ item, reason }) => {
    console.error(`The item "${item}" of the screen "${screen}" cannot be shown: ${reason}`);
  });
  return actor;
}
