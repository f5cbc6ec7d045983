import { describe, expect, test } from 'vitest';
import { guidanceOf, portalPath } from '../../../shared/machines/guidance-context.ts';
import { late } from '../guidance/sample-procedure.ts';
import { graphOf, stuckIn } from './guidance-graph.ts';
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

/*
 * [Note: reduction] Every answer to every question is walked through the machine, one touch a transition, with one
 * number for each range that the procedure can tell apart. What follows the last question hangs on nothing but the
 * way of the portal, so each distinct way of a procedure is walked to the end once. Going back, changing answers and
 * getting stuck is walked as a graph over what the machine's guards can see: the place, the question, the step, and
 * which questions apply and are open. Sessions that differ in nothing else are met once.
 */

const timeout = 240_000;
const procedures = [...shipped.procedures, late].map((procedure) => [procedure.id, procedure] as const);

describe.each(procedures)('%s', (_, procedure) => {
  test('every answer leads to the list and on to the thanks, and no question stands twice on a way', {
    timeout,
  }, () => {
    const walk: Walk = { lists: 0, portals: new Set() };
    answerOn(begun(procedure), [], walk);
    expect(walk.lists).toBeGreaterThan(0);
    expect(walk.portals.size).toBeGreaterThan(0);
  });

  test('from everywhere some touches lead to the thanks, and going back alone to the attract screen', {
    timeout,
  }, () => {
    const graph = graphOf(procedure);
    const counted = (session: Session) => /^(rating|thanks)/.test(placeOf(session));
    const left = (session: Session) => placeOf(session) === 'attract';
    expect(
      stuckIn(
        graph,
        () => true,
        (session) => placeOf(session) === 'thanks' || left(session),
      ),
    ).toEqual([]);
    expect(
      stuckIn(
        graph,
        ({ type }) => type === 'screen.left',
        (session) => left(session) || counted(session),
      ),
    ).toEqual([]);
  });
});

interface Walk {
  lists: number;
  portals: Set<string>;
}

/** Answers whatever is asked in every way, before the list and on the way to the portal. */
function answerOn(session: Session, asked: string[], walk: Walk): void {
  const { procedure } = session.context;
  if (procedure === undefined) throw new Error('The visit has lost its procedure.');
  const question = askedIn(session);
  if (question !== undefined) {
    if (asked.includes(question.id))
      throw new Error(`${question.id} is asked twice after ${asked.join(', ')}.`);
    for (const answer of answersTo(question, procedure)) {
      answerOn(through(session, answered(question, answer)), [...asked, question.id], walk);
    }
    return;
  }
  if (placeOf(session) === 'checklist') {
    walk.lists += 1;
    if (guidanceOf(session.context)?.documents.length === 0) {
      throw new Error(`Nothing is on the list of ${JSON.stringify(session.context.answers)}.`);
    }
    answerOn(through(session, { type: 'portal.begun' }), asked, walk);
    return;
  }
  finish(session, walk);
}

/** From what to have ready over every step of the portal to the thanks; each distinct way of the portal once. */
function finish(session: Session, { portals }: Walk): void {
  if (placeOf(session) !== 'preparing.needs') throw new Error(`Stuck at ${placeOf(session)}.`);
  const path = portalPath(session.context).map(({ step }) => step.id);
  const key = path.join(' ');
  if (portals.has(key)) return;
  portals.add(key);
  let now = through(session, { type: 'preparation.finished' });
  const seen: (string | undefined)[] = [];
  for (; placeOf(now) === 'portal'; now = through(now, { type: 'step.confirmed' })) {
    seen.push(portalPath(now.context)[now.context.step]?.step.id);
  }
  expect(seen).toEqual(path);
  now = through(now, { type: 'guidance.finished' }, { type: 'outcome.given', outcome: 'self', at: 2_000 });
  expect(placeOf(now)).toBe('rating.satisfaction');
  expect(placeOf(through(now, { type: 'rating.skipped' }))).toBe('thanks');
}
