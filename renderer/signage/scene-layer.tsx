import { Component, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { fontsLoaded } from '../scenes/fonts.ts';
import type { SceneName, Size } from '../scenes/scene.ts';
import { SceneView } from '../scenes/scene-view.tsx';
import { ageOf, painted } from './layer.ts';
import type { LobbyData } from './lobby-data.ts';
import type { Stage } from './stage.ts';

interface Frame {
  t: number;
  durationMs: number;
  /** Counts up when a scene is tried anew after it failed. */
  attempt: number;
}

interface SceneLayerProps {
  name: SceneName;
  stage: Stage;
  lobby: LobbyData;
}

/** A live scene: drawn for exactly the present instant with every animation frame while it is seen. */
export function SceneLayer({ name, stage, lobby }: SceneLayerProps) {
  const element = useRef<HTMLDivElement>(null);
  const [drawing] = useState(createDrawing);
  const frame = useSyncExternalStore(drawing.subscribe, drawing.frame);
  const data = useSyncExternalStore(lobby.subscribe, lobby.data);
  const size = useSize(element);

  useEffect(() => {
    if (element.current === null) return;
    stage.add(`scene-${name}`, 'scene', sceneLayer(element.current, drawing), name);
    drawing.onFailure = (reason) => stage.tellFailure(`scene-${name}`, reason);
  }, [stage, name, drawing]);

  return (
    <div ref={element} className="layer" data-layer-state="resting">
      {frame && size && (
        <FailureBoundary key={frame.attempt} onFailure={drawing.fail}>
          <SceneView name={name} t={frame.t} durationMs={frame.durationMs} size={size} data={data} />
        </FailureBoundary>
      )}
    </div>
  );
}

/** Holds the frame that a scene's component draws, outside of React's own timing. */
interface Drawing {
  frame(): Frame | undefined;
  set(t: number, durationMs: number): void;
  fail(reason: string): void;
  failure: string | undefined;
  onFailure: (reason: string) => void;
  subscribe(listener: () => void): () => void;
  retry(): void;
}

function createDrawing(): Drawing {
  let frame: Frame | undefined;
  let attempt = 0;
  const listeners = new Set<() => void>();
  const drawing: Drawing = {
    failure: undefined,
    onFailure: () => {},
    frame: () => frame,
    set(t, durationMs) {
      frame = { t, durationMs, attempt };
      for (const listener of listeners) listener();
    },
    fail(reason) {
      drawing.failure = reason;
      drawing.onFailure(reason);
    },
    retry() {
      if (drawing.failure === undefined) return;
      drawing.failure = undefined;
      attempt += 1;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return drawing;
}

function sceneLayer(element: HTMLElement, drawing: Drawing) {
  let timer = 0;
  const stop = () => cancelAnimationFrame(timer);
  return {
    element,
    async prepare(turn: Parameters<typeof ageOf>[0]) {
      drawing.retry();
      await fontsLoaded();
      // A scene that is on the screen already goes on as it is until its new turn begins.
      if (element.dataset.layerState !== 'seen') drawing.set(ageOf(turn, Date.now()), turn.item.durationMs);
      await painted();
      if (drawing.failure !== undefined) throw new Error(drawing.failure);
    },
    async run(turn: Parameters<typeof ageOf>[0]) {
      stop();
      const draw = () => {
        drawing.set(ageOf(turn, Date.now()), turn.item.durationMs);
        timer = requestAnimationFrame(draw);
      };
      draw();
      await painted();
    },
    rest: stop,
  };
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
