import type { CSSProperties } from 'react';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import { Sun } from './drawings.tsx';
import { popping, round } from './motion.ts';
import type { SceneProps } from './scene.ts';
import { Slogan } from './slogan.tsx';
import { sceneWords } from './words.ts';
import './today.css';

const words = sceneWords.today;
/** A target of more than this is drawn as a bar; suns would be too small to count. */
const mostSuns = 20;

/** Today's assists against the target, and an invitation while there are none or the count is not known. */
export function TodayScene({ t, data }: SceneProps) {
  const { today, slogan } = data;
  const counted = today && today.assists > 0 ? today : undefined;
  const figure = (counted?.assists ?? 0).toLocaleString('vi-VN');
  return (
    <div className="today">
      <div className="td-count on-paper">
        <p className="td-when">{words.when}</p>
        {counted ? (
          <h1 className="td-figure" style={fitting(figure)}>
            <span>{figure}</span> <small>{words.unit}</small>
          </h1>
        ) : (
          <h1 className="td-waiting">
            <span>{words.waiting[0]}</span> <span>{words.waiting[1]}</span>
          </h1>
        )}
        {today && <Goal t={t} assists={today.assists} target={today.target} />}
      </div>
      <div className="td-place on-lacquer">
        <KhueVanCac className="td-mark" weight={4} />
        {counted && <p>{words.invitation}</p>}
      </div>
      <Slogan text={slogan} />
    </div>
  );
}

interface GoalProps {
  t: number;
  assists: number;
  target: number;
}

function Goal({ t, assists, target }: GoalProps) {
  const reached = assists >= target;
  return (
    <div className={reached ? 'td-goal reached' : 'td-goal'}>
      {target <= mostSuns ? (
        <svg viewBox={`-34 -34 ${target * 72 - 4} 68`} aria-hidden="true">
          {Array.from({ length: target }, (_, index) => index).map((index) => (
            <g key={index} transform={`translate(${index * 72} 0)`} className="td-sun">
              <Sun />
              {index < assists && (
                <g className="lit" transform={`scale(${round(lit(t, index))})`}>
                  <Sun />
                </g>
              )}
            </g>
          ))}
        </svg>
      ) : (
        <span className="td-bar">
          <span style={{ transform: `scaleX(${Math.min(1, assists / target)})` }} />
        </span>
      )}
      <p>{reached ? words.reached(target) : words.goal(target)}</p>
    </div>
  );
}

/** Longer numbers are set smaller, so that the words beside them keep their place. */
function fitting(figure: string): CSSProperties {
  return { '--fit': figure.length < 3 ? 1 : 1.9 / figure.length } as CSSProperties;
}

/** Lit from the first frame on; a wave then runs through the row every few seconds. */
function lit(t: number, index: number): number {
  const since = (t % 5_000) - index * 110;
  return 1 + 0.1 * (popping(since, 0, 220) - popping(since, 260, 620));
}
