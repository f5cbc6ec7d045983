import { expect, test } from 'vitest';
import { readDay } from '../../../renderer/parts/day-field.tsx';

test.each([
  ['20/11/2026', '2026-11-20'],
  ['1/2/2027', '2027-02-01'],
  [' 01.02.2027 ', '2027-02-01'],
  ['29-02-2028', '2028-02-29'],
])('"%s" is read as the day %s', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each(['', '20/11', '31/02/2026', '2026-11-20', '20/11/26', 'hôm nay'])('"%s" is no day', (typed) => {
  expect(readDay(typed)).toBeUndefined();
});
