import type { CSSProperties } from 'react';
import type { Slide } from '../../../shared/domain/content/slide.ts';
import { popping, rising, round } from '../motion.ts';
import { type LayoutProps, units } from './layout.ts';
import { type Block, sizesFor } from './setting.ts';

interface ColumnPairProps extends LayoutProps {
  body: Extract<Slide['body'], { layout: 'compare' }>;
}

const sizes = {
  landscape: { title: [13, 7.4], point: [10.5, 6] },
  portrait: { title: [15, 9.6], point: [12.5, 9] },
  strip: { title: [19, 12], point: [14, 10] },
} as const;

/** Two cards against each other; the right one is lit, or both where they are two sides of one thing. */
export function ColumnPair({ t, body, composition }: ColumnPairProps) {
  const { shape, body: box } = composition;
  const across = shape !== 'portrait';
  const gap = 4;
  const card = across
    ? { width: (box.width - gap) / 2, height: box.height }
    : { width: box.width, height: (box.height - gap) / 2 };
  const pad = shape === 'strip' ? 4 : 5;
  const set = sizes[shape];
  const columns = [body.left, body.right].map(({ title, points }) => [
    block(title.vi, set.title, 0),
    ...points.map(({ vi }) => block(vi, set.point, 0.5)),
  ]);
  const room = (mark: number) => ({ width: card.width - 2 * pad - mark, height: card.height - 1.6 * pad });
  const shares = columns.map((blocks) => sizesFor(blocks, room(set.point[0] * 1.5)));
  const titleSize = Math.min(...shares.map(([size = 0]) => size));
  const pointSize = Math.min(...shares.flatMap(([, ...points]) => points));
  return (
    <div
      className={across ? 'sl-pair across' : 'sl-pair'}
      style={{ '--gap': gap, '--pad': pad } as CSSProperties}
    >
      {[body.left, body.right].map(({ title, points }, side) => {
        const lit = side === 1 || body.even === true;
        return (
          <div
            key={title.vi}
            className={lit ? 'sl-card on-paper' : 'sl-card sl-dim'}
            style={rising(t, 150 + side * 300, 7)}
          >
            <h2 style={{ fontSize: units(titleSize) }}>{title.vi}</h2>
            {points.map(({ vi }, index) => (
              <p key={vi} style={{ fontSize: units(pointSize) }}>
                <Mark
                  lit={lit}
                  shown={popping(t, 900 + side * 300 + index * 350, 1_400 + side * 300 + index * 350)}
                />
                {vi}
              </p>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Mark({ lit, shown }: { lit: boolean; shown: number }) {
  return (
    <svg viewBox="-24 -24 48 48" aria-hidden="true">
      {lit ? (
        <g transform={`scale(${round(shown)})`}>
          <circle r={22} className="tick-ground" />
          <path className="tick-mark" d="M-10 1L-3 8L10 -7" />
        </g>
      ) : (
        <path className="sl-dash" d="M-14 0H14" />
      )}
    </svg>
  );
}

function block(text: string, [most, least]: readonly [number, number], gap: number): Block {
  return { text, most, least, gap };
}
