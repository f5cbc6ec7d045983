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
      draw={(_, props) => <SceneView name={name} {...props} />}
    />
  );
}
