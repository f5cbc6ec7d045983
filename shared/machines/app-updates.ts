import { assign, fromPromise, setup } from 'xstate';

/** What came of asking whether there is a new version. */
export type LookOutcome =
  /** None, or nobody to ask; or it waits for a person, or for the night. */
  | { kind: 'rest' }
  /** One is offered, and now is the time to bring it in. */
  | { kind: 'due' }
  | { kind: 'failed' };

/** What came of bringing one in. */
export type TakeOutcome =
  /** It lies in the place of the one that runs. */
  | { kind: 'in place' }
  /** Nothing is new, or it lies ready for a person. */
  | { kind: 'rest' }
  | { kind: 'failed' };

export type AppUpdatesEvent =
  | { type: 'look.asked' }
  | { type: 'taking.asked' }
  /** Somebody went back: the version before lies in the place of the one that runs. */
  | { type: 'version.replaced' };

interface AppUpdatesContext {
  failures: number;
  /** Whether somebody at the desk wants it now; else it comes only while nobody is at the machine. */
  asked: boolean;
  /** A number from 0 up to 1, new each time: sites must not all fetch at once. */
  chance: () => number;
}

const minute = 60_000;

/** The longest pause after failures. */
const longestPauseMs = 6 * 60 * minute;

const unprovided = () => Promise.reject(new Error('The service of updates provides what is done.'));

/**
 * When the packaged app looks for a new version of itself, brings it in, and starts anew with it. Sites differ in when
 * they look, so that after closing they do not all fetch at once; a machine that is turned off then comes to it before
 * opening. Nothing is kept that a restart could lose: what lies where, the folder of updates knows.
 */
export const appUpdates = setup({
  types: {
    context: {} as AppUpdatesContext,
    events: {} as AppUpdatesEvent,
    input: {} as { chance: () => number },
  },
  actors: {
    /** Never rejects. */
    'look for a new version': fromPromise<LookOutcome>(unprovided),
    /** Never rejects. */
    'bring it in': fromPromise<TakeOutcome>(unprovided),
    /** Whether the app ends now to start anew; false where the site is open or somebody is at the machine. */
    'start anew': fromPromise<boolean, { asked: boolean }>(unprovided),
  },
  actions: {
    'count the failure': assign({ failures: ({ context }) => context.failures + 1, asked: false }),
    'forget failures': assign({ failures: 0, asked: false }),
    'note who asked': assign({ asked: true }),
  },
  delays: {
    'after the start': ({ context }) => (3 + context.chance() * 7) * minute,
    'until the next look': ({ context }) => (30 + context.chance() * 60) * minute,
    'a pause': ({ context: { failures, chance } }) =>
      Math.min(10 * minute * 2 ** Math.min(failures - 1, 8), longestPauseMs) * (0.5 + chance()),
    'until nobody may be there': 5 * minute,
  },
}).createMachine({
  id: 'app-updates',
  context: ({ input }) => ({ failures: 0, asked: false, chance: input.chance }),
  initial: 'started',
  on: { 'version.replaced': { target: '.leaving', actions: 'note who asked' } },
  states: {
    started: {
      after: { 'after the start': 'looking' },
      on: { 'look.asked': 'looking', 'taking.asked': { target: 'taking', actions: 'note who asked' } },
    },
    resting: {
      after: { 'until the next look': 'looking' },
      on: { 'look.asked': 'looking', 'taking.asked': { target: 'taking', actions: 'note who asked' } },
    },
    looking: {
      invoke: {
        src: 'look for a new version',
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'failed',
            target: 'pausing',
            actions: 'count the failure',
          },
          { guard: ({ event }) => event.output.kind === 'due', target: 'taking', actions: 'forget failures' },
          { target: 'resting', actions: 'forget failures' },
        ],
        onError: { target: 'pausing', actions: 'count the failure' },
      },
      on: { 'taking.asked': { target: 'taking', actions: 'note who asked' } },
    },
    taking: {
      invoke: {
        src: 'bring it in',
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'failed',
            target: 'pausing',
            actions: 'count the failure',
          },
          { guard: ({ event }) => event.output.kind === 'in place', target: 'leaving' },
          { target: 'resting', actions: 'forget failures' },
        ],
        onError: { target: 'pausing', actions: 'count the failure' },
      },
      on: { 'taking.asked': { actions: 'note who asked' } },
    },
    leaving: {
      invoke: {
        src: 'start anew',
        input: ({ context }) => ({ asked: context.asked }),
        onDone: [{ guard: ({ event }) => event.output, target: 'ending' }, { target: 'waiting' }],
        onError: 'waiting',
      },
    },
    waiting: {
      after: { 'until nobody may be there': 'leaving' },
      on: { 'taking.asked': { target: 'leaving', actions: 'note who asked' } },
    },
    pausing: {
      after: { 'a pause': 'looking' },
      on: { 'look.asked': 'looking', 'taking.asked': { target: 'taking', actions: 'note who asked' } },
    },
    /** The process ends; what comes after it is the new version's. */
    ending: { type: 'final' },
  },
});
