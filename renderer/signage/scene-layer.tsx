import type { Turn } from '../../shared/signage/turn.ts';
import type { SceneName } from '../scenes/scene.ts';
import { SceneView } from '../scenes/scene-view.tsx';
import { DrawnLayer } from './drawn-layer.tsx';
import type { LobbyData } from './lobby-data.ts';
import type { Stage } from './stage.ts';

interface SceneLayerProps {
  name: SceneName;
  stage: Stage;
  lobby: LobbyData;
}

/** A live scene, on a layer of its own. */
export function SceneLayer({ name, stage, lobby }: SceneLayerProps) {
  return (
    <DrawnLayer
      id={`scene-${name}`}
      kind="scene"
      scene={name}
      stage={stage}
      lobby={lobby}
      {...(name === 'clock' && { instantOf: inSeconds })}
      draw={({ startedAt }, { data, ...props }) => (
        <SceneView name={name} data={{ ...data, instant: startedAt + props.t }} {...props} />
      )}
    />
  );
}

/** A clock that is drawn with every frame would be drawn the same sixty times. */
function inSeconds(_: Turn, age: number): number {
  return Math.floor(age / 1_000) * 1_000;
}
