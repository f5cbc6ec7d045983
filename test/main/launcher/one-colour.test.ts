import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { isOneColour } from '../../../main/launcher/one-colour.ts';

/** The filters of a PNG's lines: none, left, above, the mean of both, Paeth's. */
describe.each([0, 1, 2, 3, 4])('with the lines filtered by %i', (filterType) => {
  test.each([
    ['black', () => [0, 0, 0]],
    ['red', () => [109, 16, 19]],
    ['of a colour that is not quite the same everywhere', (x: number) => [10, 20 + (x % 3), 30]],
  ] as [string, Paint][])('a picture that is %s is of one colour', (_, paint) => {
    expect(isOneColour(drawn(paint, filterType))).toBe(true);
  });

  test.each([
    ['has one pixel of another colour', (x: number, y: number) => [0, x === 190 && y === 107 ? 90 : 0, 0]],
    ['grows lighter', (x: number) => [x, x, x]],
    ['has a line', (_: number, y: number) => [y === 50 ? 12 : 0, 0, 0]],
  ] as [string, Paint][])('one that %s is not', (_, paint) => {
    expect(isOneColour(drawn(paint, filterType))).toBe(false);
  });
});

test('what is no picture is refused', () => {
  const whole = drawn(() => [0, 0, 0], 0);
  expect(() => isOneColour(whole.subarray(0, 60))).toThrow();
  expect(() => isOneColour(Buffer.from('no picture'))).toThrow();
});

type Paint = (x: number, y: number) => number[];

function drawn(paint: Paint, filterType: number): Buffer {
  const png = new PNG({ width: 192, height: 108 });
  for (let at = 0; at < png.data.length; at += 4) {
    const pixel = at / 4;
    png.data.set([...paint(pixel % png.width, Math.floor(pixel / png.width)), 255], at);
  }
  return PNG.sync.write(png, { filterType });
}
