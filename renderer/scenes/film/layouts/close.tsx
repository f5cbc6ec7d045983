import { KhueVanCac } from '../../../parts/khue-van-cac.tsx';
import { rising } from '../../motion.ts';
import type { SceneData } from '../../scene.ts';
import { Slogan } from '../../slogan.tsx';
import type { Shot } from '../storyboard.ts';

interface CloseProps {
  shot: Extract<Shot, { layout: 'close' }>;
  t: number;
  wordsAt: number;
  data: SceneData;
}

/** The last shot: where to go, and whose film this is. */
export function Close({ shot, t, wordsAt, data }: CloseProps) {
  return (
    <>
      <KhueVanCac className="close-mark" weight={4} />
      <div className="close-words">
        <p style={rising(t, wordsAt)}>{shot.title}</p>
        {data.host && (
          <p className="close-host gold" style={rising(t, wordsAt + 150)}>
            {data.host}
          </p>
        )}
        {shot.caption && (
          <p className="close-caption" style={rising(t, wordsAt + 700)}>
            {shot.caption}
          </p>
        )}
      </div>
      <Slogan text={data.slogan} />
    </>
  );
}
