import type { CSSProperties } from 'react';
import { rising, round } from '../../motion.ts';
import { PictureView } from '../pictures/picture-view.tsx';
import type { Shot } from '../storyboard.ts';

type RowShot = Extract<Shot, { layout: 'row' }>;

/** How long after the one before it each thing comes, in milliseconds. */
export const rowStepMs = 550;

/** A heading and things that come one after the other. */
export function Row({ shot, t, wordsAt }: { shot: RowShot; t: number; wordsAt: number }) {
  const size = { '--size': round(Math.min(11.5, 158 / (0.57 * shot.title.length))) } as CSSProperties;
  return (
    <>
      <h2 className="row-title" style={{ ...size, ...rising(t, wordsAt) }}>
        {shot.title}
      </h2>
      <ol data-things={shot.labels.length}>
        {shot.labels.map((label, index) => {
          const at = wordsAt + 350 + index * rowStepMs;
          const picture = shot.pictures?.[index];
          return (
            <li key={label} className="row-thing" style={rising(t, at)}>
              {picture && <PictureView name={picture} t={t - at} />}
              <p className="row-label">{label}</p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
