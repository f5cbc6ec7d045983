import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../shared/signage/spread.ts';

const round = (text: string) =>
  spread([...text.matchAll(/(\w)(\d+)/g)].map(([, of, weight]) => ({ of, weight: Number(weight) }))).join('');

test.each([
  ['a1 b1 c1', 'abc'],
  ['a3 b3', 'ab'],
  ['a1 b1 c1 d1 e1 f2', 'fabfcde'],
  ['a2 b1', 'aab'],
  ['a4 b2 c1 d1', 'abacabad'],
  ['', ''],
])('the round of %s is %s', (weights, expected) => {
  expect(round(weights)).toBe(expected);
});

test('everyone has as many turns as they weigh, and at any point their share to within one', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(weights, (all) => {
      const turns = spread([...all.map((weight, of) => ({ of, weight })), { of: -1, weight: 1 }]);
      const total = all.reduce((sum, weight) => sum + weight, 1);
      expect(turns).toHaveLength(total);
      for (const [of, weight] of all.entries()) {
        let had = 0;
        for (const [turn, whose] of turns.entries()) {
          if (whose === of) had += 1;
          expect(Math.abs(had - ((turn + 1) * weight) / total)).toBeLessThan(1);
        }
        expect(had).toBe(weight);
      }
    }),
  );
});
