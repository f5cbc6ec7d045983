import type { Outcome } from '../domain/assist.ts';
import type { Day } from '../domain/day.ts';
import { type Ease, usualEase } from '../domain/ease.ts';
import {
  type Circumstance,
  type PortalStep,
  type Procedure,
  type RequiredDocument,
  type Stage,
  stages,
} from '../domain/procedure.ts';
import type { Language } from '../domain/text.ts';
import type { Answer, Answers } from '../guidance/conditions.ts';
import { derive, type Guidance, type ListedDocument } from '../guidance/derive.ts';

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

/** Everything a person can do to a session. Instants are milliseconds since the epoch. */
export type SessionEvent =
  | { type: 'session.started'; at: number; today: Day }
  | { type: 'language.chosen'; language: Language }
  | { type: 'ease.chosen'; ease: Partial<Ease> }
  | { type: 'procedure.chosen'; procedure: Procedure }
  | { type: 'circumstance.answered'; circumstance: string; answer: Answer }
  | { type: 'circumstance.reopened'; circumstance: string }
  | { type: 'document.ticked'; document: string; readiness: Readiness }
  | { type: 'checklist.reopened' }
  | { type: 'guidance.stopped' }
  | { type: 'portal.begun' }
  | { type: 'step.confirmed' }
  | { type: 'outcome.given'; outcome: Outcome; at: number }
  | { type: 'screen.left' }
  | { type: 'person.touched' }
  /** From the attract screen it begins a visit; in a session the instant and the day are passed over. */
  | { type: 'library.opened'; at: number; today: Day }
  | { type: 'library.closed' }
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

/** What going back and answering differently did to the list. */
export interface Change {
  added: RequiredDocument[];
  removed: RequiredDocument[];
  /** Questions that are not asked any more, though they were answered. */
  dropped: Circumstance[];
}

/** The difference between the list before the citizen went back and now; undefined when there is none. */
export function changeOf(context: SessionContext): Change | undefined {
  const { procedure, answersBefore, today } = context;
  const now = guidanceOf(context);
  if (!procedure || !answersBefore || !now) return undefined;
  const before = derive(procedure, answersBefore, today);
  const change = {
    added: without(now.documents, before.documents),
    removed: without(before.documents, now.documents),
    dropped: before.questions
      .filter(({ answer, circumstance }) => answer !== undefined && !(circumstance.id in context.answers))
      .map(({ circumstance }) => circumstance),
  };
  return Object.values(change).some((entries) => entries.length > 0) ? change : undefined;
}

function without(these: ListedDocument[], those: ListedDocument[]): RequiredDocument[] {
  const known = new Set(those.map(({ document }) => document.id));
  return these.filter(({ document }) => !known.has(document.id)).map(({ document }) => document);
}

/** The question that stands before the one on the screen. */
export function questionBefore(context: SessionContext): string | undefined {
  const questions = guidanceOf(context)?.questions ?? [];
  const at = questions.findIndex(({ circumstance }) => circumstance.id === context.asking);
  return at > 0 ? questions[at - 1]?.circumstance.id : undefined;
}

/** A visit in which no procedure was chosen yet. */
export const blankVisit = {
  procedure: undefined,
  answers: {},
  asking: undefined,
  answersBefore: undefined,
  ticks: {},
  step: 0,
};

/** What a session knows before anybody touched the screen, and after everybody left. */
export const blank: SessionContext = {
  ...blankVisit,
  language: 'vi',
  ease: usualEase,
  startedAt: 0,
  today: '1970-01-01',
};
