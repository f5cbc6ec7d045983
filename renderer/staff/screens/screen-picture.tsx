import { useCallback } from 'react';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { Plan } from '../../../shared/domain/signage/plan.ts';
import type { Playing } from '../../../shared/domain/signage/play.ts';
import type { ScreenHealth } from '../../../shared/domain/signage/screen-report.ts';
import { safeSlide } from '../../../shared/signage/built-in.ts';
import type { Client } from '../../client.ts';
import { useAsking } from '../../parts/office/asking.ts';
import type { SceneData } from '../../scenes/scene.ts';
import { SceneView } from '../../scenes/scene-view.tsx';
import { SlideView } from '../../scenes/slide/slide-view.tsx';

interface ScreenPictureProps {
  client: Pick<Client, 'today' | 'topProcedures' | 'yearFigures' | 'sceneWords'>;
  plan: Plan;
  playing: Playing;
  health: Pick<ScreenHealth, 'width' | 'height'>;
  /** The instant that the screen shows, in milliseconds since the epoch. */
  instant: number;
}

/** Pixels of the longer side. */
const longest = 300;

/**
 * What a screen shows now, drawn at its size and made small. All of it is a function of time, so the same instant drawn
 * here is the same picture.
 */
export function ScreenPicture({ client, plan, playing, health, instant }: ScreenPictureProps) {
  const data = useSceneData(client);
  const { width, height } = health;
  const scale = longest / Math.max(width, height);
  const box = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return (
    <div className="screen-picture" style={box} aria-hidden="true">
      <div style={{ width, height, transform: `scale(${scale})` }}>
        <Picture {...{ plan, playing, data, instant, size: { width, height } }} />
      </div>
    </div>
  );
}

interface PictureProps extends Pick<ScreenPictureProps, 'plan' | 'playing' | 'instant'> {
  data: SceneData;
  size: { width: number; height: number };
}

function Picture({ plan, playing, data, size, instant }: PictureProps) {
  const item = [...plan.items, safeSlide].find(({ id }) => id === playing.item);
  if (item === undefined) return null;
  const t = Math.min(Math.max(0, instant - playing.startedAt), item.durationMs);
  if (item.kind === 'image' || item.kind === 'video') {
    const path = item.media.split('/').map(encodeURIComponent).join('/');
    const address = `/media/${playing.revision}/${path}`;
    return item.kind === 'image' ? <img src={address} alt="" /> : <FilmStill address={address} ms={t} />;
  }
  const scene = { t, durationMs: item.durationMs, size, data: { ...data, instant } };
  if (item.kind === 'scene') return <SceneView name={item.scene} {...scene} />;
  if (item.kind !== 'slide') return null;
  const slide = plan.slides.find(({ id }) => id === item.slide);
  return slide ? (
    <SlideView slide={slide} channels={plan.channels} day={businessDay(playing.startedAt)} {...scene} />
  ) : null;
}

/** A film at a place, without running it. */
function FilmStill({ address, ms }: { address: string; ms: number }) {
  const place = useCallback(
    (film: HTMLVideoElement | null) => {
      if (film) film.currentTime = ms / 1_000;
    },
    [ms],
  );
  return <video ref={place} src={address} muted preload="auto" />;
}

function useSceneData(client: ScreenPictureProps['client']): SceneData {
  const ask = useCallback(
    async (signal: AbortSignal): Promise<SceneData> => {
      const [today, topProcedures, yearFigures, words] = await Promise.all([
        client.today({}, { signal }),
        client.topProcedures({}, { signal }),
        client.yearFigures({}, { signal }),
        client.sceneWords({}, { signal }),
      ]);
      return { today, topProcedures, yearFigures, ...words };
    },
    [client],
  );
  const [{ answer }] = useAsking(ask);
  return answer ?? {};
}
