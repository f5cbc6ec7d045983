import type { CSSProperties } from 'react';
import type { Notice } from '../../../shared/domain/signage/notice.ts';
import { type Size, shapeOf } from '../../scenes/scene.ts';
import { signageWords } from '../words.ts';
import './notice-view.css';

/** An urgent notice, filling the box it stands in. It stands still for as long as it holds. */
export function NoticeView({ notice, size }: { notice: Notice; size: Size }) {
  const { headline, text, sender } = notice;
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
