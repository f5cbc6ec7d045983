import type { CSSProperties } from 'react';
import { rising, round } from '../../motion.ts';
import { PictureView } from '../pictures/picture-view.tsx';
import type { Shot } from '../storyboard.ts';

type WordedShot = Extract<Shot, { title: readonly string[] }>;

/** Widths that titles may take, in `u`, and the largest that each is set in. */
const room: Record<WordedShot['layout'], { width: number; largest: number }> = {
  left: { width: 88, largest: 17 },
  right: { width: 88, largest: 17 },
  over: { width: 158, largest: 26 },
  under: { width: 158, largest: 13 },
};
/** The width of a letter in its height, on the average of a headline. */
const letter = 0.57;

/** Words beside, over or under one picture. */
export function Worded({ shot, t, wordsAt }: { shot: WordedShot; t: number; wordsAt: number }) {
  const { width, largest } = room[shot.layout];
  const longest = Math.max(...shot.title.map((line) => line.length));
  const size = { '--size': round(Math.min(largest, width / (letter * longest))) } as CSSProperties;
  const lines = shot.title.length;
  return (
    <>
      <div className="film-words">
        {shot.kicker && (
          <p className="film-kicker" style={rising(t, wordsAt)}>
            {shot.kicker}
          </p>
        )}
        <h2 className="film-title" style={size}>
          {shot.count && (
            <span className="film-count" style={rising(t, wordsAt)}>
              {shot.count}
            </span>
          )}
          {shot.title.map((line, index) => (
            <span key={line} style={rising(t, wordsAt + 120 + index * 160)}>
              {line}
            </span>
          ))}
        </h2>
        {shot.caption && (
          <p className="film-caption" style={rising(t, wordsAt + 300 + lines * 160)}>
            {shot.caption}
          </p>
        )}
      </div>
      {shot.picture && (
        <div className="film-picture">
          <PictureView name={shot.picture} t={t - 250} labels={shot.labels} />
        </div>
      )}
    </>
  );
}
