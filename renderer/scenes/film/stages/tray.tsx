import type { CSSProperties } from 'react';
import { between, popping, round } from '../../motion.ts';
import { rowStepMs } from '../layouts/row.tsx';
import { type IconName, icons } from '../pictures/icons.tsx';
import type { StageProps } from './stage.ts';

/** In the order of the rows' labels. */
const things: readonly IconName[] = [
  'printer',
  'folder',
  'form',
  'screen',
  'advice',
  'install',
  'wifi',
  'signature',
  'bell',
  'charge',
  'cup',
  'library',
  'wheelchair',
  'medical',
  'robot',
];
const inARow = 3;

interface Place {
  x: number;
  y: number;
  /** The side of the square that a thing takes. */
  size: number;
}

/** Fifteen empty cells beside the title; things come, and each goes to its cell; at the end the cells are full. */
export function Tray({ t, starts }: StageProps) {
  const leave = starts[1] ?? 0;
  const back = starts.at(-1) ?? 0;
  const down = between(t, leave - 200, leave + 700) - between(t, back - 200, back + 900);
  return (
    <div className="film-stage on-lacquer">
      <svg viewBox="0 0 177.78 100" aria-hidden="true">
        {things.map((thing, index) => {
          const cell = mixed(inTheGrid(index), inTheLine(index), down);
          const row = Math.floor(index / inARow);
          const from = (starts[row + 1] ?? 0) + 450 + (index % inARow) * rowStepMs;
          const until = (starts[row + 2] ?? 0) - 250 + (index % inARow) * 90;
          const stored = between(t, until, until + 750);
          const place = mixed(inTheRow(index), cell, stored);
          const grown = popping(t, from, from + 600);
          return (
            <g key={thing}>
              <rect
                className={stored > 0.9 ? 'tray-cell full' : 'tray-cell'}
                x={round(cell.x - cell.size / 2)}
                y={round(cell.y - cell.size / 2)}
                width={round(cell.size)}
                height={round(cell.size)}
                rx={round(cell.size * 0.18)}
                style={
                  { '--shown': round(popping(t, index * 70 - 2_000, index * 70 - 1_500)) } as CSSProperties
                }
              />
              {grown > 0 && (
                <g
                  className="tray-thing"
                  transform={`translate(${round(place.x)} ${round(place.y)}) scale(${round((place.size / 200) * grown * (1 - 0.22 * stored))}) translate(-100 -100)`}
                  strokeWidth={round(4 + 3 * stored)}
                >
                  {icons[thing]}
                </g>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Five by three on the right. */
function inTheGrid(index: number): Place {
  return { x: 96 + (index % 5) * 17.2, y: 32 + Math.floor(index / 5) * 18, size: 15 };
}

function inTheLine(index: number): Place {
  return { x: 14.5 + index * 10.63, y: 91, size: 8.8 };
}

function inTheRow(index: number): Place {
  return { x: 35.6 + (index % inARow) * 53.3, y: 39, size: 33 };
}

function mixed(a: Place, b: Place, share: number): Place {
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    size: a.size + (b.size - a.size) * share,
  };
}
