import type { Basis, Fact } from '../../shared/domain/basis.ts';
import type { Condition } from '../../shared/domain/condition.ts';
import type { Channel, SecurityAdvice } from '../../shared/domain/content/handbook.ts';
import type { Handbook } from '../../shared/domain/content/handbook-parts.ts';
import type { Procedure } from '../../shared/domain/content/procedure.ts';
import { unsure } from '../../shared/domain/content/unsure.ts';
import type { Day } from '../../shared/domain/day.ts';
import { isInForce } from '../../shared/domain/in-force.ts';
import type { Text } from '../../shared/domain/text.ts';
import { type Answers, circumstancesOf, holds } from '../../shared/guidance/conditions.ts';
import type { Guidance } from '../../shared/guidance/derive.ts';
import { checklistWords } from '../words/kiosk.ts';

/** A question that was not answered, or not surely, and the few answers with which the entry is needed. */
export interface OpenQuestion {
  question: Text;
  /** Empty where the entry does not hang on one or two answers alone. */
  answers: Text[];
}

/**
 * What a condition hangs on when the guidance does not decide it: its questions without a sure answer.
 * Empty where the condition is decided.
 */
export function openQuestionsOf(
  condition: Condition | undefined,
  procedure: Procedure,
  { questions }: Guidance,
  day: Day,
): OpenQuestion[] {
  const known: Record<string, string | number> = Object.fromEntries(
    procedure.circumstances.map(({ id }) => [id, notAsked]),
  );
  for (const { circumstance, answer } of questions) known[circumstance.id] = answer ?? unsure;
  if (condition === undefined || holds(condition, known, day) !== 'unknown') return [];
  const named = circumstancesOf(condition);
  return questions
    .filter(({ circumstance }) => named.includes(circumstance.id) && known[circumstance.id] === unsure)
    .map(({ circumstance }) => {
      const { question } = circumstance;
      if (circumstance.kind === 'number') return { question, answers: [] };
      const fitting = circumstance.options.filter(({ id }) =>
        mayHold(condition, known, circumstance.id, id, day),
      );
      const few = fitting.length <= 2 && fitting.length < circumstance.options.length;
      return { question, answers: few ? fitting.map(({ label }) => label) : [] };
    });
}

/** Equal to no option id: such a question is not asked in this case. */
const notAsked = '(not asked)';

function mayHold(condition: Condition, known: Answers, id: string, answer: string, day: Day): boolean {
  return holds(condition, { ...known, [id]: answer }, day) !== 'no';
}

/** A question of the sheet's table of facts, and what is certain about it; without answers, the officer is asked. */
export interface SheetFact {
  term: Text;
  answers: Text[];
}

/**
 * What the sheet says on fees, time, office and result: only what is certain and in force on that day. A paper
 * leaves the house, so unlike the screen it never carries an amount that somebody still has to confirm.
 */
export function sheetFacts(procedure: Procedure, day: Day): SheetFact[] {
  const { fees, timeLimit, authority, results } = procedure;
  const certain = (...facts: (Fact | undefined)[]) =>
    facts.flatMap((fact) => (fact?.text && isCertain(fact.basis, day) ? [fact.text] : []));
  const extra = certain(fees.extra);
  return [
    { term: checklistWords.feeOnline, answers: certain(fees.online, fees.policy) },
    { term: checklistWords.feeInPerson, answers: certain(fees.inPerson) },
    ...(extra.length > 0 ? [{ term: checklistWords.feeExtra, answers: extra }] : []),
    { term: checklistWords.timeLimit, answers: certain(timeLimit) },
    { term: checklistWords.authority, answers: certain(authority) },
    { term: checklistWords.results, answers: certain(...results) },
  ];
}

/** Numbers to call and to write to, as far as they are certain on that day. */
export function sheetChannels({ channels = [] }: Handbook, day: Day): (Channel & { address: string })[] {
  return channels.flatMap((channel) => {
    const { kind, address, basis } = channel;
    const speaks = kind === 'telephone' || kind === 'message';
    return speaks && address !== null && isCertain(basis, day) ? [{ ...channel, address }] : [];
  });
}

/** The first advice of the pack for each danger that waits at home: a false address, a stolen code, a false bill. */
export function sheetSafety({ security = [] }: Handbook, day: Day): SecurityAdvice[] {
  const certain = security.filter(({ basis }) => isCertain(basis, day));
  const found = (['address', 'otp', 'payment'] as const).flatMap(
    (place) => certain.find(({ places }) => places.includes(place)) ?? [],
  );
  return [...new Set(found)];
}

function isCertain(basis: Basis, day: Day): boolean {
  return isInForce(basis, day) && basis.confidence !== 'low';
}
