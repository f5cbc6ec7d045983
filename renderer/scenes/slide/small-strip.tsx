import type { CSSProperties } from 'react';
import type { Slide } from '../../../shared/domain/content/slide.ts';
import { inYear } from '../../../shared/signage/slide-text.ts';
import { rising } from '../motion.ts';
import { type Size, shapeOf } from '../scene.ts';
import { type Composition, compose } from './composition.ts';
import { units } from './layout.ts';
import { type Box, sizeFor } from './setting.ts';
import { SlideDrawing } from './slide-drawing.tsx';

/** Pixels of height below which a strip has room for one thing at a time. */
const smallHeight = 200;
/** How long a page of a few words stands; the last page has the rest. */
const pageMs = 2_600;
const arrivedMs = 2_400;

/** Whether a picture is so flat and low that words beside each other could not be read from afar. */
export function isSmallStrip(size: Size): boolean {
  return shapeOf(size) === 'strip' && size.height < smallHeight;
}

/** One page of a slide on a small strip. */
interface Page {
  shows: 'kicker' | 'headline' | 'sentence' | 'body';
  /** Milliseconds into the slide. */
  from: number;
}

/** The pages of a slide, one after another: what it is part of, what it says, and the rest. */
export function pagesOf({ kicker, body }: Slide, durationMs: number): Page[] {
  const shows = [
    ...(kicker ? (['kicker'] as const) : []),
    'headline' as const,
    body.layout === 'statement' ? ('sentence' as const) : ('body' as const),
  ];
  const each = Math.min(pageMs, durationMs / (shows.length + 1));
  return shows.map((what, index) => ({ shows: what, from: index * each }));
}

/** Milliseconds after which no page of a small strip moves any more. */
export const settledOnStripMs = 2 * pageMs + arrivedMs;

/** The page that stands at a time into the slide. */
export function pageAt(slide: Slide, t: number, durationMs: number): Page {
  const pages = pagesOf(slide, durationMs);
  return pages.findLast(({ from }) => from <= t) ?? (pages[0] as Page);
}

/** What stands below the headline has larger units where it has a small strip for itself. */
const bodyUnit = 1.4;

/** The whole of a small strip for what stands below the headline, in units of its own: see `stripUnit`. */
export function bodyComposition(slide: Slide, size: Size, day: string): Composition {
  const composition = compose(slide, size, day);
  const { width, height } = innerOf(size, composition.padding);
  return {
    ...composition,
    beside: false,
    padding: composition.padding / bodyUnit,
    body: { width: width / bodyUnit, height: height / bodyUnit },
  };
}

/** The unit of a page; scenes.css has the usual one. */
export function stripUnit({ shows }: Page): string {
  return `calc(${shows === 'body' ? bodyUnit : 1} * min(1cqh, 0.3334cqw))`;
}

interface WordsPageProps {
  slide: Slide;
  page: Page;
  /** Milliseconds since the page came up. */
  t: number;
  size: Size;
  day: string;
}

const most = 40;
const least = 16;
/** Beside the words of a statement its drawing has so much of the width. */
const drawingShare = 0.24;

/** A page of words alone, as large as they can be. */
export function WordsPage({ slide, page, t, size, day }: WordsPageProps) {
  const { body } = slide;
  const drawing = body.layout === 'statement' && page.shows !== 'kicker' ? body.drawing : undefined;
  const inner = innerOf(size, compose(slide, size, day).padding);
  const room = { ...inner, width: inner.width * (drawing ? 1 - drawingShare - 0.03 : 1) };
  const lines = linesOf(slide, page).map((text) => inYear(text, day));
  const height = room.height / lines.length;
  const fontSize = units(
    Math.min(...lines.map((line) => sizeFor([line], { ...room, height }, [most, least]))),
  );
  return (
    <div className="sl-page">
      <p className={`sl-page-words ${page.shows}`} style={{ fontSize, ...rising(t, 0, 8) }}>
        {lines.map((line, index) => (
          <span key={line} className={index === 1 ? 'sl-accent' : ''}>
            {line}
          </span>
        ))}
      </p>
      {drawing && (
        <div className="sl-page-drawing" style={{ '--share': drawingShare } as CSSProperties}>
          <SlideDrawing name={drawing} t={t + (page.shows === 'sentence' ? arrivedMs : 0)} />
        </div>
      )}
    </div>
  );
}

function linesOf({ kicker, headline, accent, body }: Slide, { shows }: Page): string[] {
  if (shows === 'kicker' && kicker) return [kicker.vi];
  if (shows === 'sentence' && body.layout === 'statement') return [body.text.vi];
  return accent ? [headline.vi, accent.vi] : [headline.vi];
}

/** The room within the padding, in units; one is a hundredth of the height, or less on a strip that is short. */
function innerOf({ width, height }: Size, padding: number): Box {
  const unit = Math.min(height / 100, (width * 0.3334) / 100);
  return { width: width / unit - 2 * padding, height: height / unit - 2 * padding };
}
