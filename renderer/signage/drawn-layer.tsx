import { Component, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Turn } from '../../shared/signage/turn.ts';
import type { SceneData, SceneProps, Size } from '../scenes/scene.ts';
import { createDrawing, drawnLayer } from './drawing.ts';
import type { LobbyData } from './lobby-data.ts';
import type { Stage } from './stage.ts';

interface DrawnLayerProps {
  id: string;
  kind: 'scene' | 'slide' | 'notice';
  /** Which scene, where the layer is one scene's own. */
  scene?: string;
  stage: Stage;
  lobby: LobbyData;
  /** The time in the item that an age is drawn as. */
  instantOf?: (turn: Turn, age: number) => number;
  draw: (turn: Turn, props: SceneProps) => ReactNode;
}

/** A persistent layer whose picture is a function of time. */
export function DrawnLayer({ id, kind, scene, stage, lobby, instantOf, draw }: DrawnLayerProps) {
  const element = useRef<HTMLDivElement>(null);
  const [drawing] = useState(createDrawing);
  const frame = useSyncExternalStore(drawing.subscribe, drawing.frame);
  const data = useSyncExternalStore<SceneData>(lobby.subscribe, lobby.data);
  const size = useSize(element);

  useEffect(() => {
    if (element.current === null) return;
    stage.add(id, kind, drawnLayer(element.current, drawing, instantOf), scene);
    drawing.onFailure = (reason) => stage.tellFailure(id, reason);
  }, [stage, id, kind, scene, drawing, instantOf]);

  return (
    <div ref={element} className="layer" data-layer-state="resting">
      {frame && size && (
        <FailureBoundary key={frame.attempt} onFailure={drawing.fail}>
          <Drawn {...{ draw, frame, size, data }} />
        </FailureBoundary>
      )}
    </div>
  );
}

interface DrawnProps extends Pick<DrawnLayerProps, 'draw'> {
  frame: { turn: Turn; t: number };
  size: Size;
  data: SceneData;
}

/** Draws inside of the boundary, so that what `draw` throws is caught by it. */
function Drawn({ draw, frame: { turn, t }, size, data }: DrawnProps) {
  return draw(turn, { t, durationMs: turn.item.durationMs, size, data });
}

class FailureBoundary extends Component<{ onFailure: (reason: string) => void; children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: Error) {
    this.props.onFailure(error.message);
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

function useSize(element: { current: HTMLElement | null }): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
