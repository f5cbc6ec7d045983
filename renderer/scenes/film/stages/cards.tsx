import { between, round } from '../../motion.ts';
import { type IconName, icons } from '../pictures/icons.tsx';
import type { StageProps } from './stage.ts';

const cards: readonly IconName[] = ['baby', 'copy', 'idCard', 'home', 'rings'];
const tones = ['lacquer', 'jade', 'ink', 'lacquer', 'jade'] as const;

interface Place {
  x: number;
  y: number;
  turned: number;
  scale: number;
}

/** Five cards in a fan; each comes forward in its shot and goes to the row below; at the end all five stand. */
export function Cards({ t, starts }: StageProps) {
  const last = starts.at(-1) ?? 0;
  return (
    <div className="film-stage on-paper">
      <svg viewBox="0 0 177.78 100" aria-hidden="true">
        {inOrder(t, starts).map((index) => {
          const thing = cards[index] ?? 'form';
          const own = starts[index + 1] ?? 0;
          const next = starts[index + 2] ?? 0;
          const first = starts[1] ?? 0;
          const waiting = mixed(fanned(index), behind(index), between(t, first - 100, first + 700));
          const forward = mixed(waiting, front, between(t, own - 100, own + 750));
          const done =
            index === cards.length - 1
              ? forward
              : mixed(forward, shelved(index), between(t, next - 150, next + 600));
          const place = mixed(done, standing(index), between(t, last - 150, last + 900));
          return (
            <g
              key={thing}
              transform={`translate(${round(place.x)} ${round(place.y)}) rotate(${round(place.turned)}) scale(${round(place.scale)})`}
            >
              <rect className={`card-${tones[index]}`} x={-29} y={-38} width={58} height={76} rx={6} />
              <g className="film-line card-thing" transform="translate(-23 -19) scale(0.23)" strokeWidth={5}>
                {icons[thing]}
              </g>
              <text className="card-number" x={-23} y={-21}>
                {index + 1}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** The card of the running shot lies on top. */
function inOrder(t: number, starts: readonly number[]): number[] {
  const running = cards.findLastIndex((_, index) => t >= (starts[index + 1] ?? 0) - 100);
  const others = cards
    .map((_, index) => index)
    .reverse()
    .filter((index) => index !== running);
  return running < 0 ? others : [...others, running];
}

const front: Place = { x: 42, y: 46, turned: -2.5, scale: 1 };

function fanned(index: number): Place {
  const off = index - 2;
  return { x: 130 + off * 10.5, y: 52 + off * off * 2, turned: off * 9, scale: 0.68 };
}

/** In a heap at the left edge, ready to come. */
function behind(index: number): Place {
  return { x: -34 - index * 2, y: 50, turned: -12, scale: 0.8 };
}

function shelved(index: number): Place {
  return { x: 85 + index * 17, y: 88, turned: 0, scale: 0.22 };
}

function standing(index: number): Place {
  return { x: 24.9 + index * 32, y: 45, turned: 0, scale: 0.5 };
}

function mixed(a: Place, b: Place, share: number): Place {
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    turned: a.turned + (b.turned - a.turned) * share,
    scale: a.scale + (b.scale - a.scale) * share,
  };
}
