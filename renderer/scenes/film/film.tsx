import type { SceneProps } from '../scene.ts';
import { ShotView } from './shot-view.tsx';
import { stages } from './stages/stage-table.ts';
import { lengthOf, type Storyboard, startsOf } from './storyboard.ts';
import './film.css';
import './layouts.css';
import './stages/stages.css';

/** A film at `t`: its shots, one taking the place of the other, and what goes through them all. Always 16 to 9. */
export function Film({ storyboard, t: given, durationMs, data }: SceneProps & { storyboard: Storyboard }) {
  const t = (given / durationMs) * lengthOf(storyboard);
  const starts = startsOf(storyboard);
  const Stage = storyboard.stage && stages[storyboard.stage];
  return (
    <div className="film" data-stage={storyboard.stage}>
      {storyboard.shots.map((shot, index) => {
        const from = starts[index] ?? 0;
        return (
          <ShotView
            key={from}
            shot={shot}
            t={t - from}
            first={index === 0}
            untilMs={index === storyboard.shots.length - 1 ? undefined : shot.seconds * 1_000}
            data={data}
          />
        );
      })}
      {Stage && <Stage t={t} starts={starts} storyboard={storyboard} />}
    </div>
  );
}
