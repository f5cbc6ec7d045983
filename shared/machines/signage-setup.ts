import {
  assertEvent,
  assign,
  type DoneActorEvent,
  type ErrorActorEvent,
  enqueueActions,
  fromCallback,
  fromPromise,
  setup,
} from 'xstate';
import type { Day } from '../domain/day.ts';
import type { Plan } from '../domain/signage/plan.ts';
import { failureOf, proofOf } from '../signage/proof.ts';
import type { Turn } from '../signage/turn.ts';
import {
  aimAt,
  dayToFetch,
  editionOf,
  goingOn,
  isAbout,
  type LayerId,
  type PlayerContext,
  type PlayerEmission,
  type PlayerEvent,
  without,
  withPlan,
  withPresented,
} from './signage-context.ts';

type InnerEvent =
  | PlayerEvent
  | { type: 'time.passed' }
  | { type: 'plan.changed' }
  /** Something else than before is due now: the clock was set, or something came to stand above the plans. */
  | { type: 'due.changed' };

/** How long before its turn an item is prepared: enough for a large file from a slow disk. */
const prepareAheadMs = 6_000;
/**
 * The picture is to change at the frame that is nearest to the boundary. What is asked for after one frame was handed
 * over is in the next one, and that is seen a frame later.
 */
const leadMs = 40;
/** How long the old picture may stay when the next one is not ready: what stands in is up within 2 s. */
const patienceMs = 1_000;
/** A difference between the two clocks that is no drift: somebody set the time. */
const clockStepMs = 300;

const source = () => fromCallback<PlayerEvent, undefined, PlayerEvent>(() => {});
const notProvided = async () => {
  throw new Error('not provided');
};
const output = <T>(event: unknown) => (event as DoneActorEvent<T>).output;

/** The words of the signage player: what its states can do, ask and wait for. */
export const player = setup({
  types: {
    context: {} as PlayerContext,
    events: {} as InnerEvent,
    emitted: {} as PlayerEmission,
    input: {} as { screen: string; at: number; since: number },
  },
  actors: {
    /** Sends `clock.ticked` after every frame. */
    clock: source(),
    /** Sends `content.changed` and `above.changed` whenever the server tells, and when it can be heard again. */
    news: source(),
    /** Sends `turn.failed` and `turn.strayed` when what is on the screen, or ready, breaks. */
    'layer reports': source(),
    /** Sends `page.hidden` and `page.shown`. */
    visibility: source(),
    'fetch the plan': fromPromise<Plan, { screen: string; day: Day }>(notProvided),
    /** Readies the turn's first frame on a free layer below the one that is seen; resolves with that layer. */
    'prepare a layer': fromPromise<LayerId, Turn>(notProvided),
    /** Brings a prepared layer up; resolves with the instant at which its first frame was presented. */
    'raise the layer': fromPromise<number, Turn & { layer: LayerId }>(notProvided),
    /** Halts all that moves while nobody can see it. */
    'rest all layers': fromPromise<void>(notProvided),
  },
  delays: {
    retry: 5_000,
    planRetry: 20_000,
    /** Where there is nothing to look at yet, waiting for the right item is better than another. */
    preparationLimit: ({ context }) => (context.presented ? 2_500 : 5_000),
    raisingLimit: 1_500,
  },
  guards: {
    'a plan is wanted': ({ context }) => dayToFetch(context) !== undefined,
    'preparation is due': ({ context }) => isPast(context, -prepareAheadMs),
    'the turn is over': ({ context }) => isPast(context, -leadMs),
    'the next is overdue': ({ context }) =>
      isPast(context, patienceMs) && context.at >= context.aimedAt + patienceMs,
    'it is too late for it': ({ context }) => isTooLate(context),
    'it is on the screen': ({ context, event }) => {
      assertEvent(event, 'turn.failed');
      return isAbout(context.presented, event.turn);
    },
    'it is to come': ({ context, event }) => {
      assertEvent(event, 'turn.failed');
      return isAbout(context.next, event.turn);
    },
  },
  actions: {
    'note the time': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'clock.ticked');
      const jump = event.at - context.at - (event.since - context.since);
      enqueue.assign({ at: event.at, since: event.since });
      if (Math.abs(jump) <= clockStepMs) return enqueue.raise({ type: 'time.passed' });
      // Until when something is passed over was said by the clock as it was set before.
      enqueue.assign({ failures: {} });
      enqueue.raise({ type: 'due.changed' });
    }),
    'note the edition': assign(({ event }) => {
      assertEvent(event, 'content.changed');
      return { heard: editionOf(event) };
    }),
    'note what is asked for': assign({ asked: ({ context }) => context.heard }),
    'take the plan': enqueueActions(({ context, event, enqueue }) => {
      enqueue.assign(withPlan(context, output<Plan>(event)));
      enqueue.raise({ type: 'plan.changed' });
    }),
    'try again what failed': enqueueActions(({ context, enqueue }) => {
      if (Object.keys(context.failures).length === 0) return;
      enqueue.assign({ failures: {} });
      enqueue.raise({ type: context.presented?.shown === 'item' ? 'plan.changed' : 'due.changed' });
    }),
    'keep the plan': assign({ doubtful: false }),
    'note the trouble': assign(({ event }) => ({
      trouble: (event as unknown as ErrorActorEvent).error as Error,
    })),
    'note what stands above': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'above.changed');
      enqueue.assign({ above: event.above });
      if (context.presented === undefined) return;
      const presented = goingOn(context, event.above);
      if (presented) enqueue.assign({ presented });
      enqueue.raise({ type: presented ? 'plan.changed' : 'due.changed' });
    }),
    'aim at now': assign({
      next: ({ context }) => aimAt(context, context.at),
      aimedAt: ({ context }) => context.at,
    }),
    'aim at what follows': assign({
      next: ({ context }) => aimAt(context, Math.max(context.presented?.endsAt ?? 0, context.at)),
      aimedAt: ({ context }) => context.at,
    }),
    'note the layer': assign(({ context: { next }, event }) => ({
      next: next && { ...next, layer: output<LayerId>(event) },
    })),
    'note that it is presented': enqueueActions(({ context, event, enqueue }) => {
      const news = withPresented(context, output<number>(event));
      enqueue.assign(news);
      const [before, after] = [context.presented, news.presented];
      if (after?.play === undefined || before?.play === after.play) return;
      if (before?.play) {
        const ending = { since: after.play.since, ...causeOf(context) };
        enqueue.emit({ type: 'play.ended', proof: proofOf(before, before.play, ending) });
      }
      enqueue.emit({ type: 'play.begun', presented: after });
    }),
    'note that nobody sees it': enqueueActions(({ context: { presented, since }, enqueue }) => {
      if (presented?.play === undefined) return;
      const proof = proofOf(presented, presented.play, { since, cause: 'nobody could see the page' });
      enqueue.assign({ presented: { ...presented, play: undefined } });
      enqueue.emit({ type: 'play.ended', proof });
    }),
    'pass over it': enqueueActions(({ context, event, enqueue }) => {
      const { presented, next } = context;
      const turn = event.type === 'turn.failed' && isAbout(presented, event.turn) ? presented : next;
      if (turn === undefined || turn.shown === 'ground') return;
      enqueue.assign(without(context, turn));
      const reason = reasonOf(event);
      if (turn !== presented) enqueue.emit({ type: 'play.ended', proof: failureOf(turn, reason) });
      else if (presented.play) {
        const ending = { since: context.since, cause: reason, failed: true } as const;
        enqueue.assign({ presented: { ...presented, play: undefined } });
        enqueue.emit({ type: 'play.ended', proof: proofOf(presented, presented.play, ending) });
      }
      if (!context.told.includes(turn.item.id)) {
        enqueue.emit({ type: 'item.failed', item: turn.item.id, reason });
      }
    }),
  },
});

/** Whether it is so much later than the end of what is on the screen. */
function isPast({ presented, at }: PlayerContext, ms: number): boolean {
  return presented !== undefined && at >= presented.endsAt + ms;
}

/**
 * Whether the turn that was made ready has ended meanwhile. Where what is due now would end as well before it could be
 * ready, the late one is better than none.
 */
function isTooLate(context: PlayerContext): boolean {
  const { next, at, aimedAt } = context;
  if (next === undefined || at < next.endsAt) return false;
  const due = aimAt(context, at);
  return due !== undefined && at + (at - aimedAt) < due.endsAt;
}

/** Why what is on the screen has to go before its time, where something stands above the plan. */
function causeOf({ next, above }: PlayerContext): { cause?: string } {
  if (next?.item.kind === 'notice') return { cause: 'an urgent notice came up' };
  return above.safe && next?.shown === 'slide' ? { cause: 'the safe slide was switched on' } : {};
}

function reasonOf(event: { type: string }): string {
  const { error, reason } = event as { error?: unknown; reason?: string };
  if (reason !== undefined) return reason;
  return error instanceof Error ? error.message : 'it was not ready in time';
}
