import { type SnapshotFrom, transition } from 'xstate';
import { unsure } from '../domain/content/unsure.ts';
import { guidanceOf, type SessionContext, type SessionEvent } from './guidance-context.ts';
import { guidanceSession } from './guidance-session.ts';

type GuidanceSnapshot = SnapshotFrom<typeof guidanceSession>;

/** Where a visit stands on its way, or would stand. */
export interface VisitPlace {
  /** The place, like `checklist` or `troubled.advised`; empty at the attract screen. */
  name: string;
  visit: SessionContext;
}

/** Where a session stands. */
export function placeOf({ value, context }: Pick<GuidanceSnapshot, 'value' | 'context'>): VisitPlace {
  return { name: nameOf(value), visit: context };
}

/**
 * Where a session would stand after the touch that is the likeliest here: the main action of the screen, of several
 * answers the one given before, or the first. It is a guess to prepare for: nothing is done or sent. Undefined where no
 * touch stands out, and where the session ends.
 */
export function placeAhead(now: GuidanceSnapshot): VisitPlace | undefined {
  const event = likeliest(placeOf(now));
  if (event === undefined) return undefined;
  const [then] = transition(guidanceSession, now, event);
  const place = placeOf(then);
  return place.name === '' ? undefined : place;
}

function likeliest({ name, visit }: VisitPlace): SessionEvent | undefined {
  switch (name) {
    case 'grouping.first':
      return { type: 'group.chosen', group: undefined };
    case 'answering.inTurn':
    case 'answering.later':
    case 'answering.again':
      return firstAnswer(visit);
    case 'checklist':
      return { type: 'portal.begun' };
    case 'preparing.needs':
      return { type: 'preparation.finished' };
    case 'portal':
      return { type: 'step.confirmed' };
    case 'after.facts':
      return { type: 'guidance.finished' };
    case 'outcome.early':
    case 'outcome.late':
    case 'outcome.full':
      return { type: 'outcome.given', outcome: 'self', at: visit.startedAt };
    case 'rating.satisfaction':
      return { type: 'rating.given', satisfaction: '' };
    case 'rating.ease':
      return { type: 'rating.skipped' };
  }
  return undefined;
}

/** The answer that was given before where there is one: who changes nothing goes on with it. */
function firstAnswer(visit: SessionContext): SessionEvent | undefined {
  const question = guidanceOf(visit)?.questions.find(({ circumstance }) => circumstance.id === visit.asking);
  if (question === undefined) return undefined;
  const { circumstance, answer } = question;
  const first = circumstance.kind === 'choice' ? circumstance.options[0]?.id : undefined;
  return { type: 'circumstance.answered', circumstance: circumstance.id, answer: answer ?? first ?? unsure };
}

function nameOf(value: GuidanceSnapshot['value']): string {
  if (typeof value === 'string') return '';
  const { place } = value.guided;
  const named = 'way' in place ? place.way : place;
  return typeof named === 'string' ? named : Object.entries(named).flat().join('.');
}
