import { assign, fromPromise, setup } from 'xstate';
import type { OutboxFault } from '../domain/hq/outbox.ts';

/** What came of one try to send. */
export type SendOutcome =
  | { kind: 'unenrolled' }
  /** HQ confirmed; so many events are left. */
  | { kind: 'confirmed'; left: number }
  | { kind: 'failed'; fault: OutboxFault };

export type OutboxEvent = { type: 'event.recorded' } | { type: 'sending.asked' };

interface OutboxContext {
  failures: number;
  fault: OutboxFault | null;
  /** A number from 0 up to 1, new each time: sites must not all knock at once. */
  chance: () => number;
}

const second = 1_000;
const minute = 60 * second;

/** The longest pause after failures; whoever was refused waits for a person and is not in a hurry. */
const longestPauseMs = 15 * minute;

const unprovided = () => Promise.reject(new Error('The outbox service provides what sends.'));

/**
 * When a site sends to HQ: soon after something was recorded, once in a while only to say that it is well, and after
 * failures later and later. It keeps nothing that a restart could lose: what is unsent, the store and HQ's receipts
 * know. The desk never waits for it.
 */
export const outbox = setup({
  types: {
    context: {} as OutboxContext,
    events: {} as OutboxEvent,
    input: {} as { chance: () => number },
  },
  actors: {
    /** Sends one bundle; never rejects. */
    'send a bundle': fromPromise<SendOutcome>(unprovided),
  },
  actions: {
    'count the failure': assign(({ context }, { fault }: { fault: OutboxFault }) => ({
      failures: context.failures + 1,
      fault,
    })),
    'forget failures': assign({ failures: 0, fault: null }),
  },
  delays: {
    /** Several events go together, and sites apart from each other. */
    'a little while': ({ context }) => 2 * second + context.chance() * 8 * second,
    'until a sign of life is due': ({ context }) => (10 + context.chance() * 5) * minute,
    'until somebody may have enrolled': 30 * second,
    'a pause': ({ context: { failures, fault, chance } }) => {
      const whole = fault === 'refused' ? longestPauseMs : 5 * second * 2 ** Math.min(failures - 1, 8);
      return Math.min(whole, longestPauseMs) * (0.5 + chance());
    },
  },
}).createMachine({
  id: 'outbox',
  context: ({ input }) => ({ failures: 0, fault: null, chance: input.chance }),
  initial: 'gathering',
  states: {
    gathering: {
      after: { 'a little while': 'sending' },
      on: { 'sending.asked': 'sending' },
    },
    sending: {
      invoke: {
        src: 'send a bundle',
        onDone: [
          { guard: ({ event }) => event.output.kind === 'unenrolled', target: 'unenrolled' },
          {
            guard: ({ event }) => event.output.kind === 'failed',
            target: 'pausing',
            actions: {
              type: 'count the failure',
              params: ({ event }) => ({
                fault: event.output.kind === 'failed' ? event.output.fault : 'unreachable',
              }),
            },
          },
          {
            guard: ({ event }) => event.output.kind === 'confirmed' && event.output.left > 0,
            target: 'sending',
            reenter: true,
            actions: 'forget failures',
          },
          { target: 'resting', actions: 'forget failures' },
        ],
        onError: {
          target: 'pausing',
          actions: { type: 'count the failure', params: { fault: 'unreachable' } },
        },
      },
    },
    resting: {
      after: { 'until a sign of life is due': 'sending' },
      on: { 'event.recorded': 'gathering', 'sending.asked': 'sending' },
    },
    pausing: {
      after: { 'a pause': 'sending' },
      on: { 'sending.asked': 'sending' },
    },
    unenrolled: {
      after: { 'until somebody may have enrolled': 'sending' },
      on: { 'sending.asked': 'sending' },
    },
  },
});
