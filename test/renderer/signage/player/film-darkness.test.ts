import { expect, test } from 'vitest';
import { isBlack } from '../../../../renderer/signage/player/film-darkness.ts';

const side = 8;

/** A square frame of 8 by 8 pixels in one shade, but for one pixel at the corner of a block of four. */
function frame(format: VideoPixelFormat, shade: number[], other = shade): Uint8Array {
  const pixels = Array.from({ length: side * side }, (_, at) => (at === 4 * side + 4 ? other : shade)).flat();
  // The planes of colour of black in I420 and NV12.
  return Uint8Array.from(
    format.startsWith('I') || format.startsWith('N') ? [...pixels, ...pixels.map(() => 128)] : pixels,
  );
}

const looks = (format: VideoPixelFormat | null, bytes: Uint8Array) =>
  isBlack(bytes, { format, offset: 0, stride: format?.startsWith('R') ? 4 * side : side, height: side });

test.each([
  ['black as films have it', 'I420', [16], [16], true],
  ['black of the full range', 'NV12', [0], [0], true],
  ['black as a codec leaves it', 'I420', [18], [22], true],
  ['one dim pixel', 'I420', [16], [30], false],
  ['grey', 'NV12', [120], [120], false],
  ['black in colours', 'RGBX', [0, 3, 0, 255], [8, 0, 0, 255], true],
  ['one blue pixel', 'RGBA', [0, 0, 0, 255], [0, 0, 60, 255], false],
] as const)('%s', (_, format, shade, other, black) => {
  expect(looks(format, frame(format, [...shade], [...other]))).toBe(black);
});

test('a frame that cannot be read is taken for a picture', () => {
  expect(looks(null, frame('I420', [16]))).toBe(false);
});
