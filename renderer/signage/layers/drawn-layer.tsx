import {
  Component,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { Turn } from '../../../shared/signage/turn.ts';
import type { SceneData, SceneProps, Size } from '../../scenes/scene.ts';
import { SceneView } from '../../scenes/scene-view.tsx';
import { SlideView, settledMsOf } from '../../scenes/slide/slide-view.tsx';
import type { LobbyData } from '../lobby-data.ts';
import { createDrawing, drawnLayer } from './drawing.ts';
import { NoticeView } from './notice-view.tsx';
import type { Showable, Stage } from './stage.ts';

interface DrawnLayerProps {
  id: string;
  stage: Stage;
  lobby: LobbyData;
  /** What it is for now. It may change, also while it is seen. */
  shows: readonly Showable[];
}

/** A persistent layer whose picture is a function of time: whichever scene or slide the turn brings. */
export function DrawnLayer({ id, stage, lobby, shows }: DrawnLayerProps) {
  const element = useRef<HTMLDivElement>(null);
  const [drawing] = useState(createDrawing);
  const showing = useRef(shows);
  const frame = useSyncExternalStore(drawing.subscribe, drawing.frame);
  const data = useSyncExternalStore<SceneData>(lobby.subscribe, lobby.data);
  const size = useSize(element);
  useLayoutEffect(() => {
    showing.current = shows;
  }, [shows]);
  useLayoutEffect(() => {
    if (frame && size) drawing.drawn(frame);
  }, [drawing, frame, size]);

  useEffect(() => {
    if (element.current === null) return;
    drawing.onFailure = ({ item, startedAt }, reason) =>
      stage.reports.failed({ item: item.id, startedAt }, reason);
    const layer = drawnLayer(element.current, drawing, stage.now, instantIn(element.current));
    return stage.add(id, () => showing.current, layer);
  }, [stage, id, drawing]);

  return (
    <div ref={element} className="layer" data-layer-state="resting">
      {frame && size && (
        <FailureBoundary key={frame.attempt} onFailure={drawing.fail}>
          {copiesOf(size).map(({ left, ...part }) => (
            <div key={left} className="drawn-copy" style={{ left, ...part }}>
              <Drawn {...{ frame, size: part, data }} />
            </div>
          ))}
        </FailureBoundary>
      )}
    </div>
  );
}

/** From this ratio of the sides on nobody sees both ends of a wall at once. */
const longWall = 12;
const copyRatio = 6;

/** The parts of a picture that each have the whole drawing: one, or several side by side on a very long wall. */
function copiesOf({ width, height }: Size): (Size & { left: number })[] {
  const copies = width / height < longWall ? 1 : Math.round(width / height / copyRatio);
  const edge = (index: number) => Math.round((index * width) / copies);
  return Array.from({ length: copies }, (_, index) => ({
    left: edge(index),
    width: edge(index + 1) - edge(index),
    height,
  }));
}

/**
 * The time in a turn that an age is drawn as, by the layer's size: what does not move any more is not drawn again with
 * every frame.
 */
function instantIn(element: HTMLElement) {
  return ({ item, drawn }: Turn, age: number): number => {
    if (item.kind === 'notice') return 0;
    if (item.kind === 'scene' && item.scene === 'clock') return Math.floor(age / 1_000) * 1_000;
    const moves = drawn === undefined || drawn.slide.body.layout === 'top';
    return moves
      ? age
      : Math.min(age, settledMsOf({ width: element.clientWidth, height: element.clientHeight }));
  };
}

interface DrawnProps {
  frame: { turn: Turn; t: number };
  size: Size;
  data: SceneData;
}

/** Draws inside of the boundary, so that what a drawing throws is caught by it. */
function Drawn({ frame: { turn, t }, size, data }: DrawnProps) {
  const { item, drawn, startedAt } = turn;
  if (item.kind === 'notice') return <NoticeView notice={item.notice} size={size} />;
  const scene: SceneProps = {
    t,
    durationMs: item.durationMs,
    size,
    data: { ...data, instant: startedAt + t },
  };
  if (item.kind === 'scene') return <SceneView name={item.scene} {...scene} />;
  if (drawn === undefined) throw new Error(`The plan has no slide for the item "${item.id}".`);
  return <SlideView {...drawn} day={businessDay(startedAt)} {...scene} />;
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
