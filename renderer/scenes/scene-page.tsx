import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { Today } from '../../shared/domain/counters/counted.ts';
import { scenes } from '../../shared/domain/signage/playlist.ts';
import { fontsLoaded } from './fonts.ts';
import { SceneView } from './scene-view.tsx';
import { SlidePage } from './slide/slide-page.tsx';

/** What the studio asks of the page; see main/studio. */
export interface SceneControl {
  /** Draws the frame at `t` milliseconds; resolves once it is on the screen, in its own fonts. */
  draw(t: number): Promise<void>;
}

declare global {
  interface Window {
    tantamScene?: SceneControl;
  }
}

const Request = z.object({
  today: z
    .string()
    .transform((text) => Today.parse(JSON.parse(text)))
    .optional(),
  name: z.enum([...scenes, 'slide']),
  t: z.coerce.number().min(0).default(0),
  duration: z.coerce.number().positive().default(15_000),
  slogan: z.string().optional(),
  host: z.string().optional(),
});

/**
 * `/scene?name=three-steps&t=1234&duration=15000`: exactly that frame of that scene, as large as the window.
 * `slogan` and `host` are the words that scenes take from a pack.
 */
export function ScenePage() {
  const asked = Request.safeParse(Object.fromEntries(new URLSearchParams(location.search)));
  const [t, setT] = useState(asked.data?.t ?? 0);
  const [size, setSize] = useState(windowSize);

  useEffect(() => {
    const measure = () => setSize(windowSize());
    addEventListener('resize', measure);
    window.tantamScene = {
      async draw(at) {
        await fontsLoaded();
        flushSync(() => setT(at));
        await painted();
      },
    };
    return () => {
      removeEventListener('resize', measure);
      delete window.tantamScene;
    };
  }, []);

  if (!asked.success) return <p>There is no such scene. Give one of: {scenes.join(', ')}.</p>;
  const { name, duration, slogan, host, today } = asked.data;
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      {name === 'slide' ? (
        <SlidePage t={t} size={size} />
      ) : (
        <SceneView name={name} t={t} durationMs={duration} size={size} data={{ slogan, host, today }} />
      )}
    </div>
  );
}

function windowSize() {
  return { width: innerWidth, height: innerHeight };
}

/** Two frames: the first takes the change up, the second comes after it was painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
