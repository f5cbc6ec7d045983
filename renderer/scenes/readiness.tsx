import { CodePhone, Photograph, SigningIn } from './drawings.tsx';
import { rising } from './motion.ts';
import type { SceneProps } from './scene.ts';
import { sceneWords } from './words.ts';
import './readiness.css';

const words = sceneWords.readiness;
const drawings = [SigningIn, CodePhone, Photograph];

/** What to have at hand before filing online. */
export function Readiness({ t }: SceneProps) {
  return (
    <div className="readiness on-paper">
      <h1>
        <span>{words.title[0]}</span> <span className="red">{words.title[1]}</span>
      </h1>
      <ol>
        {words.things.map((thing, index) => {
          const Drawing = drawings[index] ?? Photograph;
          return (
            <li key={thing} style={rising(t, index * 250)}>
              <Drawing t={t - index * 250} />
              <p>{thing}</p>
            </li>
          );
        })}
      </ol>
      <p className="band">{words.help}</p>
    </div>
  );
}
