import type { Basis } from '../domain/basis.ts';
import type { Condition } from '../domain/condition.ts';
import type {
  Circumstance,
  PortalStep,
  Procedure,
  RequiredDocument,
  Warning,
} from '../domain/content/procedure.ts';
import type { Stage } from '../domain/content/stage.ts';
import { stages } from '../domain/content/stage.ts';
import { unsure } from '../domain/content/unsure.ts';
import type { Day } from '../domain/day.ts';
import { isInForce } from '../domain/in-force.ts';
import { type Answer, type Answers, holds } from './conditions.ts';
import { circumstancesBehind } from './influence.ts';

/** `maybe`: it hangs on something the citizen was unsure of or has not answered. */
export type Need = 'needed' | 'maybe';

/** A document of this citizen's list. */
export interface ListedDocument {
  document: RequiredDocument;
  need: Need;
}

/**
 * When something is asked: what can change the documents stands before the list; what only brings advice or
 * steps waits until the citizen goes on to the portal, so that the list is few touches away.
 */
export type Asked = 'before-list' | 'before-portal';

/** A question of this citizen's case. */
export interface Question {
  circumstance: Circumstance;
  answer: Answer | undefined;
  asked: Asked;
}

/** Something that this citizen has to know. */
export interface ListedWarning {
  warning: Warning;
  need: Need;
  /** When it is decided: after the last of the questions that it hangs on. */
  decided: Asked;
  /** A question that it hangs on is still to come. */
  open: boolean;
}

/** Everything that follows from the answers; see {@link derive}. */
export interface Guidance {
  /** The questions that apply, in the procedure's order, each with its answer where there is one. */
  questions: Question[];
  /** The first question that applies and has no valid answer; undefined when all are answered. */
  next: Circumstance | undefined;
  /** Answered circumstances that do not apply (any more), or whose answer is not one of theirs. */
  dropped: string[];
  documents: ListedDocument[];
  warnings: ListedWarning[];
  steps: Record<Stage, PortalStep[]>;
}

/**
 * The whole state of a guidance session follows from its answers: which questions apply, which documents
 * are needed, which steps remain. A pure function, so a changed answer cannot leave a wrong list behind.
 *
 * A question applies when its condition does not fail by the answers to earlier questions that themselves
 * apply; a document, warning or step that hangs on an unsure answer is kept as `maybe`
 * (steps are simply kept: one step too many does less harm than one too few).
 * Nothing outside its dates is ever in the result.
 */
export function derive(procedure: Procedure, answers: Answers, today: Day): Guidance {
  const inForce = <T extends { basis: Basis }>(entries: T[]) =>
    entries.filter((entry) => isInForce(entry.basis, today));

  const valid: Record<string, Answer> = {};
  /** The valid answers, and what is not asked: that is known not to be the case, not unknown. */
  const known: Record<string, Answer> = {};
  const questions: Guidance['questions'] = [];
  const current = new Set(inForce(procedure.circumstances));
  const shaping = new Set(circumstancesBehind(procedure, inForce(procedure.documents)));
  for (const circumstance of procedure.circumstances) {
    if (!current.has(circumstance) || holds(circumstance.when, known, today) === 'no') {
      known[circumstance.id] = notAsked;
      continue;
    }
    const given = answers[circumstance.id];
    const answer = given !== undefined && isAnswerTo(circumstance, given) ? given : undefined;
    if (answer !== undefined) valid[circumstance.id] = known[circumstance.id] = answer;
    questions.push({
      circumstance,
      answer,
      asked: shaping.has(circumstance) ? 'before-list' : 'before-portal',
    });
  }

  const judged = (entry: { when?: Condition | undefined }) => {
    const truth = holds(entry.when, known, today);
    return truth === 'no' ? undefined : needBy[truth];
  };
  const documents = inForce(procedure.documents).flatMap((document) => {
    const need = judged(document);
    return need === undefined ? [] : [{ document, need }];
  });
  const warnings = inForce(procedure.warnings).flatMap((warning) => {
    const need = judged(warning);
    if (need === undefined) return [];
    const behind = new Set(circumstancesBehind(procedure, [warning]));
    const asked = questions.filter(({ circumstance }) => behind.has(circumstance));
    const late = asked.some((question) => question.asked === 'before-portal');
    return [
      {
        warning,
        need,
        decided: late ? ('before-portal' as const) : ('before-list' as const),
        open: need === 'maybe' && asked.some(({ answer }) => answer === undefined),
      },
    ];
  });
  const kept = inForce(procedure.steps).filter((step) => judged(step) !== undefined);
  const steps = Object.fromEntries(
    stages.map((stage) => [stage, kept.filter((step) => step.stage === stage)]),
  ) as Guidance['steps'];

  return {
    questions,
    next: questions.find((question) => question.answer === undefined)?.circumstance,
    dropped: Object.keys(answers).filter((id) => !(id in valid)),
    documents,
    warnings,
    steps,
  };
}

/** Whether a value is one of the answers a circumstance takes; `unsure` always is. */
export function isAnswerTo(circumstance: Circumstance, answer: Answer): boolean {
  if (answer === unsure) return true;
  if (circumstance.kind === 'choice') return circumstance.options.some((option) => option.id === answer);
  return (
    typeof answer === 'number' &&
    Number.isInteger(answer) &&
    answer >= circumstance.min &&
    answer <= circumstance.max
  );
}

const needBy: Record<'yes' | 'unknown', Need> = { yes: 'needed', unknown: 'maybe' };

/** Equal to no option id, and as a number (NaN) neither above nor below any bound. */
const notAsked = '(not asked)';
