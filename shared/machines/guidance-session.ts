import { assertEvent, assign, emit, raise, setup } from 'xstate';
import type { Outcome } from '../domain/assist.ts';
import type { Day } from '../domain/day.ts';
import { type PortalStep, type Procedure, type Stage, stages } from '../domain/procedure.ts';
import type { Language } from '../domain/text.ts';
import type { Answer, Answers } from '../guidance/conditions.ts';
import { derive, type Guidance } from '../guidance/derive.ts';

/** Whether the citizen has a document at hand. */
export type Readiness = 'have' | 'missing' | 'unknown';

/** What one finished session tells the counters. Nothing of the citizen is in it. */
export interface FinishedSession {
  procedure: string;
  outcome: Outcome;
  language: Language;
  startedAt: number;
  endedAt: number;
}

/** All that a session knows. It lives in memory and is wiped when the citizen leaves. */
export interface SessionContext {
  language: Language;
  procedure: Procedure | undefined;
  answers: Answers;
  /** The circumstance on the screen while answering. */
  asking: string | undefined;
  /** Circumstances whose answers the last change made pointless; named on screen. */
  dropped: string[];
  /** By document id. */
  ticks: Readonly<Record<string, Readiness>>;
  /** Position in {@link portalPath}. */
  step: number;
  startedAt: number;
  /** The business day the session began on: a list does not change under the citizen at midnight. */
  today: Day;
}

/** Everything a person can do to a session. Instants are milliseconds since the epoch. */
export type SessionEvent =
  | { type: 'session.started'; at: number; today: Day }
  | { type: 'language.chosen'; language: Language }
  | { type: 'procedure.chosen'; procedure: Procedure }
  | { type: 'circumstance.answered'; circumstance: string; answer: Answer }
  | { type: 'circumstance.reopened'; circumstance: string }
  | { type: 'document.ticked'; document: string; readiness: Readiness }
  | { type: 'checklist.reopened' }
  | { type: 'portal.begun' }
  | { type: 'step.confirmed' }
  | { type: 'outcome.given'; outcome: Outcome; at: number }
  | { type: 'screen.left' }
  | { type: 'person.touched' }
  | { type: 'session.ended' };

/** What a session tells the world: a result to count, and that its memory is gone. */
export type SessionEmission =
  | { type: 'session.finished'; session: FinishedSession }
  | { type: 'session.wiped' };

/** What follows from a session's answers; undefined before a procedure is chosen. */
export function guidanceOf(context: SessionContext): Guidance | undefined {
  return context.procedure && derive(context.procedure, context.answers, context.today);
}

/** The portal steps of this session in order, each with its place on the spine. */
export function portalPath(context: SessionContext): { stage: Stage; step: PortalStep }[] {
  const steps = guidanceOf(context)?.steps;
  return stages.flatMap((stage) => (steps?.[stage] ?? []).map((step) => ({ stage, step })));
}

const blankVisit = {
  procedure: undefined,
  answers: {},
  asking: undefined,
  dropped: [],
  ticks: {},
  step: 0,
};

const blank: SessionContext = {
  ...blankVisit,
  language: 'vi',
  startedAt: 0,
  today: '1970-01-01',
};

const session = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    emitted: {} as SessionEmission,
  },
  delays: { idleLimit: 90_000, warning: 30_000, thanks: 12_000 },
  actions: {
    'note the start': assign(({ event }) => {
      assertEvent(event, 'session.started');
      return { startedAt: event.at, today: event.today };
    }),
    'note the language': assign(({ event }) => {
      assertEvent(event, 'language.chosen');
      return { language: event.language };
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
      return { answers: Object.fromEntries(kept), dropped };
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
      return { asking: event.circumstance, dropped: [] };
    }),
    'stop asking': assign({ asking: undefined }),
    'start at the first step': assign({ step: 0 }),
    'go to the next step': assign({ step: ({ context }) => context.step + 1 }),
    'go to the step before': assign({ step: ({ context }) => context.step - 1 }),
    'forget the procedure': assign(blankVisit),
    'tell the result': emit(({ context, event }) => {
      assertEvent(event, 'outcome.given');
      return {
        type: 'session.finished',
        session: {
          procedure: context.procedure?.id ?? '',
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
    'has a next step': ({ context }) => context.step + 1 < portalPath(context).length,
    'has a step before': ({ context }) => context.step > 0,
  },
});

const place = session.createStateConfig({
  initial: 'choosing',
  states: {
    choosing: {
      on: {
        'procedure.chosen': { target: 'opening', actions: 'take the procedure' },
        'screen.left': { actions: 'end the session' },
      },
    },
    opening: {
      always: [
        { guard: 'has an open question', target: 'answering', actions: 'ask the first open question' },
        { target: 'checklist', actions: 'stop asking' },
      ],
    },
    answering: {
      on: {
        'circumstance.answered': {
          guard: 'is a question of this case',
          target: 'opening',
          actions: ['note the answer', 'drop pointless answers'],
        },
        'screen.left': [
          { guard: 'has a question before', actions: 'ask the question before' },
          { target: 'choosing', actions: 'forget the procedure' },
        ],
      },
    },
    checklist: {
      on: {
        'document.ticked': { actions: 'note the tick' },
        'circumstance.reopened': {
          guard: 'is a question of this case',
          target: 'answering',
          actions: 'ask that question again',
        },
        'portal.begun': { target: 'portal', actions: 'start at the first step' },
        'screen.left': [
          { guard: 'has questions', target: 'answering', actions: 'ask the last question' },
          { target: 'choosing', actions: 'forget the procedure' },
        ],
      },
    },
    portal: {
      on: {
        'step.confirmed': [
          { guard: 'has a next step', actions: 'go to the next step' },
          { target: 'outcome' },
        ],
        'screen.left': [
          { guard: 'has a step before', actions: 'go to the step before' },
          { target: 'checklist' },
        ],
        'checklist.reopened': 'checklist',
      },
    },
    outcome: {
      on: {
        'outcome.given': { target: 'thanks', actions: 'tell the result' },
        'screen.left': 'portal',
        'checklist.reopened': 'checklist',
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
        'language.chosen': { target: 'attract', reenter: true, actions: 'note the language' },
      },
      after: { idleLimit: { actions: 'wipe' } },
    },
    guided: {
      type: 'parallel',
      on: {
        'language.chosen': { actions: 'note the language' },
        'session.ended': 'attract',
      },
      exit: ['wipe', 'tell that it is wiped'],
      states: { place, attention },
    },
  },
});

function questionBefore(context: SessionContext): string | undefined {
  const questions = guidanceOf(context)?.questions ?? [];
  const at = questions.findIndex(({ circumstance }) => circumstance.id === context.asking);
  return at > 0 ? questions[at - 1]?.circumstance.id : undefined;
}
