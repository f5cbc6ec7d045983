import type {
  Circumstance,
  PortalStep,
  Procedure,
  RequiredDocument,
  Warning,
} from '../domain/content/procedure.ts';
import { type Stage, stages } from '../domain/content/stage.ts';
import type { Outcome } from '../domain/counters/outcome.ts';
import type { Day } from '../domain/day.ts';
import { type Ease, usualEase } from '../domain/ease.ts';
import type { Language } from '../domain/language.ts';
import type { Answer, Answers } from '../guidance/conditions.ts';
import { type Asked, derive, type Guidance, type ListedWarning, type Question } from '../guidance/derive.ts';

/** Whether the citizen has a document at hand. */
export type Readiness = 'have' | 'missing' | 'unknown';

/** Which optional screens the content can fill today; the others are left out of the way. */
export interface Offers {
  /** Audience groups to choose from. */
  groups: boolean;
  /** Something to have ready, or to compare, before the portal. */
  preparation: boolean;
  /** Words for how satisfied somebody is. */
  satisfaction: boolean;
}

/** A session without any optional screen. */
export const noOffers: Offers = { groups: false, preparation: false, satisfaction: false };

/** Whether the citizen has something that going on the portal needs. */
export type Has = 'have' | 'missing';

/** What one finished session tells the counters. Nothing of the citizen is in it. */
export interface FinishedSession {
  procedure: string;
  outcome: Outcome;
  language: Language;
  startedAt: number;
  endedAt: number;
  /** Audience group id; null when nobody chose one. */
  group: string | null;
  /** Ids of the difficulties named on the way, then those that only the helper saw. */
  difficulties: string[];
}

/** How satisfied a citizen was, if they said so. */
export interface SessionRating {
  procedure: string;
  satisfaction: string;
  /** How easy it was for them; null when they did not say. */
  ease: string | null;
  language: Language;
}

/** Where somebody is stuck who asks for an officer. */
export interface OfficerCall {
  procedure: string | null;
  /** Id of the portal step; null elsewhere. */
  step: string | null;
  difficulty: string | null;
}

/** What stood on the screen when somebody said that they are stuck. */
export interface Stuck {
  /** Id of the portal step; null elsewhere. */
  step: string | null;
  /** The guide that was being read. */
  guide: string | undefined;
}

/** All that a session knows. It lives in memory and is wiped when the citizen leaves. */
export interface SessionContext {
  language: Language;
  offers: Offers;
  /** An officer or another helper sits beside the citizen. */
  helped: boolean;
  /** What the helper saw, which no screen of the citizen shows: difficulties by id, and that nobody had to help. */
  observed: readonly string[];
  independent: boolean;
  /** Audience group id. */
  group: string | undefined;
  /** By the id of what has to be ready; see the pack's readiness. */
  prepared: Readonly<Record<string, Has>>;
  /** Preparing was opened again from the checklist, and leads back there. */
  preparingAgain: boolean;
  /** What to have ready was passed on the way to the portal, and does not stand in it again. */
  readied: boolean;
  /** The guide on the screen. */
  guide: string | undefined;
  /** The difficulty on the screen, and all that were named, each once. */
  difficulty: string | undefined;
  difficulties: readonly string[];
  /** Until the difficulty is solved. */
  stuck: Stuck | undefined;
  /** A call for an officer stands; whoever waits for one is not absent. */
  calling: boolean;
  /** What the citizen thinks of it so far, until it is told. */
  rating: SessionRating | undefined;
  ease: Ease;
  procedure: Procedure | undefined;
  answers: Answers;
  /** The circumstance on the screen while answering. */
  asking: string | undefined;
  /** The answers as they stood when the citizen went back from the checklist; see {@link changeOf}. */
  answersBefore: Answers | undefined;
  /** By document id. */
  ticks: Readonly<Record<string, Readiness>>;
  /** Position in {@link portalPath}. */
  step: number;
  startedAt: number;
  /** The business day the session began on: a list does not change under the citizen at midnight. */
  today: Day;
}

/** How a visit begins. */
export interface VisitStart {
  /** Milliseconds since the epoch. */
  at: number;
  today: Day;
  /** An officer or another helper sits beside the citizen; nobody does when it is left out. */
  helped?: boolean;
  /** None when left out. */
  offers?: Offers;
  /** Chosen by the touch that begins the visit. */
  procedure?: Procedure;
}

/** Everything a person can do to a session. Instants are milliseconds since the epoch. */
export type SessionEvent =
  | ({ type: 'session.started' } & VisitStart)
  | { type: 'group.chosen'; group: string | undefined }
  | { type: 'group.reopened' }
  | { type: 'language.chosen'; language: Language }
  | { type: 'ease.chosen'; ease: Partial<Ease> }
  | { type: 'procedure.chosen'; procedure: Procedure }
  | { type: 'need.answered'; need: string; has: Has }
  | { type: 'comparison.opened' }
  | { type: 'guide.opened'; guide: string }
  | { type: 'preparation.finished' }
  | { type: 'preparation.reopened' }
  | { type: 'circumstance.answered'; circumstance: string; answer: Answer }
  | { type: 'circumstance.reopened'; circumstance: string }
  | { type: 'document.ticked'; document: string; readiness: Readiness }
  | { type: 'checklist.reopened' }
  | { type: 'guidance.stopped' }
  | { type: 'portal.begun' }
  | { type: 'step.confirmed' }
  | { type: 'trouble.met' }
  | { type: 'difficulty.named'; difficulty: string }
  | { type: 'trouble.solved' }
  | { type: 'officer.called' }
  /** A call for an officer has begun to stand, or does so no more. */
  | { type: 'call.begun' }
  | { type: 'call.ended' }
  /** An officer has come to a citizen who began alone. */
  | { type: 'helper.joined' }
  /** The helper saw a difficulty, or takes it back. */
  | { type: 'difficulty.observed'; difficulty: string; stands: boolean }
  /** The helper saw that the citizen manages alone, or takes it back. */
  | { type: 'independence.observed'; stands: boolean }
  | { type: 'guidance.finished' }
  | { type: 'outcome.given'; outcome: Outcome; at: number }
  | { type: 'rating.given'; satisfaction: string }
  | { type: 'rating.completed'; ease: string }
  | { type: 'rating.skipped' }
  | { type: 'screen.left' }
  | { type: 'person.touched' }
  /** From the attract screen it begins a visit; in a session the instant and the day are passed over. */
  | ({ type: 'library.opened' } & VisitStart)
  | { type: 'library.closed' }
  | { type: 'session.ended' };

/** What a session tells the world: a result to count, and that its memory is gone. */
export type SessionEmission =
  | { type: 'session.finished'; session: FinishedSession }
  | { type: 'session.rated'; rating: SessionRating }
  | { type: 'officer.called'; call: OfficerCall }
  /** The citizen got on without an officer. */
  | { type: 'call.withdrawn' }
  | { type: 'session.wiped' };

/** What was derived from answers last, kept for as long as somebody holds them: one touch asks for it many times. */
const derived = new WeakMap<Answers, { procedure: Procedure; today: Day; guidance: Guidance }>();

/** What follows from a session's answers; undefined before a procedure is chosen. */
export function guidanceOf({ procedure, answers, today }: SessionContext): Guidance | undefined {
  if (procedure === undefined) return undefined;
  const known = derived.get(answers);
  if (known?.procedure === procedure && known.today === today) return known.guidance;
  const guidance = derive(procedure, answers, today);
  derived.set(answers, { procedure, today, guidance });
  return guidance;
}

/** The portal steps of this session in order, each with its place on the spine. */
export function portalPath(context: SessionContext): { stage: Stage; step: PortalStep }[] {
  const steps = guidanceOf(context)?.steps;
  return stages.flatMap((stage) => (steps?.[stage] ?? []).map((step) => ({ stage, step })));
}

/**
 * Where on the portal's path somebody goes on who changes an answer there: at the same step as long as the path up to
 * it is the same, else at the first step that is another.
 */
export function stepKept(context: SessionContext, answers: Answers): number {
  const before = portalPath(context);
  const now = portalPath({ ...context, answers });
  const other = now.findIndex(({ step }, index) => step.id !== before[index]?.step.id);
  const same = other === -1 ? now.length - 1 : other;
  return Math.max(0, Math.min(context.step, same));
}

/** What going back and answering differently did to the list, to what there is to know, and to the way of the portal. */
export interface Change {
  added: RequiredDocument[];
  removed: RequiredDocument[];
  /** Questions that are not asked any more, though they were answered. */
  dropped: Circumstance[];
  stepsAdded: PortalStep[];
  stepsRemoved: PortalStep[];
  warningsAdded: Warning[];
  warningsRemoved: Warning[];
}

/** The difference between what followed from the answers before the citizen went back and now; undefined for none. */
export function changeOf(context: SessionContext): Change | undefined {
  const { procedure, answersBefore, today } = context;
  const now = guidanceOf(context);
  if (!procedure || !answersBefore || !now) return undefined;
  const before = derive(procedure, answersBefore, today);
  const documents = [before, now].map((its) => its.documents.map(({ document }) => document));
  const steps = [before, now].map((its) => Object.values(its.steps).flat());
  const warnings = [before, now].map(toldWarnings);
  const change: Change = {
    added: gained(documents),
    removed: gained(documents.toReversed()),
    dropped: before.questions
      .filter(({ answer, circumstance }) => answer !== undefined && !(circumstance.id in context.answers))
      .map(({ circumstance }) => circumstance),
    stepsAdded: gained(steps),
    stepsRemoved: gained(steps.toReversed()),
    warningsAdded: gained(warnings),
    warningsRemoved: gained(warnings.toReversed()),
  };
  return Object.values(change).some((entries) => entries.length > 0) ? change : undefined;
}

/** What the list tells: not what hangs on a question that is still to come. */
function toldWarnings({ warnings }: Guidance): Warning[] {
  return warnings.filter(({ open }) => !open).map(({ warning }) => warning);
}

/** What is in the second and not in the first. */
function gained<Entry extends { id: string }>([before = [], now = []]: Entry[][]): Entry[] {
  const known = new Set(before.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id));
}

/** The first question of this kind that has no answer yet. */
export function openQuestion(context: SessionContext, asked: Asked): string | undefined {
  return questionsAsked(context, asked).find(({ answer }) => answer === undefined)?.circumstance.id;
}

/** The last question of this kind. */
export function lastQuestion(context: SessionContext, asked: Asked): string | undefined {
  return questionsAsked(context, asked).at(-1)?.circumstance.id;
}

/** The question of the same kind that stands before the one on the screen. */
export function questionBefore(context: SessionContext): string | undefined {
  const own = guidanceOf(context)?.questions.find(({ circumstance }) => circumstance.id === context.asking);
  const questions = own === undefined ? [] : questionsAsked(context, own.asked);
  const at = questions.findIndex(({ circumstance }) => circumstance.id === context.asking);
  return at > 0 ? questions[at - 1]?.circumstance.id : undefined;
}

function questionsAsked(context: SessionContext, asked: Asked): Question[] {
  return guidanceOf(context)?.questions.filter((question) => question.asked === asked) ?? [];
}

/** What answers given on the way to the portal showed: it stands before the first step. */
export function lateWarnings(context: SessionContext): ListedWarning[] {
  const warnings = guidanceOf(context)?.warnings ?? [];
  return warnings.filter(({ decided, open }) => decided === 'before-portal' && !open);
}

/** A visit in which no procedure was chosen yet. */
export const blankVisit = {
  procedure: undefined,
  answers: {},
  asking: undefined,
  answersBefore: undefined,
  ticks: {},
  step: 0,
  preparingAgain: false,
  readied: false,
  guide: undefined,
  difficulty: undefined,
  stuck: undefined,
};

/** What a session knows before anybody touched the screen, and after everybody left. */
export const blank: SessionContext = {
  ...blankVisit,
  language: 'vi',
  offers: noOffers,
  helped: false,
  observed: [],
  independent: false,
  calling: false,
  rating: undefined,
  group: undefined,
  prepared: {},
  difficulties: [],
  ease: usualEase,
  startedAt: 0,
  today: '1970-01-01',
};
