import type { ReactNode } from 'react';
import { businessDay } from '../../shared/domain/day.ts';
import type { Turn } from '../../shared/signage/turn.ts';
import type { SceneProps } from '../scenes/scene.ts';
import { SlideView, settledMs } from '../scenes/slide/slide-view.tsx';
import { DrawnLayer } from './drawn-layer.tsx';
import type { LobbyData } from './lobby-data.ts';
import type { Stage } from './stage.ts';

interface SlideLayerProps {
  id: string;
  stage: Stage;
  lobby: LobbyData;
}

/** One of the layers that infographics take turns on: whichever slide the turn brings. */
export function SlideLayer({ id, stage, lobby }: SlideLayerProps) {
  return (
    <DrawnLayer id={id} kind="slide" stage={stage} lobby={lobby} instantOf={instantOf} draw={drawSlide} />
  );
}

/** A slide that has come to rest is not drawn again with every frame. */
function instantOf({ drawn }: Turn, age: number): number {
  return drawn?.slide.body.layout === 'top' ? age : Math.min(age, settledMs);
}

function drawSlide({ item, drawn, startedAt }: Turn, props: SceneProps): ReactNode {
  if (drawn === undefined) throw new Error(`The plan has no slide for the item "${item.id}".`);
  return <SlideView {...drawn} day={businessDay(startedAt)} {...props} />;
}
