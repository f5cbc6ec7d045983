import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsure } from '../../../shared/domain/content/unsure.ts';
import type { Answers } from '../../../shared/guidance/conditions.ts';
import { derive, isAnswerTo } from '../../../shared/guidance/derive.ts';
import { day, sample } from './sample-procedure.ts';

/** A list as one reads it: `maybe` documents carry a question mark. */
function listOf(answers: Answers, today = day): string[] {
  return derive(sample, answers, today).documents.map(
    ({ document, need }) => `${document.id}${need === 'maybe' ? '?' : ''}`,
  );
}

const lists: [string, Answers, string[]][] = [
  ['born in hospital', { place: 'hospital', age: 0 }, ['form', 'birth-note']],
  ['at home with a witness', { place: 'home', witness: 'yes', age: 0 }, ['form', 'witness-paper']],
  ['at home without one', { place: 'home', witness: 'no', age: 0 }, ['form', 'declaration']],
  ['older than eight', { place: 'hospital', age: 9 }, ['form', 'birth-note', 'consent']],
  [
    'unsure of the witness',
    { place: 'home', witness: unsure, age: 0 },
    ['form', 'witness-paper?', 'declaration?'],
  ],
  [
    'unsure of the place',
    { place: unsure, witness: unsure, age: unsure },
    ['form', 'birth-note?', 'witness-paper?', 'declaration?', 'consent?'],
  ],
  ['nothing answered', {}, ['form', 'birth-note?', 'witness-paper?', 'declaration?', 'consent?']],
];

test.each(lists)('%s gives its own list', (_, answers, expected) => {
  expect(listOf(answers)).toEqual(expected);
});

test('a document that begins on a day is listed from that day on', () => {
  const answers = { place: 'hospital', age: 0 };
  expect(listOf(answers, '2027-02-28')).toEqual(['form', 'birth-note']);
  expect(listOf(answers, '2027-03-01')).toEqual(['form', 'birth-note', 'new-form']);
});

test('nothing past its dates is listed', () => {
  expect(listOf({}, '2026-10-31')).toContain('expired');
  expect(listOf({}, '2026-11-01')).not.toContain('expired');
});

test('a question that hangs on another is asked only where it applies, and its answer is dropped elsewhere', () => {
  const asked = (answers: Answers) => {
    const { questions, next, dropped } = derive(sample, answers, day);
    return { asked: questions.map(({ circumstance }) => circumstance.id), next: next?.id, dropped };
  };
  expect(asked({ place: 'home' })).toEqual({
    asked: ['place', 'witness', 'age'],
    next: 'witness',
    dropped: [],
  });
  expect(asked({ place: 'hospital', witness: 'yes' })).toEqual({
    asked: ['place', 'age'],
    next: 'age',
    dropped: ['witness'],
  });
});

test('a step that hangs on an unsure answer is kept, one that does not apply is not', () => {
  const receive = (answers: Answers) => derive(sample, answers, day).steps.receive.map(({ id }) => id);
  expect(receive({ place: unsure })).toEqual(['bring', 'wait']);
  expect(receive({ place: 'hospital' })).toEqual(['wait']);
});

test('only options, whole numbers in range and "unsure" are answers', () => {
  const [place, , age] = sample.circumstances;
  if (!place || !age) throw new Error('The sample has lost its circumstances.');
  expect(['hospital', unsure, 'ship', 3].map((answer) => isAnswerTo(place, answer))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([0, 90, unsure, -1, 91, 1.5, '7'].map((answer) => isAnswerTo(age, answer))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.oneof(fc.constantFrom('place', 'witness', 'age'), fc.string()),
  fc.oneof(
    fc.constantFrom('hospital', 'home', 'yes', 'no', unsure),
    fc.integer({ min: -5, max: 95 }),
    fc.string(),
  ),
);

test('for all answers: there is a result, and dropping what is named as dropped changes nothing else', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(day, '2027-03-01'), (answers, today) => {
      const { dropped, ...rest } = derive(sample, answers, today);
      const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !dropped.includes(id)));
      expect(derive(sample, kept, today)).toEqual({ ...rest, dropped: [] });
    }),
  );
});

test('for all answers: the order in which they were given makes no difference', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { dropped, ...rest } = derive(sample, answers, day);
      const turned = derive(sample, Object.fromEntries(Object.entries(answers).reverse()), day);
      expect({ ...turned, dropped: turned.dropped.toSorted() }).toEqual({
        ...rest,
        dropped: dropped.toSorted(),
      });
    }),
  );
});

test('for all answers: being more certain never adds a document that was not possible before', () => {
  const places = fc.constantFrom('hospital', 'home', unsure);
  const witnesses = fc.constantFrom('yes', 'no', unsure);
  const ages = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant(unsure));
  fc.assert(
    fc.property(
      places,
      witnesses,
      ages,
      fc.constantFrom('place', 'witness', 'age'),
      (place, witness, age, at) => {
        const certain = { place, witness, age };
        const ids = (answers: Answers) =>
          derive(sample, answers, day).documents.map(({ document }) => document.id);
        expect(ids({ ...certain, [at]: unsure })).toEqual(expect.arrayContaining(ids(certain)));
      },
    ),
  );
});
