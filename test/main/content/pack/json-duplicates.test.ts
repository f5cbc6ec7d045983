import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedFields } from '../../../../main/services/content/pack/json-duplicates.ts';

test.each<[text: string, ...paths: PropertyKey[][]]>([
  ['{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}'],
  ['{"a": 1, "a": 2}', ['a']],
  ['{"a": {"b": 1, "c": {"x": []}, "b": 2}}', ['a', 'b']],
  ['[0, {"b": ["b", "b"], "c": 1}, {"b": 1, "c": [{}], "b": "b"}]', [2, 'b']],
  ['{"a:b": 1, "c": ":", "a\\u003ab": 2}', ['a:b']],
  ['{"a" : 1,\n  "a"\n:2, "a":3}', ['a'], ['a']],
  ['"a"'],
])('%s gives a field again at the right places', (text, ...paths) => {
  expect(repeatedFields(text)).toEqual(paths);
});

test('what was written from a value gives no field again, however it is laid out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(repeatedFields(JSON.stringify(value, null, indent))).toEqual([]);
    }),
  );
});
