import './scenes.css';
import { ClockScene } from './clock.tsx';
import { Compare } from './compare.tsx';
import { filmScenes } from './film/film-scene.tsx';
import { Readiness } from './readiness.tsx';
import { type Scene, type SceneName, type SceneProps, shapeOf } from './scene.ts';
import { ThreeSteps } from './three-steps.tsx';
import { TodayScene } from './today.tsx';

const table: Record<SceneName, Scene> = {
  'three-steps': ThreeSteps,
  today: TodayScene,
  compare: Compare,
  readiness: Readiness,
  clock: ClockScene,
  dark: () => null,
  ...filmScenes,
};

/** One frame of a scene, filling the box it stands in. */
export function SceneView({ name, ...props }: SceneProps & { name: SceneName }) {
  const Drawn = table[name];
  return (
    <div className="scene" data-scene={name} data-shape={shapeOf(props.size)}>
      <div className="scene-frame">
        <Drawn {...props} />
      </div>
    </div>
  );
}
