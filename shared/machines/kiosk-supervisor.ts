import { assign, fromCallback, raise, setup } from 'xstate';

/** What the browser shows: the page it was started for, or the safe slide, which needs nothing but the browser. */
export type Shown = 'page' | 'safe';

/** What a run of the browser is told. */
export interface BrowserRun {
  show: Shown;
  /** Without the graphics processor. */
  software: boolean;
}

/** Why a run of the browser was ended. */
export type BrowserFault = 'browser.ended' | 'page.crashed' | 'page.hung' | 'picture.stuck';

/** What the actors tell. */
export type SupervisorEvent =
  | { type: 'host.ready' }
  | { type: 'host.ended' }
  | { type: 'page.shown' }
  | { type: BrowserFault }
  | { type: 'gpu.ended' };

interface SupervisorContext {
  /** Runs in a row that ended before they were calm. */
  failures: number;
  hostFailures: number;
  software: boolean;
}

/** Runs in a row that fail before the safe slide is shown instead of the page. */
const mostFailures = 5;

const unprovided = () => {
  throw new Error('The launcher provides what starts processes.');
};

/**
 * Keeps a host process and a browser running, for ever: whatever ends, hangs or goes black is ended whole and
 * started again. A page that fails again and again gives way to the safe slide and is tried again later; a graphics
 * processor that fails again and again is done without, and tried again later. There is no final state.
 */
export const kioskSupervisor = setup({
  types: {
    context: {} as SupervisorContext,
    events: {} as SupervisorEvent,
  },
  actors: {
    /** Runs until it is stopped; stopping ends the process. */
    'run the host': fromCallback<SupervisorEvent>(unprovided),
    'run the browser': fromCallback<SupervisorEvent, BrowserRun>(unprovided),
  },
  actions: {
    'count the failure': assign({ failures: ({ context }) => context.failures + 1 }),
    'forget failures': assign({ failures: 0 }),
    'count the failure of the host': assign({ hostFailures: ({ context }) => context.hostFailures + 1 }),
    'forget failures of the host': assign({ hostFailures: 0 }),
    'do without the graphics processor': assign({ software: true }),
    'use the graphics processor': assign({ software: false }),
  },
  guards: {
    'fails again and again': ({ context }) => context.failures >= mostFailures,
  },
  delays: {
    /** What a page may take until it answers, on a slow machine that has just started. */
    'long in coming': 20_000,
    'long without a host': 10_000,
    /** A run this long was not part of a row of failures. */
    calm: 60_000,
    /** The first failure is mended at once; a row of them leaves the machine some air. */
    'pause of the browser': ({ context }) => Math.min(1_000, Math.max(0, context.failures - 1) * 200),
    'pause of the host': ({ context }) => Math.min(2_000, context.hostFailures * 200),
    'the safe slide stands': 60_000,
    'graphics failures belong together': 30_000,
    'software rendering lasts': 6 * 3_600_000,
  },
}).createMachine({
  id: 'kiosk supervisor',
  context: { failures: 0, hostFailures: 0, software: false },
  type: 'parallel',
  states: {
    host: {
      initial: 'running',
      states: {
        running: {
          invoke: { src: 'run the host' },
          on: { 'host.ended': { target: 'pausing', actions: 'count the failure of the host' } },
          after: { calm: { actions: 'forget failures of the host' } },
        },
        pausing: { after: { 'pause of the host': 'running' } },
      },
    },
    browser: {
      initial: 'waiting',
      states: {
        waiting: {
          on: { 'host.ready': 'showing' },
          after: { 'long without a host': 'safe' },
        },
        showing: {
          initial: 'launching',
          invoke: {
            src: 'run the browser',
            input: ({ context }): BrowserRun => ({ show: 'page', software: context.software }),
          },
          on: {
            'browser.ended': 'failed',
            'page.crashed': 'failed',
            'page.hung': 'failed',
            'picture.stuck': 'failed',
          },
          states: {
            launching: {
              on: { 'page.shown': 'shown' },
              after: { 'long in coming': '#failed' },
            },
            shown: { after: { calm: { target: 'calm', actions: 'forget failures' } } },
            calm: {},
          },
        },
        failed: {
          id: 'failed',
          entry: 'count the failure',
          always: { guard: 'fails again and again', target: 'safe' },
          after: { 'pause of the browser': 'showing' },
        },
        /** The safe slide; whatever ends it, it comes back until its time is over. */
        safe: {
          initial: 'running',
          after: { 'the safe slide stands': 'showing' },
          states: {
            running: {
              invoke: {
                src: 'run the browser',
                input: ({ context }): BrowserRun => ({ show: 'safe', software: context.software }),
              },
              on: {
                'browser.ended': 'pausing',
                'page.crashed': 'pausing',
                'page.hung': 'pausing',
                'picture.stuck': 'pausing',
              },
            },
            pausing: { after: { 'pause of the browser': 'running' } },
          },
        },
      },
    },
    graphics: {
      initial: 'steady',
      states: {
        steady: { on: { 'gpu.ended': 'shaken' } },
        shaken: {
          initial: 'once',
          after: { 'graphics failures belong together': 'steady' },
          states: {
            once: { on: { 'gpu.ended': 'twice' } },
            twice: { on: { 'gpu.ended': '#software' } },
          },
        },
        /** Either way the browser is started anew, since only its next run can be told. */
        software: {
          id: 'software',
          entry: ['do without the graphics processor', raise({ type: 'browser.ended' })],
          after: {
            'software rendering lasts': {
              target: 'steady',
              actions: ['use the graphics processor', raise({ type: 'browser.ended' })],
            },
          },
        },
      },
    },
  },
});
