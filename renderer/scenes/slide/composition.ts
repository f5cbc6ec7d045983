import type { Slide } from '../../../shared/domain/content/slide.ts';
import { inYear } from '../../../shared/signage/slide-text.ts';
import { type Shape, type Size, shapeOf } from '../scene.ts';
import { type Block, type Box, heightOf, sizesFor } from './setting.ts';

/** Where things stand on a slide of one size; all lengths in units of `--u`. */
export interface Composition {
  shape: Shape;
  /** Whether head and body stand side by side. */
  beside: boolean;
  padding: number;
  head: {
    width: number;
    kicker: { text: string; size: number } | undefined;
    /** Headline and accent; `broken` where the accent has a line of its own. */
    headline: { text: string; accent: string | undefined; size: number; broken: boolean };
    /** The sentence of a statement, set with the headline. */
    sentence: { text: string; size: number } | undefined;
  };
  body: Box;
  /** Height of the band at the foot. */
  band: number;
}

/** Sizes by shape: what must be read has capitals of 1/25 of the screen's height at `least`. */
const measures = {
  landscape: { padding: 8, gap: 5, band: 13, kicker: [7.6, 6], headline: [15.5, 8.6], sentence: [8.6, 6.4] },
  portrait: { padding: 6, gap: 6, band: 20, kicker: [9.8, 9.6], headline: [15.5, 10.2], sentence: [11, 9.6] },
  strip: { padding: 5, gap: 6, band: 0, kicker: [13, 10.4], headline: [27, 13], sentence: [17, 12] },
} as const satisfies Record<Shape, object>;

/** How the width or the height is shared between head and body. */
const headShare = { landscape: 0.42, portrait: 0.41, strip: 0.45 };

/** Composes a slide for a screen of some pixels and the year of a day. */
export function compose(slide: Slide, size: Size, day: string): Composition {
  const shape = shapeOf(size);
  const measure = measures[shape];
  const unit = unitOf(size, shape);
  const { padding, gap } = measure;
  const band = slide.footer && shape !== 'strip' ? measure.band : 0;
  const inner: Box = {
    width: size.width / unit - 2 * padding,
    height: size.height / unit - 2 * padding - band,
  };
  const statement = slide.body.layout === 'statement' ? slide.body.text.vi : undefined;
  const beside = shape === 'strip' || (shape === 'landscape' && statement !== undefined);
  const share = statement !== undefined ? statementShare[shape] : headShare[shape];
  const headBox: Box = {
    width: beside ? (inner.width - gap) * share : inner.width,
    height: beside ? inner.height : inner.height * share,
  };

  const headline = inYear(slide.headline.vi, day);
  const accent = slide.accent && inYear(slide.accent.vi, day);
  const broken = beside || shape === 'portrait' || (accent !== undefined && slide.kicker === undefined);
  const blocks = {
    kicker: slide.kicker && block(inYear(slide.kicker.vi, day), measure.kicker, 0),
    headline: block(broken || !accent ? headline : `${headline} ${accent}`, measure.headline, 0.3),
    accent: broken && accent ? block(accent, measure.headline, 0) : undefined,
    sentence: statement ? block(inYear(statement, day), measure.sentence, 0.9) : undefined,
  };
  const list = Object.values(blocks).filter((entry) => entry !== undefined);
  const sizes = sizesFor(list, headBox);
  const sizeOf = (entry: Block | undefined) => (entry ? (sizes[list.indexOf(entry)] ?? 0) : 0);
  const headHeight = Math.min(headBox.height, heightOf(list, sizes, headBox.width));
  return {
    shape,
    beside,
    padding,
    head: {
      width: headBox.width,
      kicker: blocks.kicker && { text: blocks.kicker.text, size: sizeOf(blocks.kicker) },
      headline: { text: headline, accent, size: sizeOf(blocks.headline), broken },
      sentence: blocks.sentence && { text: blocks.sentence.text, size: sizeOf(blocks.sentence) },
    },
    body: beside
      ? { width: inner.width - gap - headBox.width, height: inner.height }
      : { width: inner.width, height: inner.height - headHeight - gap },
    band,
  };
}

const statementShare = { landscape: 0.64, portrait: 0.66, strip: 0.72 };

function block(text: string, [most, least]: readonly [number, number], gap: number): Block {
  return { text, most, least, gap };
}

/** Pixels in one `--u`, as scenes.css has it. */
function unitOf({ width, height }: Size, shape: Shape): number {
  if (shape === 'portrait') return Math.min(width / 100, (height * 0.5625) / 100);
  return Math.min(height / 100, (width * (shape === 'strip' ? 0.3334 : 0.5625)) / 100);
}
