import { between, popping, rising, round } from '../../motion.ts';
import { PictureView } from '../pictures/picture-view.tsx';
import type { Shot } from '../storyboard.ts';

type SplitShot = Extract<Shot, { layout: 'split' }>;

/** Two halves that come from both sides and meet under what they are compared in. */
export function Split({ shot, t, wordsAt }: { shot: SplitShot; t: number; wordsAt: number }) {
  const met = wordsAt < 0 ? 1 : between(t, 0, 700);
  return (
    <>
      {shot.sides.map((side, index) => {
        const away = (index === 0 ? -1 : 1) * (1 - met) * 100;
        return (
          <div
            key={index === 0 ? 'left' : 'right'}
            className={index === 0 ? 'half on-paper' : 'half on-jade'}
            style={{ transform: `translate(${round(away)}%, 0)` }}
          >
            <div className="half-picture">
              <PictureView name={side.picture} t={t - 400} />
            </div>
            <h3 className="half-title" style={rising(t, wordsAt + 300 + index * 500)}>
              {side.title}
            </h3>
            {side.name && <p className="half-name">{side.name}</p>}
            {side.caption && (
              <p className="half-caption" style={rising(t, wordsAt + 600 + index * 500)}>
                {side.caption}
              </p>
            )}
          </div>
        );
      })}
      <h2
        className="split-topic"
        style={{ transform: `translate(-50%, 0) scale(${round(wordsAt < 0 ? 1 : popping(t, 450, 950))})` }}
      >
        {shot.title}
      </h2>
      {shot.same && (
        <svg className="half-same" viewBox="-50 -50 100 100" aria-hidden="true">
          <g transform={`scale(${round(popping(t, 1_300, 1_800))})`}>
            <circle r={48} />
            <path d="M-22 -11H22M-22 11H22" />
          </g>
        </svg>
      )}
    </>
  );
}
