import { between, round } from '../../motion.ts';
import { lengthOf } from '../storyboard.ts';
import type { StageProps } from './stage.ts';

const marks = Array.from({ length: 60 }, (_, mark) => mark);

/** A dial of sixty marks: large beside the title, then small in the corner, running round as the film goes on. */
export function Dial({ t, starts, storyboard }: StageProps) {
  const second = starts[1] ?? 0;
  const last = starts.at(-1) ?? 0;
  const small = between(t, second - 250, second + 650);
  const left = 1 - between(t, last - 100, last + 500);
  const run = (t / lengthOf(storyboard)) * 60;
  const first = Math.min(1, t / Math.max(1, second)) * 60;
  return (
    <div className="film-stage on-lacquer" style={{ opacity: round(left) }}>
      <svg viewBox="0 0 177.78 100" aria-hidden="true">
        <g
          transform={`translate(${round(140 + small * 27)} ${round(50 - small * 39.5)}) scale(${round(0.31 - small * 0.245)})`}
          strokeLinecap="round"
        >
          <circle r={108} className="dial-ground" />
          {marks.map((mark) => (
            <path
              key={mark}
              d={mark % 5 === 0 ? 'M0 -98V-78' : 'M0 -98V-86'}
              transform={`rotate(${mark * 6})`}
              className={mark < (small > 0 ? run : first) ? 'dial-mark passed' : 'dial-mark'}
            />
          ))}
          <path
            d="M0 14V-64"
            className="dial-hand"
            transform={`rotate(${round((small > 0 ? run : first) * 6)})`}
          />
          <circle r={9} className="gold-fill" />
        </g>
      </svg>
    </div>
  );
}
