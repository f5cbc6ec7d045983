import { and, assertEvent, assign, emit, enqueueActions, or, raise, setup, stateIn } from 'xstate';
import type { Outcome } from '../domain/counters/outcome.ts';
import {
  blank,
  blankVisit,
  guidanceOf,
  lastQuestion,
  lateWarnings,
  noOffers,
  openQuestion,
  portalPath,
  questionBefore,
  type SessionContext,
  type SessionEmission,
  type SessionEvent,
  stepKept,
} from './guidance-context.ts';

/** How long nobody may touch the screen before the warning stands, and how long it stands. */
export const idleLimitMs = 90_000;
export const warningMs = 30_000;
/** How long nobody may touch the screen while they wait for an officer: whoever waits for help touches nothing. */
export const callLimitMs = 600_000;
const thanksMs = 12_000;

/** The words of the guidance session: what its states can do, ask and wait for. */
export const session = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    emitted: {} as SessionEmission,
  },
  delays: { idleLimit: idleLimitMs, callLimit: callLimitMs, warning: warningMs, thanks: thanksMs },
  actions: {
    'note the start': assign(({ event }) => {
      assertEvent(event, ['session.started', 'library.opened']);
      const { at, today, helped = false, offers = noOffers, procedure } = event;
      return { ...blankVisit, startedAt: at, today, helped, offers, procedure };
    }),
    'note the helper': assign({ helped: true }),
    'note what the helper saw': assign(({ context: { observed }, event }) => {
      assertEvent(event, 'difficulty.observed');
      const others = observed.filter((id) => id !== event.difficulty);
      return { observed: event.stands ? [...others, event.difficulty] : others };
    }),
    'note the independence': assign(({ event }) => {
      assertEvent(event, 'independence.observed');
      return { independent: event.stands };
    }),
    'note the group': assign(({ event }) => {
      assertEvent(event, 'group.chosen');
      return { group: event.group };
    }),
    'note what is ready': assign(({ context, event }) => {
      assertEvent(event, 'need.answered');
      return { prepared: { ...context.prepared, [event.need]: event.has } };
    }),
    'prepare again': assign({ preparingAgain: true }),
    'have prepared': assign({ preparingAgain: false, readied: true }),
    'put preparing away': assign({ preparingAgain: false }),
    'open the guide': assign(({ event }) => {
      assertEvent(event, 'guide.opened');
      return { guide: event.guide };
    }),
    'close the guide': assign({ guide: undefined }),
    'note the trouble': assign({ stuck: ({ context: { guide } }) => ({ step: null, guide }) }),
    'note the trouble at a step': assign({
      stuck: ({ context }) => ({
        step: portalPath(context)[context.step]?.step.id ?? null,
        guide: undefined,
      }),
    }),
    'go back to what was read': assign({ guide: ({ context: { stuck } }) => stuck?.guide }),
    'note the difficulty': assign(({ context: { difficulties }, event }) => {
      assertEvent(event, 'difficulty.named');
      const { difficulty } = event;
      return {
        difficulty,
        difficulties: difficulties.includes(difficulty) ? difficulties : [...difficulties, difficulty],
      };
    }),
    'put the difficulty aside': assign({ difficulty: undefined }),
    'be stuck no more': assign({ stuck: undefined }),
    'take the call back': emit({ type: 'call.withdrawn' }),
    'call an officer': emit(({ context }) => ({
      type: 'officer.called',
      call: {
        procedure: context.procedure?.id ?? null,
        step: context.stuck?.step ?? null,
        difficulty: context.difficulty ?? null,
      },
    })),
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
      const { circumstance, answer } = event;
      if (context.answers[circumstance] === answer) return {};
      const answers = { ...context.answers, [circumstance]: answer };
      return { answers, step: stepKept(context, answers) };
    }),
    'have more to show before the portal': assign({ readied: false }),
    'drop pointless answers': assign(({ context }) => {
      const dropped = guidanceOf(context)?.dropped ?? [];
      if (dropped.length === 0) return {};
      const kept = Object.entries(context.answers).filter(([id]) => !dropped.includes(id));
      return { answers: Object.fromEntries(kept) };
    }),
    'note the tick': assign(({ context, event }) => {
      assertEvent(event, 'document.ticked');
      return { ticks: { ...context.ticks, [event.document]: event.readiness } };
    }),
    'ask the first open question': assign({ asking: ({ context }) => openQuestion(context, 'before-list') }),
    'ask the first later question': assign({
      asking: ({ context }) => openQuestion(context, 'before-portal'),
    }),
    'ask the question before': assign({ asking: ({ context }) => questionBefore(context) }),
    'ask the last question': assign({ asking: ({ context }) => lastQuestion(context, 'before-list') }),
    'ask the last later question': assign({
      asking: ({ context }) => lastQuestion(context, 'before-portal'),
    }),
    'ask that question again': assign(({ event }) => {
      assertEvent(event, 'circumstance.reopened');
      return { asking: event.circumstance };
    }),
    'remember the answers': assign({ answersBefore: ({ context }) => context.answers }),
    'forget the change': assign({ answersBefore: undefined }),
    'stop asking': assign({ asking: undefined }),
    'go to the next step': assign({ step: ({ context }) => context.step + 1 }),
    'go to the step before': assign({ step: ({ context }) => context.step - 1 }),
    'forget the procedure': assign(blankVisit),
    'note the call': assign({ calling: true }),
    'note that no call stands': assign({ calling: false }),
    'tell the result': emit(({ context, event }) => {
      assertEvent(event, 'outcome.given');
      if (!context.procedure) throw new Error('An outcome was given before a procedure was chosen.');
      return {
        type: 'session.finished',
        session: {
          procedure: context.procedure.id,
          outcome: countedOutcome(context, event.outcome),
          language: context.language,
          startedAt: context.startedAt,
          endedAt: event.at,
          group: context.group ?? null,
          difficulties: [...new Set([...context.difficulties, ...context.observed])],
        },
      } as const;
    }),
    'note the satisfaction': assign(({ context: { procedure, language }, event }) => {
      assertEvent(event, 'rating.given');
      if (!procedure) throw new Error('A rating was given before a procedure was chosen.');
      return { rating: { procedure: procedure.id, satisfaction: event.satisfaction, ease: null, language } };
    }),
    'note how easy it was': assign(({ context: { rating }, event }) => {
      assertEvent(event, 'rating.completed');
      return { rating: rating && { ...rating, ease: event.ease } };
    }),
    /** Once, however the session goes on or ends. */
    'tell the rating': enqueueActions(({ context: { rating }, enqueue }) => {
      if (rating === undefined) return;
      enqueue.emit({ type: 'session.rated', rating });
      enqueue.assign({ rating: undefined });
    }),
    'end the session': raise({ type: 'session.ended' }),
    wipe: assign(blank),
    'tell that it is wiped': emit({ type: 'session.wiped' }),
  },
  guards: {
    'is in the library': stateIn('#library-open'),
    'has a procedure': ({ context }) => context.procedure !== undefined,
    'has an open question': ({ context }) => openQuestion(context, 'before-list') !== undefined,
    'has an open later question': ({ context }) => openQuestion(context, 'before-portal') !== undefined,
    'has a question before': ({ context }) => questionBefore(context) !== undefined,
    'has questions': ({ context }) => lastQuestion(context, 'before-list') !== undefined,
    'has later questions': ({ context }) => lastQuestion(context, 'before-portal') !== undefined,
    'is a question of this case': ({ context, event }) => {
      assertEvent(event, ['circumstance.reopened', 'circumstance.answered']);
      return (
        guidanceOf(context)?.questions.some(({ circumstance }) => circumstance.id === event.circumstance) ===
        true
      );
    },
    'is helped': ({ context }) => context.helped,
    'asks for the group': ({ context }) => context.helped && context.offers.groups,
    'has something to prepare': ({ context }) => hasToPrepare(context),
    'has something new to prepare': ({ context }) => !context.readied && hasToPrepare(context),
    'is troubled': stateIn('#troubled'),
    'is stuck': ({ context }) => context.stuck !== undefined,
    'has called': ({ context }) => context.calling,
    /** Whoever goes on alone waits no more, though nobody has ended the call: what a leaver said is wiped soon. */
    'waits for an officer': and(['has called', or(['is troubled', and(['is helped', 'is stuck'])])]),
    'is preparing again': ({ context }) => context.preparingAgain,
    'asks for satisfaction': ({ context }) => context.offers.satisfaction,
    'has a step to show': ({ context }) => portalPath(context).length > 0,
    'has a next step': ({ context }) => context.step + 1 < portalPath(context).length,
    'has a step before': ({ context }) => context.step > 0,
  },
});

/**
 * How far somebody got, only they can say; whether they needed help for it, the helper saw better: what was filed
 * "with an officer" counts as filed alone where the officer says that the citizen managed without.
 */
function countedOutcome({ independent }: SessionContext, given: Outcome): Outcome {
  return independent && given === 'assisted' ? 'self' : given;
}

function hasToPrepare(context: SessionContext): boolean {
  return context.offers.preparation || lateWarnings(context).length > 0;
}
