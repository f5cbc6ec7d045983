import fc from 'fast-check';
import { test } from 'vitest';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import { derive, type Guidance } from '../../../shared/guidance/derive.ts';
import {
  guidanceOf,
  type SessionContext,
  type SessionEvent,
} from '../../../shared/machines/guidance-context.ts';
import { late, sample } from '../guidance/sample-procedure.ts';
import {
  answered,
  answersTo,
  askedIn,
  begun,
  placeOf,
  type Session,
  shipped,
  through,
} from './guidance-walk.ts';

/**
 * So many sequences in all, spread evenly over the shipped procedures and the samples, other ones each time. All
 * 100,000 in one go are asked for by TANTAM_SEQUENCES=100000 and take most of a minute of one processor.
 */
const sequences = Number(process.env.TANTAM_SEQUENCES ?? 15_000);
const procedures = [...shipped.procedures, sample, late];
const runs = Math.ceil(sequences / procedures.length);

/** A touch as two numbers: what is done, and to which of the things that can be done so. */
const touch = fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 20 }));

test.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
  '%s: whatever is answered, changed, undone and ticked, the list is that of a fresh session, and no valid answer is asked for again',
  { timeout: 300_000 },
  (_, procedure) => {
    const starts = startsOf(procedure);
    const replayed = new Map<string, string>();
    fc.assert(
      fc.property(fc.nat(), fc.array(touch, { maxLength: 8 }), (from, touches) => {
        let now = starts[from % starts.length] as Session;
        for (const [what, which] of touches) {
          const event = eventOf(now, what, which);
          const before = now;
          now = through(now, event);
          keepsValidAnswers(before.context, now.context);
          if (event.type !== 'screen.left') asksOnlyWhatIsOpen(before.context, now);
        }
        sameAsFresh(procedure, now, replayed);
      }),
      { numRuns: runs },
    );
  },
);

/** A new visit, and every hundredth way to the list or to what to have ready, to go on from. */
function startsOf(procedure: Procedure): Session[] {
  const found: Session[] = [begun(procedure, { helped: true })];
  for (let way = 0; way < 40; way += 1) {
    let now = through(begun(procedure));
    for (let question = askedIn(now), digit = way; question; question = askedIn(now), digit = digit * 7 + 3) {
      const answers = answersTo(question, procedure);
      now = through(now, answered(question, answers[digit % answers.length] ?? ''));
      if (way % 4 === 1 && placeOf(now) === 'checklist') now = through(now, { type: 'portal.begun' });
    }
    found.push(now);
  }
  return found;
}

function pick<Thing>(things: readonly Thing[], which: number): Thing | undefined {
  return things[which % Math.max(1, things.length)];
}

function eventOf(session: Session, what: number, which: number): SessionEvent {
  const { context } = session;
  const { procedure } = context;
  const questions = procedure?.circumstances ?? [];
  const asked = askedIn(session) ?? pick(questions, which);
  switch (what) {
    case 0:
      return { type: 'screen.left' };
    case 1:
      return { type: 'circumstance.reopened', circumstance: pick(questions, which)?.id ?? '' };
    case 2:
      return {
        type: 'document.ticked',
        document: pick(procedure?.documents ?? [], which)?.id ?? '',
        readiness: 'have',
      };
    case 3:
      return { type: 'portal.begun' };
    case 4:
      return which % 2 ? { type: 'group.reopened' } : { type: 'group.chosen', group: 'any' };
    case 5:
      return which % 2 ? { type: 'preparation.finished' } : { type: 'preparation.reopened' };
    case 6:
      return { type: 'need.answered', need: 'phone', has: which % 2 ? 'have' : 'missing' };
    case 7:
      return which % 2 ? { type: 'step.confirmed' } : { type: 'checklist.reopened' };
    default: {
      const answers = asked && procedure ? answersTo(asked, procedure) : [];
      return {
        type: 'circumstance.answered',
        circumstance: asked?.id ?? '',
        answer: pick(answers, which) ?? '',
      };
    }
  }
}

/** An answer goes only when it no longer answers a question of the case, or when the procedure is given up. */
function keepsValidAnswers(before: SessionContext, now: SessionContext): void {
  if (now.procedure === undefined) return;
  const dropped = guidanceOf({ ...now, answers: { ...before.answers, ...now.answers } })?.dropped ?? [];
  const lost = Object.keys(before.answers).filter((id) => !(id in now.answers) && !dropped.includes(id));
  if (lost.length > 0) throw new Error(`Valid answers are lost: ${lost.join(', ')}.`);
}

/** Going on leads to questions without an answer; only going back and changing lead to an answered one. */
function asksOnlyWhatIsOpen({ asking }: SessionContext, now: Session): void {
  const { context } = now;
  if (context.asking === undefined || context.asking === asking || placeOf(now) === 'answering.again') return;
  if (context.asking in context.answers) throw new Error(`${context.asking} is asked for again.`);
}

/** The same answers lead to the same list, whether they are only derived from or given in a fresh session. */
function sameAsFresh(procedure: Procedure, { context }: Session, replayed: Map<string, string>): void {
  const shown = guidanceOf(context);
  if (context.procedure === undefined || shown === undefined) return;
  const own = inWords(shown);
  const derived = inWords(derive(procedure, { ...context.answers }, context.today));
  if (own !== derived) throw new Error(`The list is ${own}, not ${derived}.`);
  const key = JSON.stringify(Object.entries(context.answers).toSorted());
  const fresh = replayed.get(key) ?? replay(procedure, shown);
  replayed.set(key, fresh);
  if (fresh !== own) throw new Error(`A fresh session shows ${fresh}, not ${own}.`);
}

/** Gives the answers again from the attract screen on, as far as a fresh session asks for them. */
function replay(procedure: Procedure, { questions }: Guidance): string {
  const given = new Map(questions.map(({ circumstance, answer }) => [circumstance.id, answer]));
  let fresh = begun(procedure);
  for (let question = askedIn(fresh); question; question = askedIn(fresh)) {
    const answer = given.get(question.id);
    if (answer === undefined) break;
    fresh = through(fresh, answered(question, answer));
    given.delete(question.id);
  }
  for (const { circumstance, answer } of questions) {
    if (answer === undefined || !given.has(circumstance.id)) continue;
    const reopened: SessionEvent = { type: 'circumstance.reopened', circumstance: circumstance.id };
    if (placeOf(fresh) === 'checklist') fresh = through(fresh, reopened);
    fresh = through(fresh, answered(circumstance, answer));
  }
  const guidance = guidanceOf(fresh.context);
  if (guidance === undefined) throw new Error('The fresh session has no list.');
  return inWords(guidance);
}

/** All of a guidance by its ids. */
function inWords({ questions, documents, warnings, steps }: Guidance): string {
  return JSON.stringify([
    questions.map(({ circumstance, answer }) => [circumstance.id, answer]),
    documents.map(({ document, need }) => [document.id, need]),
    warnings.map(({ warning, need, open }) => [warning.id, need, open]),
    Object.values(steps).map((its) => its.map(({ id }) => id)),
  ]);
}
