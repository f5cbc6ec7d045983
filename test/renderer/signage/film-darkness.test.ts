import { expect, test } from 'vitest';
import { isBlack } from '../../../renderer/signage/film-darkness.ts';

const pixels = (...greys: number[]) => greys.flatMap((grey) => [grey, grey, grey, 255]);

test.each([
  ['pure black', pixels(0, 0, 0, 0), true],
  ['black as a codec writes it', pixels(0, 3, 8, 1), true],
  ['a dim corner', pixels(0, 0, 0, 9), false],
  ['one blue pixel', [0, 0, 0, 255, 0, 0, 40, 255], false],
  ['grey', pixels(90, 90, 90), false],
])('%s', (_, of, black) => {
  expect(isBlack(of)).toBe(black);
});
