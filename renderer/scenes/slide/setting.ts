/** A space on a slide, in units of `--u`; see scenes.css. */
export interface Box {
  width: number;
  height: number;
}

/** The largest and the smallest size that a text may be set in, in units. */
export type Range = readonly [most: number, least: number];

/** One paragraph of a column: its text, and the largest and smallest size it may be set in, in units. */
export interface Block {
  text: string;
  most: number;
  least: number;
  /** Space above it, as a share of its size. */
  gap?: number;
}

/** As scenes.css sets running text; a little is kept free, since the widths below are rounded. */
export const lineHeight = 1.2;
const slack = 1.03;
const stepOfSize = 0.1;

/** The largest size, in units, in which every text fits a box of this size by itself; `least` where none does. */
export function sizeFor(texts: readonly string[], box: Box, [most, least]: Range): number {
  const fits = (size: number) =>
    texts.every((text) => linesOf(text, size, box.width) * size * lineHeight <= box.height);
  for (let size = most; size > least; size -= stepOfSize) {
    if (fits(size)) return rounded(size);
  }
  return least;
}

/** The largest size in which every text stands on one line of a width; undefined where none of the range is small enough. */
export function lineSizeFor(
  texts: readonly string[],
  width: number,
  [most, least]: Range,
): number | undefined {
  for (let size = most; size >= least; size -= stepOfSize) {
    if (texts.every((text) => linesOf(text, size, width) === 1)) return rounded(size);
  }
  return undefined;
}

/** Sizes in which paragraphs fit a box below each other: all shrink together, none below its least. */
export function sizesFor(blocks: readonly Block[], box: Box): number[] {
  for (let share = 1; share > 0; share -= 0.02) {
    const sizes = blocks.map(({ most, least }) => rounded(Math.max(least, most * share)));
    if (heightOf(blocks, sizes, box.width) <= box.height) return sizes;
    if (sizes.every((size, index) => size === blocks[index]?.least)) return sizes;
  }
  return blocks.map(({ least }) => least);
}

/** How high paragraphs of these sizes stand in a column of a width, in units. */
export function heightOf(blocks: readonly Block[], sizes: readonly number[], width: number): number {
  return blocks.reduce((height, { text, gap = 0 }, index) => {
    const size = sizes[index] ?? 0;
    return height + linesOf(text, size, width) * size * lineHeight + (index === 0 ? 0 : gap * size);
  }, 0);
}

/** In how many lines a text is set: words are kept whole; a word that is too wide counts as too many. */
export function linesOf(text: string, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = widthOf(word) * size * slack;
    if (wide > width) return Number.POSITIVE_INFINITY;
    if (used > 0 && used + space * size + wide > width) {
      lines += 1;
      used = wide;
    } else {
      used += (used > 0 ? space * size : 0) + wide;
    }
  }
  return lines;
}

const space = 0.24;

/** Width of a word in em: advance widths of Be Vietnam Pro at weight 800, in classes. */
function widthOf(word: string): number {
  return [...word.normalize('NFD')].reduce((width, letter) => width + advanceOf(letter), 0);
}

function advanceOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return letter === '\u031b' ? 0.03 : 0;
  if (/[ilIj.,:;!'"|]/.test(letter)) return 0.34;
  if (/[ftr()“”1]/.test(letter)) return 0.46;
  if (/[mwMW–]/.test(letter)) return 0.92;
  if (/[\d]/.test(letter)) return 0.71;
  return letter === letter.toLowerCase() ? 0.64 : 0.77;
}

function rounded(size: number): number {
  return Math.round(size * 10) / 10;
}
