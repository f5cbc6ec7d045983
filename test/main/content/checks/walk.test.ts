import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPaths } from '../../../../main/services/content/checks/path-count.ts';
import { walk } from '../../../../main/services/content/checks/walk.ts';
import type { Condition } from '../../../../shared/domain/condition.ts';
import { type Circumstance, Procedure } from '../../../../shared/domain/content/procedure.ts';
import { unsure } from '../../../../shared/domain/content/unsure.ts';
import { type Answers, holds } from '../../../../shared/guidance/conditions.ts';
import { derive } from '../../../../shared/guidance/derive.ts';
import { card, compileDay as today } from '../sample.ts';

const sampleCard = join(import.meta.dirname, '..', '..', '..', 'sample-pack', card);
const sample = Procedure.parse(JSON.parse(readFileSync(sampleCard, 'utf8')));

const basis = { sources: [], confidence: 'low' as const, checkedOn: today };
const text = { vi: 'x', en: 'x' };

/** A procedure with these questions and documents, and nothing else that hangs on answers. */
function procedureOf(
  circumstances: { kind: 'choice' | 'number'; when: Condition | undefined }[],
  documents: (Condition | undefined)[],
): Procedure {
  return {
    ...sample,
    circumstances: circumstances.map(({ kind, when }, index): Circumstance => {
      const question = { id: `c${index}`, question: text, unsure: text, basis, ...(when && { when }) };
      return kind === 'number'
        ? { ...question, kind, min: 0, max: 4, start: 2, unit: text }
        : { ...question, kind, options: ['a', 'b'].map((id) => ({ id, label: text })) };
    }),
    documents: documents.map((when, index) => ({
      id: `d${index}`,
      name: text,
      form: 'data',
      basis,
      ...(when && { when }),
    })),
    steps: sample.steps.filter((step) => step.when === undefined),
    warnings: [],
  };
}

/** Conditions over the first so many of these kinds of questions. */
function conditionOver(kinds: ('choice' | 'number')[]): fc.Arbitrary<Condition> {
  const leaves = kinds.map((kind, index): fc.Arbitrary<Condition> => {
    const id = `c${index}`;
    return kind === 'choice'
      ? fc.constantFrom<Condition>({ eq: [id, 'a'] }, { eq: [id, 'b'] }, { in: [id, ['a', 'b']] })
      : fc.constantFrom<Condition>({ gt: [id, 1] }, { lt: [id, 3] }, { gt: [id, 4] }, { lt: [id, 2.5] });
  });
  const leaf = fc.oneof(...leaves, fc.constantFrom<Condition>({ since: today }, { before: '2099-01-01' }));
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('condition'), { minLength: 1, maxLength: 2 }).map((and) => ({ and })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 2 }).map((or) => ({ or })),
      tie('condition').map((not) => ({ not })),
    ),
  })).condition;
}

const procedures = fc
  .array(fc.constantFrom('choice' as const, 'number' as const), { minLength: 1, maxLength: 4 })
  .chain((kinds) => {
    const optional = (over: typeof kinds) => fc.option(conditionOver(over), { nil: undefined });
    return fc
      .tuple(
        fc.tuple(...kinds.map((_, index) => optional(kinds.slice(0, index)))),
        fc.array(optional(kinds), { minLength: 1, maxLength: 4 }),
      )
      .map(([whens, documents]) =>
        procedureOf(
          kinds.map((kind, index) => ({ kind, when: whens[index] })),
          documents,
        ),
      );
  });

/** Every complete set of answers, trying each whole number and every option for every question. */
function* everyCase(procedure: Procedure, answers: Answers = {}): Generator<Answers> {
  const { next } = derive(procedure, answers, today);
  if (next === undefined) yield answers;
  else {
    const choices = next.kind === 'choice' ? next.options.map(({ id }) => id) : [0, 1, 2, 3, 4];
    for (const answer of [...choices, unsure]) yield* everyCase(procedure, { ...answers, [next.id]: answer });
  }
}

/** The fields that are faulty, found by looking at every case whole. */
function faultyFields(procedure: Procedure): string[] {
  const cases = [...everyCase(procedure)].map((answers) => derive(procedure, answers, today));
  const known = cases.map(({ questions }) => ({
    ...Object.fromEntries(procedure.circumstances.map(({ id }) => [id, '(not asked)'])),
    ...Object.fromEntries(questions.map(({ circumstance, answer }) => [circumstance.id, answer ?? ''])),
  }));
  const oneSided = (when: Condition | undefined) => {
    const seen = known.map((answers) => holds(when, answers, today));
    return when !== undefined && !(seen.includes('yes') && seen.includes('no'));
  };
  return [
    ...(cases.some(({ documents }) => documents.length === 0) ? ['documents'] : []),
    ...procedure.circumstances.flatMap(({ when }, i) => (oneSided(when) ? [`circumstances[${i}].when`] : [])),
    ...procedure.documents.flatMap(({ when }, i) => (oneSided(when) ? [`documents[${i}].when`] : [])),
  ];
}

test('the walk finds exactly what looking at every case whole finds', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      const found = walk(procedure, [today]).map(({ field }) => field);
      expect(found).toEqual(faultyFields(procedure));
    }),
    { numRuns: 300 },
  );
});

test('the ways through the questions are counted as they would be walked', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      const choicesOnly = procedure.circumstances.every(({ kind }) => kind === 'choice');
      fc.pre(choicesOnly);
      expect(countPaths(procedure, today)).toBe([...everyCase(procedure)].length);
    }),
    { numRuns: 100 },
  );
});

test('questions that matter together in more ways than anybody could try are refused with a sentence', () => {
  const questions = Array.from({ length: 12 }, () => ({ kind: 'choice' as const, when: undefined }));
  const together = { or: questions.map((_, index): Condition => ({ eq: [`c${index}`, 'a'] })) };
  expect(walk(procedureOf(questions, [undefined, together]), [today])).toEqual([
    {
      field: 'circumstances',
      reason: 'Its questions can be answered together in over 200,000 ways.',
      remedy: 'Ask less, or make questions apply only where they matter, with "when".',
    },
  ]);
});

test('questions that do not matter together are walked however many there are', () => {
  const questions = Array.from({ length: 30 }, () => ({ kind: 'choice' as const, when: undefined }));
  const apart = questions.map((_, index): Condition => ({ eq: [`c${index}`, 'a'] }));
  const procedure = procedureOf(questions, [undefined, ...apart]);
  expect(walk(procedure, [today])).toEqual([]);
  expect(countPaths(procedure, today)).toBe(3 ** 30);
});

test('what switches by date is seen before and after', () => {
  const procedure = procedureOf([], [undefined, { before: '2027-03-01' }, { since: '2027-03-01' }]);
  expect(walk(procedure, ['2026-11-20', '2027-03-01'])).toEqual([]);
  expect(walk(procedure, ['2026-11-20']).map(({ field }) => field)).toEqual([
    'documents[1].when',
    'documents[2].when',
  ]);
});
