/**
 * The bar code that test clips carry in their upper left corner: black and white cells, a white and a black one to
 * begin with, then the clip's number, the frame's number and their parity. A strip that is not exactly such a code,
 * like one that was torn or never drawn, cannot be read.
 */
const idBits = 6;
const frameBits = 12;
const cells = 2 + idBits + frameBits + 2;
/** Pixels of one cell: wide enough to come through a video codec. */
const cell = 16;

/** Pixels of the code, from the corner. */
export const stripWidth = cells * cell;
export const stripHeight = cell;

/** What a strip says. */
export interface Code {
  clip: number;
  frame: number;
}

/** Draws a code into a picture of one byte a pixel. */
export function drawCode(picture: Uint8Array, width: number, code: Code): void {
  for (const [index, shade] of cellShades(code).entries()) {
    for (let y = 0; y < cell; y += 1) {
      picture.fill(shade, y * width + index * cell, y * width + (index + 1) * cell);
    }
  }
}

/** The shade of each cell of a code, from 0 to 255. */
export function cellShades(code: Code): number[] {
  return cellsOf(code).map((white) => (white ? 235 : 16));
}

/** Reads the code of a strip of one byte a pixel; undefined where there is none. */
export function readCode(strip: Uint8Array): Code | undefined {
  const bits: boolean[] = [];
  for (let index = 0; index < cells; index += 1) {
    const value = brightness(strip, index * cell + 4, cell - 8);
    if (value > 70 && value < 180) return undefined;
    bits.push(value >= 180);
  }
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((sum, bit) => sum * 2 + Number(bit), 0);
  const code = { clip: number(2, idBits), frame: number(2 + idBits, frameBits) };
  return cellsOf(code).every((bit, index) => bit === bits[index]) ? code : undefined;
}

/** The mean brightness of part of a strip, from 0 to 255. */
export function brightness(strip: Uint8Array, from = 0, length = stripWidth): number {
  let sum = 0;
  for (let y = 4; y < stripHeight - 4; y += 1) {
    for (let x = from; x < from + length; x += 1) sum += strip[y * stripWidth + x] ?? 0;
  }
  return sum / (length * (stripHeight - 8));
}

function cellsOf({ clip, frame }: Code): boolean[] {
  const bits = [...binary(clip, idBits), ...binary(frame, frameBits)];
  const parity = bits.filter(Boolean).length % 2 === 1;
  return [true, false, ...bits, parity, !parity];
}

function binary(value: number, bits: number): boolean[] {
  return Array.from({ length: bits }, (_, index) => ((value >> (bits - 1 - index)) & 1) === 1);
}
