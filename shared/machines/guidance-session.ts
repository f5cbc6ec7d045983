import { assertEvent, assign, emit, raise, setup, stateIn } from 'xstate';
import {
  blank,
  blankVisit,
  guidanceOf,
  portalPath,
  questionBefore,
  type SessionContext,
  type SessionEmission,
  type SessionEvent,
} from './guidance-context.ts';

/** How long nobody may touch the screen before the warning stands, and how long it stands. */
export const idleLimitMs = 90_000;
export const warningMs = 30_000;
const thanksMs = 12_000;

const session = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    emitted: {} as SessionEmission,
  },
  delays: { idleLimit: idleLimitMs, warning: warningMs, thanks: thanksMs },
  actions: {
    'note the start': assign(({ event }) => {
      assertEvent(event, ['session.started', 'library.opened']);
      return { startedAt: event.at, today: event.today };
    }),
    'note the language': assign(({ event }) => {
      assertEvent(event, 'language.chosen');
      return { language: event.language };
    }),
    'note the ease': assign(({ context, event }) => {
      assertEvent(event, 'ease.chosen');
      return { ease: { ...context.ease, ...event.ease } };
    }),
    'take the procedure': assign(({ event }) => {
      assertEvent(event, 'procedure.chosen');
      return { ...blankVisit, procedure: event.procedure };
    }),
    'note the answer': assign(({ context, event }) => {
      assertEvent(event, 'circumstance.answered');
      return { answers: { ...context.answers, [event.circumstance]: event.answer } };
    }),
    'drop pointless answers': assign(({ context }) => {
      const dropped = guidanceOf(context)?.dropped ?? [];
      const kept = Object.entries(context.answers).filter(([id]) => !dropped.includes(id));
      return { answers: Object.fromEntries(kept) };
    }),
    'note the tick': assign(({ context, event }) => {
      assertEvent(event, 'document.ticked');
      return { ticks: { ...context.ticks, [event.document]: event.readiness } };
    }),
    'ask the first open question': assign({ asking: ({ context }) => guidanceOf(context)?.next?.id }),
    'ask the question before': assign({ asking: ({ context }) => questionBefore(context) }),
    'ask the last question': assign({
      asking: ({ context }) => guidanceOf(context)?.questions.at(-1)?.circumstance.id,
    }),
    'ask that question again': assign(({ event }) => {
      assertEvent(event, 'circumstance.reopened');
      return { asking: event.circumstance };
    }),
    'remember the answers': assign({ answersBefore: ({ context }) => context.answers }),
    'forget the change': assign({ answersBefore: undefined }),
    'stop asking': assign({ asking: undefined }),
    'start at the first step': assign({ step: 0 }),
    'go to the next step': assign({ step: ({ context }) => context.step + 1 }),
    'go to the step before': assign({ step: ({ context }) => context.step - 1 }),
    'forget the procedure': assign(blankVisit),
    'tell the result': emit(({ context, event }) => {
      assertEvent(event, 'outcome.given');
      if (!context.procedure) throw new Error('An outcome was given before a procedure was chosen.');
      return {
        type: 'session.finished',
        session: {
          procedure: context.procedure.id,
          outcome: event.outcome,
          language: context.language,
          startedAt: context.startedAt,
          endedAt: event.at,
        },
      } as const;
    }),
    'end the session': raise({ type: 'session.ended' }),
    wipe: assign(blank),
    'tell that it is wiped': emit({ type: 'session.wiped' }),
  },
  guards: {
    'is in the library': stateIn('#library-open'),
    'has an open question': ({ context }) => guidanceOf(context)?.next !== undefined,
    'has a question before': ({ context }) => questionBefore(context) !== undefined,
    'has questions': ({ context }) => (guidanceOf(context)?.questions.length ?? 0) > 0,
    'is a question of this case': ({ context, event }) => {
      assertEvent(event, ['circumstance.reopened', 'circumstance.answered']);
      return (
        guidanceOf(context)?.questions.some(({ circumstance }) => circumstance.id === event.circumstance) ===
        true
      );
    },
    'has a step to show': ({ context }) => portalPath(context).length > 0,
    'has a next step': ({ context }) => context.step + 1 < portalPath(context).length,
    'has a step before': ({ context }) => context.step > 0,
  },
});

const place = session.createStateConfig({
  initial: 'choosing',
  on: {
    'procedure.chosen': { guard: 'is in the library', target: '.opening', actions: 'take the procedure' },
  },
  states: {
    choosing: {
      id: 'choosing',
      on: {
        'procedure.chosen': { target: 'opening', actions: 'take the procedure' },
        'screen.left': { actions: 'end the session' },
      },
    },
    opening: {
      always: [
        {
          guard: 'has an open question',
          target: 'answering.inTurn',
          actions: 'ask the first open question',
        },
        { target: 'checklist', actions: 'stop asking' },
      ],
    },
    answering: {
      initial: 'inTurn',
      on: {
        'circumstance.answered': {
          guard: 'is a question of this case',
          target: 'opening',
          actions: ['note the answer', 'drop pointless answers'],
        },
      },
      states: {
        inTurn: {
          on: {
            'screen.left': [
              { guard: 'has a question before', actions: 'ask the question before' },
              { target: '#choosing', actions: 'forget the procedure' },
            ],
          },
        },
        /** One answer is being changed; leaving it as it is leads back to the list. */
        again: {
          on: {
            'screen.left': { target: '#checklist', actions: 'stop asking' },
          },
        },
      },
    },
    checklist: {
      id: 'checklist',
      on: {
        'document.ticked': { actions: 'note the tick' },
        'circumstance.reopened': {
          guard: 'is a question of this case',
          target: 'answering.again',
          actions: ['remember the answers', 'ask that question again'],
        },
        'portal.begun': [
          {
            guard: 'has a step to show',
            target: 'portal',
            actions: ['forget the change', 'start at the first step'],
          },
          { target: 'outcome.early' },
        ],
        'guidance.stopped': 'outcome.early',
        'screen.left': [
          {
            guard: 'has questions',
            target: 'answering.inTurn',
            actions: ['remember the answers', 'ask the last question'],
          },
          { target: 'choosing', actions: 'forget the procedure' },
        ],
      },
    },
    portal: {
      id: 'portal',
      on: {
        'step.confirmed': [
          { guard: 'has a next step', actions: 'go to the next step' },
          { target: 'outcome.late' },
        ],
        'guidance.stopped': 'outcome.late',
        'screen.left': [
          { guard: 'has a step before', actions: 'go to the step before' },
          { target: 'checklist' },
        ],
        'checklist.reopened': 'checklist',
      },
    },
    outcome: {
      initial: 'late',
      on: {
        'outcome.given': { target: 'thanks', actions: 'tell the result' },
        'checklist.reopened': 'checklist',
      },
      states: {
        /** The citizen stopped at the list: back leads there. */
        early: { on: { 'screen.left': '#checklist' } },
        /** Back leads to the step of the portal that was on the screen. */
        late: { on: { 'screen.left': '#portal' } },
      },
    },
    thanks: { after: { thanks: { actions: 'end the session' } } },
  },
});

const attention = session.createStateConfig({
  initial: 'present',
  on: { 'person.touched': '.present' },
  states: {
    present: { after: { idleLimit: 'warned' } },
    warned: { after: { warning: { actions: 'end the session' } } },
  },
});

/** Browsing beside the way: the place on the way stays what it is. */
const library = session.createStateConfig({
  initial: 'closed',
  states: {
    closed: { id: 'library-closed', on: { 'library.opened': 'open.beside' } },
    open: {
      id: 'library-open',
      initial: 'beside',
      on: { 'procedure.chosen': 'closed' },
      states: {
        /** Opened in a session: closing leads back to its place. */
        beside: { on: { 'library.closed': '#library-closed' } },
        /** Opened from the attract screen: closing leads back there, starting leads to the choice of procedure. */
        alone: {
          on: { 'library.closed': { actions: 'end the session' }, 'session.started': '#library-closed' },
        },
      },
    },
  },
});

/**
 * One citizen at the guidance table, from the attract screen back to it. The state is answers and ticks;
 * everything else is derived. A finished session is emitted once, as `session.finished`. After 90 s without
 * a touch a warning stands for 30 s, then everything is wiped; `session.ended` wipes at once.
 */
export const guidanceSession = session.createMachine({
  id: 'guidance-session',
  context: blank,
  initial: 'attract',
  states: {
    attract: {
      on: {
        'session.started': { target: 'guided', actions: 'note the start' },
        'library.opened': { target: 'guided.library.open.alone', actions: 'note the start' },
        'language.chosen': { target: 'attract', reenter: true, actions: 'note the language' },
        'ease.chosen': { target: 'attract', reenter: true, actions: 'note the ease' },
      },
      after: { idleLimit: { actions: 'wipe' } },
    },
    guided: {
      type: 'parallel',
      on: {
        'language.chosen': { actions: 'note the language' },
        'ease.chosen': { actions: 'note the ease' },
        'session.ended': 'attract',
      },
      exit: ['wipe', 'tell that it is wiped'],
      states: { place, library, attention },
    },
  },
});
