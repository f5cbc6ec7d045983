import {
  assertEvent,
  assign,
  type DoneActorEvent,
  enqueueActions,
  fromCallback,
  fromPromise,
  setup,
} from 'xstate';
import type { Plan } from '../domain/api.ts';
import { businessDay, type Day } from '../domain/day.ts';
import type { Above } from '../domain/notice.ts';
import { nothingAbove } from '../signage/above.ts';
import { safeSlide } from '../signage/built-in.ts';
import { type Failures, type Turn, turnAt, untilMidnight, wantedDay } from '../signage/turn.ts';

/** Names one of the persistent layers that the stage has; only the stage knows what they are. */
export type LayerId = string;

/** What is on the screen, by the layer that shows it. */
export interface Presented extends Turn {
  layer: LayerId;
  /** When its first frame was on the screen, in milliseconds since the epoch. */
  presentedAt: number;
}

interface PlayerContext {
  screen: string;
  /** The last tick: wall clock in milliseconds since the epoch, and milliseconds that no one can set. */
  at: number;
  since: number;
  plans: Plan[];
  /** The newest content revision heard of. */
  revision: string | undefined;
  /** Something could not be shown: the plan in hand may be out of date. */
  doubtful: boolean;
  /** Urgent notices and the switch of the safe slide, as they were told last. */
  above: Above;
  failures: Failures;
  /** Ids of items whose failure was told and that were not shown since. */
  told: string[];
  presented: Presented | undefined;
  next: (Turn & { layer?: LayerId }) | undefined;
  /** Why there is no plan; {@link PlanRefusedError} where asking again will hardly help. */
  trouble: Error | undefined;
}

/** What comes to the player from outside. */
export type PlayerEvent =
  | { type: 'clock.ticked'; at: number; since: number }
  | { type: 'content.changed'; revision: string }
  | { type: 'above.changed'; above: Above }
  | { type: 'layer.failed'; layer: LayerId; reason: string };

type InnerEvent = PlayerEvent | { type: 'time.passed' } | { type: 'time.jumped' } | { type: 'plan.changed' };

/** What the player tells the world: an item that cannot be shown, once until it can be again. */
export type PlayerEmission = { type: 'item.failed'; item: string; reason: string };

/** The server answers, but it has no plan for this screen. */
export class PlanRefusedError extends Error {
  override name = 'PlanRefusedError';
}

const source = () => fromCallback<PlayerEvent, undefined, PlayerEvent>(() => {});

const player = setup({
  types: {
    context: {} as PlayerContext,
    events: {} as InnerEvent,
    emitted: {} as PlayerEmission,
    input: {} as { screen: string; at: number; since: number },
  },
  actors: {
    /** Sends `clock.ticked` with every frame. */
    clock: source(),
    /** Sends `content.changed` and `above.changed` whenever the server tells. */
    news: source(),
    /** Sends `layer.failed` when a layer on the screen or below it breaks. */
    'layer reports': source(),
    'fetch the plan': fromPromise<Plan, { screen: string; day: Day }>(async () => {
      throw new Error('not provided');
    }),
    /** Readies the turn's first frame on a free layer below the one that is seen; resolves with that layer. */
    'prepare a layer': fromPromise<LayerId, Turn>(async () => {
      throw new Error('not provided');
    }),
    /** Brings a prepared layer up; resolves with the instant at which its first frame was presented. */
    'raise the layer': fromPromise<number, Turn & { layer: LayerId }>(async () => {
      throw new Error('not provided');
    }),
  },
  delays: { retry: 5_000, planRetry: 20_000, preparationLimit: 5_000, raisingLimit: 2_000 },
  guards: {
    'a plan is wanted': ({ context }) => dayToFetch(context) !== undefined,
    'preparation is due': ({ context }) =>
      context.presented !== undefined && context.at >= context.presented.endsAt - prepareAheadMs,
    'the turn is over': ({ context }) =>
      context.presented !== undefined && context.at >= context.presented.endsAt - halfAFrameMs,
    'the next is overdue': ({ context }) =>
      context.presented !== undefined && context.at >= context.presented.endsAt + patienceMs,
    'it is the layer on the screen': ({ context, event }) => {
      assertEvent(event, 'layer.failed');
      return event.layer === context.presented?.layer;
    },
    'it is the layer prepared': ({ context, event }) => {
      assertEvent(event, 'layer.failed');
      return event.layer === context.next?.layer;
    },
  },
  actions: {
    'note the time': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'clock.ticked');
      const jump = event.at - context.at - (event.since - context.since);
      enqueue.assign({ at: event.at, since: event.since });
      enqueue.raise({ type: Math.abs(jump) > clockStepMs ? 'time.jumped' : 'time.passed' });
    }),
    'note the revision': assign(({ event }) => {
      assertEvent(event, 'content.changed');
      return { revision: event.revision };
    }),
    'take the plan': enqueueActions(({ context, event, enqueue }) => {
      const plan = (event as unknown as DoneActorEvent<Plan>).output;
      const today = businessDay(context.at);
      const plans = [...context.plans.filter(({ day }) => day !== plan.day && day >= today), plan];
      const { presented } = context;
      enqueue.assign({
        plans,
        revision: plan.revision,
        doubtful: false,
        presented: presented && {
          ...presented,
          endsAt: untilMidnight(plans, context.at, presented.endsAt),
        },
      });
      enqueue.raise({ type: 'plan.changed' });
    }),
    'keep the plan': assign({ doubtful: false }),
    'note the trouble': assign(({ event }) => ({
      trouble: (event as unknown as { error: unknown }).error as Error,
    })),
    'note what stands above': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'above.changed');
      const { plans, failures, at, presented } = context;
      const due = turnAt(plans, failures, at, event.above);
      enqueue.assign({ above: event.above });
      if (presented === undefined || due === undefined) return;
      const goesOn = due.item.id === presented.item.id && due.startedAt === presented.startedAt;
      if (goesOn) enqueue.assign({ presented: { ...presented, endsAt: due.endsAt } });
      enqueue.raise({ type: goesOn ? 'plan.changed' : 'time.jumped' });
    }),
    'aim at now': assign({
      next: ({ context }) => turnAt(context.plans, context.failures, context.at, context.above),
    }),
    'aim at what follows': assign({
      next: ({ context }) =>
        turnAt(context.plans, context.failures, context.presented?.endsAt ?? context.at, context.above),
    }),
    'note the layer': assign(({ context, event }) => ({
      next: context.next && { ...context.next, layer: (event as unknown as DoneActorEvent<LayerId>).output },
    })),
    'note that it is presented': assign(({ context, event }) => {
      const { next, told } = context;
      if (next?.layer === undefined) return {};
      const presentedAt = (event as unknown as DoneActorEvent<number>).output;
      return {
        presented: { ...next, layer: next.layer, presentedAt },
        next: undefined,
        told: told.filter((id) => id !== next.item.id),
      };
    }),
    'pass over it': enqueueActions(({ context, event, enqueue }) => {
      const turn = failedTurn(context, event);
      if (turn === undefined || turn.shown === 'ground') return;
      const { id } = turn.item;
      const ongoing = Object.entries(context.failures).filter(([, until]) => until > context.at);
      enqueue.assign({
        failures: { ...Object.fromEntries(ongoing), [id]: turn.endsAt },
        doubtful: id !== safeSlide.id,
        told: [...new Set([...context.told, id])],
      });
      if (!context.told.includes(id)) {
        enqueue.emit({ type: 'item.failed', item: id, reason: reasonOf(event) });
      }
    }),
  },
});

/** How long before its turn an item is prepared: enough for a large file from a slow disk. */
const prepareAheadMs = 6_000;
/** The picture changes at the frame that is nearest to the boundary. */
const halfAFrameMs = 8;
/** How long the old picture may stay when the next one is not ready. */
const patienceMs = 1_500;
/** A difference between the two clocks that is no drift: somebody set the time. */
const clockStepMs = 300;

const onScreen = player.createStateConfig({
  initial: 'waiting',
  on: {
    'time.jumped': 'joining',
    'layer.failed': [
      { guard: 'it is the layer on the screen', target: 'joining', actions: 'pass over it' },
      {
        guard: 'it is the layer prepared',
        target: '.preparing',
        actions: 'pass over it',
        reenter: false,
      },
    ],
  },
  states: {
    waiting: {
      always: { guard: 'preparation is due', target: 'preparing' },
    },
    preparing: {
      entry: 'aim at what follows',
      invoke: {
        src: 'prepare a layer',
        input: ({ context }) => context.next as Turn,
        onDone: { target: 'prepared', actions: 'note the layer' },
        onError: { target: 'preparing', reenter: true, actions: 'pass over it' },
      },
      on: {
        'plan.changed': { target: 'preparing', reenter: true },
        'time.passed': {
          guard: 'the next is overdue',
          target: 'preparing',
          reenter: true,
          actions: 'pass over it',
        },
      },
    },
    prepared: {
      on: {
        'plan.changed': 'preparing',
        'time.passed': { guard: 'the turn is over', target: '#raising' },
      },
    },
  },
});

const stage = player.createStateConfig({
  initial: 'joining',
  states: {
    joining: {
      entry: 'aim at now',
      invoke: {
        src: 'prepare a layer',
        input: ({ context }) => context.next as Turn,
        onDone: { target: 'raising', actions: 'note the layer' },
        onError: { target: 'joining', reenter: true, actions: 'pass over it' },
      },
      after: { preparationLimit: { target: 'joining', reenter: true, actions: 'pass over it' } },
      on: { 'time.jumped': { target: 'joining', reenter: true } },
    },
    raising: {
      id: 'raising',
      invoke: {
        src: 'raise the layer',
        input: ({ context }) => context.next as Turn & { layer: LayerId },
        onDone: { target: 'onScreen', actions: 'note that it is presented' },
        onError: { target: 'joining', actions: 'pass over it' },
      },
      after: { raisingLimit: { target: 'joining', actions: 'pass over it' } },
      on: { 'time.jumped': 'joining' },
    },
    onScreen,
  },
});

const planning = player.createStateConfig({
  initial: 'holding',
  states: {
    holding: {
      on: { 'time.passed': { guard: 'a plan is wanted', target: 'fetching' }, 'time.jumped': 'holding' },
    },
    fetching: {
      invoke: {
        src: 'fetch the plan',
        input: ({ context }) => ({
          screen: context.screen,
          day: dayToFetch(context) ?? businessDay(context.at),
        }),
        onDone: { target: 'holding', actions: 'take the plan' },
        onError: { target: 'resting', actions: 'keep the plan' },
      },
    },
    resting: {
      after: { planRetry: 'holding' },
      on: { 'content.changed': { target: 'holding', actions: 'note the revision' } },
    },
  },
});

/**
 * One lobby screen: what is on it follows from the plan and the clock alone, so it may start, stop or be set to
 * another time at any moment. The next item is prepared below before its turn; the picture stays until the next is
 * truly presented; what cannot be shown is replaced until its turn ends and tried again in the next round. A plan
 * stays in force for as long as no newer one can be had.
 */
export const signagePlayer = player.createMachine({
  id: 'signage-player',
  context: ({ input }) => ({
    ...input,
    plans: [],
    revision: undefined,
    doubtful: false,
    above: nothingAbove,
    failures: {},
    told: [],
    presented: undefined,
    next: undefined,
    trouble: undefined,
  }),
  invoke: [{ src: 'clock' }, { src: 'news' }, { src: 'layer reports' }],
  on: {
    'clock.ticked': { actions: 'note the time' },
    'content.changed': { actions: 'note the revision' },
    'above.changed': { actions: 'note what stands above' },
  },
  initial: 'starting',
  states: {
    starting: {
      invoke: {
        src: 'fetch the plan',
        input: ({ context }) => ({ screen: context.screen, day: businessDay(context.at) }),
        onDone: { target: 'playing', actions: 'take the plan' },
        onError: { target: 'resting', actions: 'note the trouble' },
      },
    },
    resting: { after: { retry: 'starting' } },
    playing: { type: 'parallel', states: { stage, planning } },
  },
});

function dayToFetch({ plans, revision, doubtful, at }: PlayerContext): Day | undefined {
  return doubtful ? businessDay(at) : wantedDay(plans, revision, at);
}

function failedTurn({ presented, next }: PlayerContext, event: InnerEvent): Turn | undefined {
  return event.type === 'layer.failed' && event.layer === presented?.layer ? presented : next;
}

function reasonOf(event: { type: string }): string {
  const { error, reason } = event as { error?: unknown; reason?: string };
  if (reason !== undefined) return reason;
  return error instanceof Error ? error.message : 'it was not ready in time';
}
