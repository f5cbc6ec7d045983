import { expect, test } from 'vitest';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import type { Answers } from '../../../shared/guidance/conditions.ts';
import { derive } from '../../../shared/guidance/derive.ts';
import {
  answered,
  answersTo,
  askedIn,
  attract,
  begun,
  day,
  everyOffer,
  type Session,
  shipped,
  through,
} from './guidance-walk.ts';

/** The touches that choose a procedure, from the attract screen on, and the session they lead to. */
function chosen(procedure: Procedure): { session: Session; touches: number } {
  if (shipped.head.popular.includes(procedure.id)) return { session: begun(procedure), touches: 1 };
  const choosing = through(attract, { type: 'session.started', at: 1_000, today: day, offers: everyOffer });
  return { session: through(choosing, { type: 'procedure.chosen', procedure }), touches: 2 };
}

/** How many questions stand before the list, for every way through them; the model test proves the machine asks these. */
function* questionsToList(procedure: Procedure, answers: Answers = {}): Generator<number> {
  const open = derive(procedure, answers, day).questions.find(
    ({ asked, answer }) => asked === 'before-list' && answer === undefined,
  )?.circumstance;
  if (open === undefined) {
    yield Object.keys(answers).length;
    return;
  }
  for (const answer of answersTo(open, procedure)) {
    yield* questionsToList(procedure, { ...answers, [open.id]: answer });
  }
}

/** The usual way: the first answer everywhere, which packs keep for the most common case. */
function usualQuestions(session: Session): number {
  const question = askedIn(session);
  const { procedure } = session.context;
  if (question === undefined || procedure === undefined) return 0;
  const [first] = answersTo(question, procedure);
  return 1 + usualQuestions(through(session, answered(question, first ?? '')));
}

test('from the attract screen a personal list is 5 touches away in the median, and never more than 9 and one a question', () => {
  const rows = shipped.procedures.map((procedure) => {
    const { session, touches } = chosen(procedure);
    const ways = [...questionsToList(procedure)];
    const most = Math.max(...ways);
    return {
      procedure: procedure.id,
      usual: touches + usualQuestions(session),
      fewest: touches + Math.min(...ways),
      most: touches + most,
      allowed: 9 + most,
    };
  });
  const usual = rows.map((row) => row.usual).toSorted((one, another) => one - another);
  const median = ((usual[(usual.length - 1) >> 1] ?? 0) + (usual[usual.length >> 1] ?? 0)) / 2;
  console.table(rows);
  expect(rows).toHaveLength(18);
  expect(median).toBeLessThanOrEqual(5);
  expect(rows.filter(({ most, allowed }) => most > allowed)).toEqual([]);
  expect(Math.max(...usual)).toBeLessThanOrEqual(9);
}, 30_000);
