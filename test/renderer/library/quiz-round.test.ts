import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginRound,
  drawRound,
  play,
  praise,
  type QuizEvent,
  rightAnswers,
  roundLength,
} from '../../../renderer/library/quiz-round.ts';
import type { QuizQuestion } from '../../../shared/domain/content/handbook.ts';
import { basis, words } from '../../shared/guidance/sample-procedure.ts';

const question = (id: string): QuizQuestion => ({
  id,
  title: words(id),
  rows: ['R78'],
  basis,
  for: 'citizen',
  options: ['a', 'b', 'c'].map((option) => ({ id: option, text: words(option) })),
  correct: 'b',
  explanation: words(`Because of ${id}.`),
});
const questions = Array.from({ length: 14 }, (_, at) => question(`q${at}`));
const idsOf = (drawn: QuizQuestion[]) => drawn.map(({ id }) => id);

describe('drawing a round', () => {
  test('the same seed draws the same questions with the same options, another seed another order', () => {
    expect(drawRound(questions, 7, 0)).toEqual(drawRound(questions, 7, 0));
    const orders = new Set([1, 2, 3, 4, 5].map((seed) => idsOf(drawRound(questions, seed, 0)).join()));
    expect(orders.size).toBe(5);
  });

  test('a round has six questions, none twice, each with all its options', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 20 }), (seed, round) => {
        const drawn = drawRound(questions, seed, round);
        expect(new Set(idsOf(drawn)).size).toBe(roundLength);
        for (const { options } of drawn) {
          expect(options.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
        }
      }),
    );
  });

  test('the second round of a visit brings other questions than the first', () => {
    const first = idsOf(drawRound(questions, 3, 0));
    expect(idsOf(drawRound(questions, 3, 1)).filter((id) => first.includes(id))).toEqual([]);
  });

  test('the right option does not always stand at the same place', () => {
    const places = drawRound(questions, 11, 0).map(({ options }) =>
      options.findIndex(({ id }) => id === 'b'),
    );
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  test.each([0, 1, 5])('a pack with %d questions gives a round of so many', (count) => {
    expect(drawRound(questions.slice(0, count), 1, 2)).toHaveLength(count);
  });
});

describe('playing a round', () => {
  const answer = (option: string): QuizEvent => ({ type: 'question.answered', option });
  const next: QuizEvent = { type: 'question.left' };
  const three = questions.slice(0, 3);
  const played = (...events: QuizEvent[]) => events.reduce(play, beginRound(three));

  test('the first answer counts, and right answers are counted at the end', () => {
    const round = played(answer('b'), next, answer('a'), answer('b'), next, answer('b'), next);
    expect(round).toEqual({ questions: three, answers: ['b', 'a', 'b'], at: 3 });
    expect(rightAnswers(round)).toBe(2);
  });

  test('a question that is not answered cannot be left, and nothing is answered after the end', () => {
    expect(played(next, next).at).toBe(0);
    const ended = played(answer('b'), next, answer('b'), next, answer('b'), next);
    expect(play(play(ended, answer('b')), next)).toEqual(ended);
  });

  test('another round begins without answers', () => {
    expect(played(answer('b'), { type: 'round.begun', questions: three })).toEqual(beginRound(three));
  });
});

test.each([
  [6, 6, 'all'],
  [5, 6, 'most'],
  [4, 6, 'most'],
  [3, 6, 'some'],
  [0, 6, 'some'],
] as const)('%d of %d right are praised as "%s"', (right, of, kind) => {
  expect(praise(right, of)).toBe(kind);
});
