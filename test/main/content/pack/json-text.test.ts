import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../../../main/services/content/pack/json-text.ts';

const plainText = fc.stringMatching(/^[a-zđộ ]{0,6}$/);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(plainText, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(plainText, tie('value'), { maxKeys: 3 }),
  ),
})).value;

test('what is JSON is read as it is', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(parseJson(JSON.stringify(given))).toEqual({ value: given });
    }),
  );
});

test('a stray sign is found at the line and column where it stands', () => {
  fc.assert(
    fc.property(fc.dictionary(plainText, value, { minKeys: 1 }), fc.nat(), (given, some) => {
      const text = JSON.stringify(given, null, 2);
      const places = [...text.matchAll(/[[\]{},:]/g)].map(({ index }) => index);
      const place = places[some % places.length] as number;
      const result = parseJson(`${text.slice(0, place)}@${text.slice(place)}`);
      const lines = text.slice(0, place).split('\n');
      expect(result).toEqual({
        fault: {
          line: lines.length,
          column: (lines.at(-1) as string).length + 1,
          mistake: expect.stringMatching(/\S/),
        },
      });
    }),
  );
});

test.each([
  ['', 1, 1, 'Unexpected end of JSON input'],
  ['{"a": 1,', 1, 9, 'Expected double-quoted property name'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, "Expected ',' or '}' after property value"],
  ['{\n  "a": 1,\n}', 3, 1, 'Expected double-quoted property name'],
  ['[1, 2', 1, 6, "Expected ',' or ']' after array element"],
  ['nope', 1, 2, "Unexpected token 'o'"],
  ['{"a": tru}', 1, 10, "Unexpected token '}'"],
  ['{"a": "x\ny"}', 1, 9, 'Bad control character in string literal'],
  ['{} {}', 1, 4, 'Unexpected non-whitespace character after JSON'],
])('%j is wrong at line %i, column %i', (text, line, column, mistake) => {
  expect(parseJson(text)).toEqual({ fault: { line, column, mistake } });
});
