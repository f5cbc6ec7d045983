import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Condition } from '../../../shared/domain/condition.ts';
import { unsure } from '../../../shared/domain/content/unsure.ts';
import { type Answers, circumstancesOf, holds, type Truth } from '../../../shared/guidance/conditions.ts';

const today = '2026-11-20';

const cases: [Condition | undefined, Answers, Truth][] = [
  [undefined, {}, 'yes'],
  [{ eq: ['place', 'home'] }, { place: 'home' }, 'yes'],
  [{ eq: ['place', 'home'] }, { place: 'road' }, 'no'],
  [{ eq: ['place', 'home'] }, {}, 'unknown'],
  [{ eq: ['place', 'home'] }, { place: unsure }, 'unknown'],
  [{ in: ['place', ['home', 'road']] }, { place: 'road' }, 'yes'],
  [{ in: ['place', ['home', 'road']] }, { place: 'ship' }, 'no'],
  [{ in: ['place', ['home', 'road']] }, { place: unsure }, 'unknown'],
  [{ gt: ['age', 13] }, { age: 14 }, 'yes'],
  [{ gt: ['age', 13] }, { age: 13 }, 'no'],
  [{ lt: ['age', 6] }, { age: 5 }, 'yes'],
  [{ lt: ['age', 6] }, { age: 6 }, 'no'],
  [{ lt: ['age', 6] }, { age: unsure }, 'unknown'],
  [{ since: '2026-11-20' }, {}, 'yes'],
  [{ since: '2026-11-21' }, {}, 'no'],
  [{ before: '2026-11-20' }, {}, 'no'],
  [{ before: '2026-11-21' }, {}, 'yes'],
  [{ and: [{ since: '2027-01-01' }, { eq: ['place', 'home'] }] }, {}, 'no'],
  [{ and: [{ since: '2026-01-01' }, { eq: ['place', 'home'] }] }, {}, 'unknown'],
  [{ or: [{ since: '2026-01-01' }, { eq: ['place', 'home'] }] }, {}, 'yes'],
  [{ or: [{ since: '2027-01-01' }, { eq: ['place', 'home'] }] }, {}, 'unknown'],
  [{ not: { eq: ['place', 'home'] } }, { place: 'road' }, 'yes'],
  [{ not: { eq: ['place', 'home'] } }, {}, 'unknown'],
];

test.each(cases)('%j with the answers %j is %s', (condition, answers, truth) => {
  expect(holds(condition, answers, today)).toBe(truth);
});

test('a condition names each circumstance it hangs on once', () => {
  const condition: Condition = {
    or: [{ eq: ['a', 'x'] }, { not: { and: [{ in: ['b', ['x']] }, { gt: ['a', 1] }] } }, { since: today }],
  };
  expect(circumstancesOf(condition)).toEqual(['a', 'b']);
});

const ids = ['a', 'b', 'c'] as const;
const options = ['x', 'y'] as const;
const id = fc.constantFrom(...ids);
const days = fc.constantFrom('2026-01-01', '2026-11-20', '2027-03-01');
const { condition } = fc.letrec<{ condition: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ eq: fc.tuple(id, fc.constantFrom(...options)) }),
    fc.record({ in: fc.tuple(id, fc.array(fc.constantFrom(...options), { minLength: 1 })) }),
    fc.record({ gt: fc.tuple(id, fc.integer({ min: -3, max: 3 })) }),
    fc.record({ lt: fc.tuple(id, fc.integer({ min: -3, max: 3 })) }),
    fc.record({ since: days }),
    fc.record({ before: days }),
  ),
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('leaf'),
    fc.record({ and: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const answers: fc.Arbitrary<Answers> = fc.dictionary(
  id,
  fc.oneof(fc.constantFrom(...options, unsure), fc.integer({ min: -4, max: 4 })),
);

describe('for every condition and all answers', () => {
  const always = (law: (given: Condition, by: Answers) => void) =>
    fc.assert(fc.property(condition, answers, law));
  const truthOf = (given: Condition, by: Answers) => holds(given, by, today);

  test('there is one of three truths, whatever the answers are', () => {
    fc.assert(
      fc.property(condition, fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double())), (given, by) => {
        expect(['yes', 'no', 'unknown']).toContain(truthOf(given, by));
      }),
    );
  });

  test('it survives the way through JSON and its schema', () => {
    always((given) => {
      expect(Condition.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
    });
  });

  test('not twice is not at all', () => {
    always((given, by) => {
      expect(truthOf({ not: { not: given } }, by)).toBe(truthOf(given, by));
    });
  });

  test('De Morgan: not (a and b) is (not a) or (not b)', () => {
    fc.assert(
      fc.property(condition, condition, answers, (a, b, by) => {
        expect(truthOf({ not: { and: [a, b] } }, by)).toBe(truthOf({ or: [{ not: a }, { not: b }] }, by));
      }),
    );
  });

  test('the order of the parts of "and" and "or" makes no difference', () => {
    fc.assert(
      fc.property(condition, condition, answers, (a, b, by) => {
        expect(truthOf({ and: [a, b] }, by)).toBe(truthOf({ and: [b, a] }, by));
        expect(truthOf({ or: [a, b] }, by)).toBe(truthOf({ or: [b, a] }, by));
      }),
    );
  });

  test('what is known stays known: a further answer never turns yes into no', () => {
    fc.assert(
      fc.property(condition, answers, answers, (given, by, more) => {
        const before = truthOf(given, by);
        const known = Object.entries(by).filter(([, answer]) => answer !== unsure);
        const after = truthOf(given, { ...more, ...Object.fromEntries(known) });
        if (before !== 'unknown') expect(after).toBe(before);
      }),
    );
  });

  test('with every circumstance answered nothing is unknown', () => {
    const complete = fc.record({ a: fc.integer(), b: fc.constantFrom(...options), c: fc.integer() });
    fc.assert(
      fc.property(condition, complete, (given, by) => {
        expect(truthOf(given, by)).not.toBe('unknown');
      }),
    );
  });
});
