import type { Basis } from '../../../shared/domain/basis.ts';
import type {
  Comparison,
  FaqEntry,
  Guide,
  Readiness,
  SecurityAdvice,
} from '../../../shared/domain/content/handbook.ts';
import type { Handbook } from '../../../shared/domain/content/handbook-parts.ts';
import type { KioskContent } from '../../../shared/domain/content/kiosk-content.ts';
import type { PortalStep } from '../../../shared/domain/content/procedure.ts';
import type { SecurityPlace } from '../../../shared/domain/content/security-place.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { isInForce } from '../../../shared/domain/in-force.ts';
import { type Answers, holds } from '../../../shared/guidance/conditions.ts';
import type { Offers } from '../../../shared/machines/guidance-context.ts';

/** Which optional screens this content fills on a day. */
export function offersOf({ handbook }: Pick<KioskContent, 'handbook'>, today: Day): Offers {
  const { vocabularies } = handbook;
  return {
    groups: vocabularies !== undefined,
    preparation:
      needsOf(handbook, {}, today).length > 0 || comparisonsFor(handbook, undefined, today).length > 0,
    satisfaction: vocabularies !== undefined,
  };
}

/** What to have ready; one that hangs on answers not given yet is asked. */
export function needsOf({ readiness }: Handbook, answers: Answers, today: Day): Readiness[] {
  return inForce(readiness, today).filter(({ when }) => holds(when, answers, today) !== 'no');
}

/** The rows that are true of a procedure, those about it alone first. */
export function comparisonsFor(
  { comparison }: Handbook,
  procedure: string | undefined,
  today: Day,
): Comparison[] {
  const rows = inForce(comparison, today);
  return [
    ...rows.filter(({ procedures }) => procedure !== undefined && procedures?.includes(procedure)),
    ...rows.filter(({ procedures }) => procedures === undefined),
  ];
}

/**
 * What helps a citizen with a difficulty: answers about this procedure first, then those about any, and guides.
 * An answer that helps with fewer difficulties stands before one that touches on many.
 */
export function adviceOn(
  { faq, guides }: Handbook,
  difficulty: string,
  procedure: string | undefined,
  today: Day,
): { answers: FaqEntry[]; guides: Guide[] } {
  const answers = inForce(faq, today)
    .filter((entry) => entry.for === 'citizen' && entry.difficulties.includes(difficulty))
    .toSorted((a, b) => a.difficulties.length - b.difficulties.length);
  return {
    answers: [
      ...answers.filter(({ procedures }) => procedure !== undefined && procedures.includes(procedure)),
      ...answers.filter(({ procedures }) => procedures.length === 0),
    ],
    guides: forCitizens(guides, today).filter((guide) => guide.difficulties?.includes(difficulty)),
  };
}

/** The drawn screens at which a citizen could be cheated, and of what. */
const dangers: Partial<Record<PortalStep['drawing'], SecurityPlace>> = {
  'portal-home': 'address',
  login: 'password',
  otp: 'otp',
  pay: 'payment',
};

/** The advice for a step, if it names a danger or its screen has one: the one that names this danger before others. */
export function securityAtStep(
  handbook: Handbook,
  step: Pick<PortalStep, 'drawing' | 'security'>,
  today: Day,
): SecurityAdvice | undefined {
  const place = step.security ?? dangers[step.drawing];
  return place && securityAt(handbook, place, today);
}

/** The advice for a place: the one that names this place before others. */
export function securityAt(
  { security }: Handbook,
  place: SecurityPlace,
  today: Day,
): SecurityAdvice | undefined {
  const rankOf = ({ places }: SecurityAdvice) => places.indexOf(place);
  return inForce(security, today)
    .filter((advice) => rankOf(advice) >= 0)
    .toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

/** The guides of a chapter. */
export function guidesOfChapter({ guides }: Handbook, chapter: string, today: Day): Guide[] {
  return forCitizens(guides, today).filter((guide) => guide.chapter === chapter);
}

/** A guide as it is today, without steps that are not in force; undefined when it is not to be shown. */
export function guideOf({ guides }: Handbook, id: string, today: Day): Guide | undefined {
  const guide = forCitizens(guides, today).find((entry) => entry.id === id);
  const isCurrent = ({ basis }: Guide['steps'][number]) => basis === undefined || isInForce(basis, today);
  return guide && { ...guide, steps: guide.steps.filter(isCurrent) };
}

function forCitizens(guides: Guide[] | undefined, today: Day): Guide[] {
  return inForce(guides, today).filter((guide) => guide.for !== 'officer');
}

function inForce<Entry extends { basis: Basis }>(entries: Entry[] = [], today: Day): Entry[] {
  return entries.filter(({ basis }) => isInForce(basis, today));
}
