import { expect, test } from 'vitest';
import { unsure } from '../../../shared/domain/content/unsure.ts';
import { placeAhead, placeOf } from '../../../shared/machines/guidance-ahead.ts';
import type { SessionEvent } from '../../../shared/machines/guidance-context.ts';
import { askedIn, attract, begun, type Session, shipped, through } from './guidance-walk.ts';

/** The main action of each screen, as its buttons send it. */
const mainActions: Record<string, SessionEvent> = {
  checklist: { type: 'portal.begun' },
  'preparing.needs': { type: 'preparation.finished' },
  portal: { type: 'step.confirmed' },
  'after.facts': { type: 'guidance.finished' },
  'outcome.full': { type: 'outcome.given', outcome: 'self', at: 2_000 },
  'outcome.early': { type: 'outcome.given', outcome: 'self', at: 2_000 },
  'rating.satisfaction': { type: 'rating.given', satisfaction: '' },
  'rating.ease': { type: 'rating.skipped' },
};

/** Who takes the main action everywhere and answers with the first option there is. */
function mainTouch(session: Session): SessionEvent | undefined {
  const asked = askedIn(session);
  if (asked === undefined) return mainActions[placeOf(session).name];
  const answer = asked.kind === 'choice' ? (asked.options[0]?.id ?? unsure) : unsure;
  return { type: 'circumstance.answered', circumstance: asked.id, answer };
}

test.each(shipped.procedures.map((procedure) => [procedure.id, procedure] as const))(
  '%s: what is foreseen is where the main touch of each screen leads',
  (_, procedure) => {
    let session = begun(procedure);
    const seen: string[] = [];
    for (let touch = mainTouch(session); touch !== undefined; touch = mainTouch(session)) {
      const ahead = placeAhead(session);
      session = through(session, touch);
      expect(ahead).toEqual(placeOf(session));
      seen.push(placeOf(session).name);
    }
    expect(seen.at(-1)).toBe('thanks');
  },
);

test('nothing is foreseen where no touch stands out, and where a session ends', () => {
  const [procedure] = shipped.procedures;
  if (procedure === undefined) throw new Error('The shipped pack has no procedure.');
  const choosing = through(attract, { type: 'session.started', at: 1_000, today: '2026-11-20' });
  let thanks = begun(procedure);
  for (let touch = mainTouch(thanks); touch !== undefined; touch = mainTouch(thanks)) {
    thanks = through(thanks, touch);
  }
  expect([attract, choosing, thanks].map((session) => [placeOf(session).name, placeAhead(session)])).toEqual([
    ['', undefined],
    ['choosing', undefined],
    ['thanks', undefined],
  ]);
});

test('a question that was answered before is foreseen to be answered so again', () => {
  const procedure = shipped.procedures.find((its) => askedIn(begun(its)) !== undefined);
  if (procedure === undefined) throw new Error('No shipped procedure asks before its list.');
  let session = begun(procedure);
  const first = askedIn(session)?.id ?? '';
  for (let asked = askedIn(session); asked !== undefined; asked = askedIn(session)) {
    session = through(session, { type: 'circumstance.answered', circumstance: asked.id, answer: unsure });
  }
  const again = through(session, { type: 'circumstance.reopened', circumstance: first });
  expect(placeAhead(again)?.visit.answers).toEqual(session.context.answers);
});
