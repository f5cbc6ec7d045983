import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsure } from '../../../shared/domain/content/unsure.ts';
import type { Answers } from '../../../shared/guidance/conditions.ts';
import { derive } from '../../../shared/guidance/derive.ts';
import { rangesOf } from '../../../shared/guidance/number-ranges.ts';
import { shipped } from '../machines/guidance-walk.ts';
import { day, late, sample } from './sample-procedure.ts';

const procedures = [...shipped.procedures, sample, late];

/** Any answers to a procedure's questions, some of them open. */
const anyAnswers = fc
  .constantFrom(...procedures)
  .chain((procedure) =>
    fc
      .record(
        Object.fromEntries(
          procedure.circumstances.map((circumstance) => [
            circumstance.id,
            circumstance.kind === 'choice'
              ? fc.constantFrom(unsure, ...circumstance.options.map(({ id }) => id))
              : fc.oneof(fc.constant(unsure), fc.integer({ min: circumstance.min, max: circumstance.max })),
          ]),
        ),
        { requiredKeys: [] },
      )
      .map((answers) => ({ procedure, answers: answers as Answers })),
  );

test('what changes no document is asked before the portal, and a warning waits for the last of its questions', () => {
  const seen = (answers: Answers) => {
    const { questions, warnings } = derive(late, answers, day);
    return {
      asked: questions.map(({ circumstance, asked }) => `${circumstance.id} ${asked}`),
      warnings: warnings.map(
        ({ warning, decided, open, need }) => `${warning.id} ${decided} ${open ? 'open' : need}`,
      ),
    };
  };
  expect(seen({ place: 'hospital', age: 3 })).toEqual({
    asked: ['delivery before-portal', 'place before-list', 'age before-list'],
    warnings: ['late before-list needed', 'postage before-portal open'],
  });
  expect(seen({ place: 'hospital', age: unsure, delivery: unsure }).warnings).toEqual([
    'late before-list maybe',
    'postage before-portal maybe',
  ]);
  expect(seen({ place: 'hospital', age: 0, delivery: 'office' }).warnings).toEqual([]);
});

test('for all answers: no answer to a later question changes the documents', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyAnswers, ({ procedure, answers }) => {
      const { questions, documents } = derive(procedure, answers, day);
      const later = questions
        .filter(({ asked }) => asked === 'before-portal')
        .map((it) => it.circumstance.id);
      const without = Object.fromEntries(Object.entries(answers).filter(([id]) => !later.includes(id)));
      expect(derive(procedure, without, day).documents).toEqual(documents);
    }),
    { numRuns: 1_000 },
  );
});

test('for all answers: every number of a range leads to what its first number leads to', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyAnswers, ({ procedure, answers }) => {
      for (const circumstance of procedure.circumstances) {
        const answer = answers[circumstance.id];
        if (circumstance.kind !== 'number' || typeof answer !== 'number') continue;
        const range = rangesOf(circumstance, procedure).find(
          ({ from, to }) => answer >= from && answer <= to,
        );
        const { documents, steps, warnings, questions } = derive(procedure, answers, day);
        const first = derive(procedure, { ...answers, [circumstance.id]: range?.from ?? unsure }, day);
        expect(first).toMatchObject({ documents, steps, warnings });
        expect(first.questions.map((it) => it.circumstance.id)).toEqual(
          questions.map((it) => it.circumstance.id),
        );
      }
    }),
    { numRuns: 1_000 },
  );
});

test('the ranges of a number cover it without gaps, and there is one where nothing hangs on it', () => {
  const age = sample.circumstances.find(({ id }) => id === 'age');
  if (age?.kind !== 'number') throw new Error('The sample has lost its number.');
  expect(rangesOf(age, sample)).toEqual([
    { from: 0, to: 0 },
    { from: 1, to: 8 },
    { from: 9, to: 90 },
  ]);
  expect(rangesOf(age, { circumstances: [], documents: [], steps: [], warnings: [] })).toEqual([
    { from: 0, to: 90 },
  ]);
});
