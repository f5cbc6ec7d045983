import { arriving, between, popping, round } from '../../motion.ts';
import { type IconName, icons } from '../pictures/icons.tsx';
import type { StageProps } from './stage.ts';

/** What lies on the left and on the right; the shots after the title lay them down in this order. */
const left: readonly IconName[] = ['folder', 'screen', 'advice'];
const right: readonly IconName[] = ['form', 'bell', 'police'];
const tilt = 4.6;

/** Scales that lean as rights are laid on them, and come level as duties are. */
export function Scales({ t, starts }: StageProps) {
  const drops = [...left, ...right].map((_, index) => (starts[index + 1] ?? 0) + 900);
  const angle = drops.reduce((sum, at, index) => {
    const side = index < left.length ? -1 : 1;
    return sum + side * tilt * settling(t - at - 350);
  }, 0);
  const last = starts.at(-1) ?? 0;
  const leaving = between(t, last - 100, last + 500);
  return (
    <div className="film-stage on-jade" style={{ opacity: round(1 - leaving) }}>
      <svg viewBox="0 0 177.78 100" aria-hidden="true">
        <g className="film-line" transform="translate(37.5 20) scale(0.32)" strokeWidth={5}>
          <path d="M0 -6V176M-46 190H46M-30 176H30V190H-30Z" />
          <g transform={`rotate(${round(angle)})`}>
            <path d="M-58 0H58" strokeWidth={7} />
            <circle r={11} className="gold-fill" />
          </g>
          <Pan x={-58} angle={angle} t={t} things={left} drops={drops.slice(0, 3)} />
          <Pan x={58} angle={angle} t={t} things={right} drops={drops.slice(3)} />
        </g>
      </svg>
    </div>
  );
}

interface PanProps {
  x: number;
  angle: number;
  t: number;
  things: readonly IconName[];
  drops: readonly number[];
}

function Pan({ x, angle, t, things, drops }: PanProps) {
  const turn = (angle / 180) * Math.PI;
  return (
    <g transform={`translate(${round(x * Math.cos(turn))} ${round(x * Math.sin(turn))})`}>
      <path d="M-38 100L0 0L38 100" strokeWidth={3} />
      {things.map((thing, index) => {
        const at = drops[index] ?? 0;
        const down = arriving(t, at, at + 500);
        return (
          t > at && (
            <g
              key={thing}
              transform={`translate(${(index - 1) * 26} ${round(86 - (1 - down) * 60)}) scale(${round(popping(t, at, at + 400))})`}
            >
              <circle r={14} className="gold-fill" stroke="none" />
              <g className="weight" transform="scale(0.1) translate(-100 -100)" strokeWidth={10}>
                {icons[thing]}
              </g>
            </g>
          )
        );
      })}
      <path className="cream-fill" d="M-45 101H45A45 24 0 0 1 -45 101Z" />
    </g>
  );
}

/** From 0 to 1, swinging past a little less each time; `t` in milliseconds. */
function settling(t: number): number {
  if (t <= 0) return 0;
  return 1 - Math.exp(-t / 420) * Math.cos(t / 190);
}
