import type { CSSProperties } from 'react';
import type { Slide } from '../../../shared/domain/content/slide.ts';
import { popping, rising, round } from '../motion.ts';
import type { Shape } from '../scene.ts';
import { type LayoutProps, units } from './layout.ts';
import { lineSizeFor, sizeFor } from './setting.ts';
import { SlideDrawing } from './slide-drawing.tsx';

type Drawing = Extract<Slide['body'], { layout: 'statement' }>['drawing'];

interface PointGridProps extends LayoutProps {
  points: { text: string; drawing: Drawing | undefined }[];
  /** Steps: one after another, with their numbers. */
  numbered?: boolean;
}

const gaps: Record<Shape, number> = { landscape: 3.5, portrait: 3, strip: 4 };
const sizes: Record<Shape, [most: number, least: number]> = {
  landscape: [9.4, 6],
  portrait: [11.5, 7.6],
  strip: [16, 10],
};

/** A few things on cards: the drawing above the words where there is height, else beside them. */
export function PointGrid({ t, points, numbered = false, composition: { shape, body } }: PointGridProps) {
  const count = points.length;
  const columns = columnsFor(shape, count);
  const rows = Math.ceil(count / columns);
  const gap = gaps[shape];
  const card = {
    width: (body.width - gap * (columns - 1)) / columns,
    height: (body.height - gap * (rows - 1)) / rows,
  };
  const pad = Math.min(4, card.height * 0.12);
  const upright = rows === 1 && card.height > card.width * 0.62;
  const drawn = (shape !== 'strip' || upright) && points.some(({ drawing }) => drawing);
  const picture = !drawn
    ? 0
    : upright
      ? Math.min(card.height * 0.52, card.width * 0.72)
      : Math.min(card.height - pad * 1.2, card.width * 0.3, 30);
  const number = numbered ? Math.min(card.height * 0.5, shape === 'strip' ? 17 : 11) : 0;
  const beside = picture + (picture > 0 ? pad : 0) + (number > 0 ? number + pad : 0);
  const room = upright
    ? { width: card.width - 1.6 * pad, height: card.height - 2.4 * pad - picture }
    : { width: card.width - 2 * pad - beside, height: card.height - pad };
  const texts = points.map(({ text }) => text);
  const [most, least] = sizes[shape];
  const size = lineSizeFor(texts, room.width, [most, least * 1.1]) ?? sizeFor(texts, room, sizes[shape]);
  return (
    <ol
      className={upright ? 'sl-points upright' : 'sl-points'}
      style={
        {
          '--columns': columns,
          '--gap': gap,
          '--pad': pad,
          '--picture': picture,
          '--number': number,
          fontSize: units(size),
        } as CSSProperties
      }
    >
      {points.map(({ text, drawing }, index) => (
        <li key={text} style={rising(t, 200 + index * 200)}>
          {numbered && (
            <span
              className="sl-number"
              style={{ transform: `scale(${round(popping(t, 350 + index * 200, 900 + index * 200))})` }}
            >
              {index + 1}
            </span>
          )}
          {drawn && drawing && <SlideDrawing name={drawing} t={t - 300 - index * 200} />}
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

function columnsFor(shape: Shape, count: number): number {
  if (shape === 'portrait') return 1;
  if (count <= 3) return count;
  return count === 4 ? 2 : 3;
}
