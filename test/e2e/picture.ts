import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * The share of pixels, 0 to 1, in which two PNG files of one size differ so much that a person would see it:
 * the soft edges that scaling and video encoding leave do not count.
 */
export function difference(one: Buffer, other: Buffer): number {
  const a = PNG.sync.read(one);
  const b = PNG.sync.read(other);
  const differing = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.25 });
  return differing / (a.width * a.height);
}

/** The share of pixels, 0 to 1, of a PNG file that are black or the ink of an empty layer. */
export function blackness(file: Buffer): number {
  const { data, width, height } = PNG.sync.read(file);
  let black = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < 40) black += 1;
  }
  return black / (width * height);
}
