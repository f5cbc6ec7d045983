import { PNG } from 'pngjs';

/** Of 255: how far two pixels of one colour may be apart. */
const nearlySame = 2;

/**
 * Whether all of a picture is of one colour. Its size in bytes says nothing of that: how well one colour is packed is
 * another thing with each browser.
 *
 * @param png a PNG file
 * @throws Error when it is none
 */
export function isOneColour(png: Buffer): boolean {
  const { data } = PNG.sync.read(png);
  return data.every((value, at) => Math.abs(value - (data[at % 4] ?? 0)) <= nearlySame);
}
