import type { CSSProperties, ReactNode } from 'react';
import type { Turn } from '../../shared/signage/turn.ts';
import { type SceneProps, shapeOf } from '../scenes/scene.ts';
import { DrawnLayer } from './drawn-layer.tsx';
import type { LobbyData } from './lobby-data.ts';
import type { Stage } from './stage.ts';
import { signageWords } from './words.ts';
import './notice-layer.css';

interface NoticeLayerProps {
  id: string;
  stage: Stage;
  lobby: LobbyData;
}

/** One of the layers that urgent notices take turns on. */
export function NoticeLayer({ id, stage, lobby }: NoticeLayerProps) {
  return (
    <DrawnLayer id={id} kind="notice" stage={stage} lobby={lobby} instantOf={always} draw={drawNotice} />
  );
}

/** A notice stands still for as long as it holds. */
function always(): number {
  return 0;
}

function drawNotice({ item }: Turn, { size }: SceneProps): ReactNode {
  if (item.kind !== 'notice') throw new Error(`"${item.id}" is no notice.`);
  const { headline, text, sender } = item.notice;
  const shape = shapeOf(size);
  const letters = headline.length * 1.6 + (text?.length ?? 0);
  return (
    <div className="scene" data-shape={shape} role="alert">
      <div className="scene-frame">
        <div className="notice" style={{ '--fit': fitOf(letters, shape) } as CSSProperties}>
          <p className="notice-kind">{signageWords.notice}</p>
          <h1>{headline}</h1>
          {text && <p className="notice-text">{text}</p>}
          {sender && shape !== 'strip' && <p className="notice-sender">{sender}</p>}
        </div>
      </div>
    </div>
  );
}

/** Long words are set smaller, so that all of them are seen: by the area that so many letters need. */
function fitOf(letters: number, shape: ReturnType<typeof shapeOf>): number {
  const roomy = { landscape: 120, portrait: 120, strip: 45 }[shape];
  return Math.min(1, Math.sqrt(roomy / letters));
}
