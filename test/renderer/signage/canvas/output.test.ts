import { expect, test } from 'vitest';
import { outputOf } from '../../../../renderer/signage/canvas/output.ts';

const window = (innerWidth: number, innerHeight: number) => ({
  innerWidth,
  innerHeight,
  screen: { width: 1920, height: 1080 },
});

test('the pixel that a kiosk’s window has beyond its display is no part of the picture', () => {
  const displays = [window(1921, 1081), window(1920, 1081), window(1921, 1080)].map(outputOf);
  expect(displays).toEqual(Array(3).fill({ width: 1920, height: 1080 }));
});

test('any other window is filled: a smaller one, and one that spans several displays', () => {
  expect([window(1919, 1079), window(1280, 720), window(3840, 1082)].map(outputOf)).toEqual([
    { width: 1919, height: 1079 },
    { width: 1280, height: 720 },
    { width: 3840, height: 1082 },
  ]);
});
