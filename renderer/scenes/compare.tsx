import { popping, rising, round } from './motion.ts';
import type { SceneProps } from './scene.ts';
import { sceneWords } from './words.ts';
import './compare.css';

const words = sceneWords.compare;

/** Filing in person beside filing online: only where sources say that they differ. */
export function Compare({ t }: SceneProps) {
  return (
    <div className="compare on-lacquer">
      <h1>
        <span>{words.title[0]}</span> <span className="gold">{words.title[1]}</span>
      </h1>
      <div className="cp-card cp-in-person" style={rising(t, 0)}>
        <h2>{words.inPerson.title}</h2>
        {words.inPerson.points.map((point) => (
          <p key={point}>
            <svg viewBox="-24 -24 48 48" aria-hidden="true">
              <path className="dash" d="M-14 0H14" />
            </svg>
            {point}
          </p>
        ))}
      </div>
      <div className="cp-card cp-online on-paper" style={rising(t, 300, 8)}>
        <h2>{words.online.title}</h2>
        {words.online.points.map((point, index) => (
          <p key={point}>
            <svg viewBox="-24 -24 48 48" aria-hidden="true">
              <g transform={`scale(${round(popping(t, 1_200 + index * 700, 1_700 + index * 700))})`}>
                <circle r={22} className="tick-ground" />
                <path className="tick-mark" d="M-10 1L-3 8L10 -7" />
              </g>
            </svg>
            {point}
          </p>
        ))}
      </div>
    </div>
  );
}
