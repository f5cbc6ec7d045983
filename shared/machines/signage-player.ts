import { businessDay } from '../domain/hanoi-time.ts';
import type { Turn } from '../signage/turn.ts';
import { blank, dayToFetch, type LayerId } from './signage-context.ts';
import { player } from './signage-setup.ts';

/** What is seen goes on while what follows is prepared below, and is relieved at the end of its turn. */
const onScreen = player.createStateConfig({
  initial: 'waiting',
  on: {
    'due.changed': 'joining',
    'turn.strayed': 'joining',
    'turn.failed': [
      { guard: 'it is on the screen', target: 'joining', actions: 'pass over it' },
      { guard: 'it is to come', target: '.preparing', actions: 'pass over it', reenter: false },
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
  on: { 'page.hidden': '.hidden' },
  states: {
    joining: {
      entry: 'aim at now',
      invoke: {
        src: 'prepare a layer',
        input: ({ context }) => context.next as Turn,
        onDone: [
          { guard: 'it is too late for it', target: 'joining', reenter: true },
          { target: 'raising', actions: 'note the layer' },
        ],
        onError: { target: 'joining', reenter: true, actions: 'pass over it' },
      },
      after: { preparationLimit: { target: 'joining', reenter: true, actions: 'pass over it' } },
      on: {
        'due.changed': { target: 'joining', reenter: true },
        'turn.failed': { guard: 'it is to come', target: 'joining', reenter: true, actions: 'pass over it' },
      },
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
      on: {
        'due.changed': 'joining',
        'turn.failed': { guard: 'it is to come', target: 'joining', actions: 'pass over it' },
      },
    },
    onScreen,
    hidden: {
      entry: 'note that nobody sees it',
      invoke: { src: 'rest all layers' },
      on: { 'page.shown': 'joining' },
    },
  },
});

const planning = player.createStateConfig({
  initial: 'holding',
  states: {
    holding: {
      on: { 'time.passed': { guard: 'a plan is wanted', target: 'fetching' }, 'due.changed': 'holding' },
    },
    fetching: {
      entry: 'note what is asked for',
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
      on: { 'content.changed': { target: 'holding', actions: 'note the edition' } },
    },
  },
});

/**
 * One lobby screen: what is on it follows from the plan and the clock alone, so it may start, stop or be set to
 * another time at any moment. The next item is prepared before its turn; the picture stays until the next is
 * truly presented; what cannot be shown gives way to what follows until its turn ends and is tried again in the next
 * round, or at once when the server was away and is back. A plan stays in force for as long as no newer one can be had.
 */
export const signagePlayer = player.createMachine({
  id: 'signage-player',
  context: ({ input }) => ({ ...input, ...blank() }),
  invoke: [{ src: 'clock' }, { src: 'news' }, { src: 'layer reports' }, { src: 'visibility' }],
  on: {
    'clock.ticked': { actions: 'note the time' },
    'content.changed': { actions: 'note the edition' },
    'above.changed': { actions: 'note what stands above' },
    'server.returned': { actions: 'try again what failed' },
  },
  initial: 'starting',
  states: {
    starting: {
      entry: 'note what is asked for',
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
