import type { CSSProperties } from 'react';
import { between, round } from '../motion.ts';
import type { SceneData } from '../scene.ts';
import { Close } from './layouts/close.tsx';
import { Row } from './layouts/row.tsx';
import { Split } from './layouts/split.tsx';
import { Worded } from './layouts/worded.tsx';
import type { Entrance, Shot } from './storyboard.ts';

/** How long one shot takes to give way to the next, in milliseconds. */
export const turnMs = 700;

interface ShotViewProps {
  shot: Shot;
  /** Milliseconds since the shot began; negative before. */
  t: number;
  /** When the next one begins, counted as {@link t}; the last shot stays. */
  untilMs: number | undefined;
  /** The first shot of a film stands whole in its first frame. */
  first: boolean;
  data: SceneData;
}

/** One shot with its ground: away before it comes, covered after the next one came. */
export function ShotView({ shot, t, untilMs, first, data }: ShotViewProps) {
  const came = first ? 1 : between(t, 0, turnMs);
  const went = untilMs === undefined ? 0 : between(t, untilMs, untilMs + turnMs);
  const visible = (first || t > 0) && went < 1;
  const { frame, inner } = entering(shot.enter ?? 'push', came, went);
  const faded = inner.opacity === 0;
  return (
    <section
      className={`shot on-${shot.ground}`}
      style={{ visibility: visible ? 'visible' : 'hidden', ...frame }}
    >
      {visible && !faded && (
        <div className={`shot-inner shot-${shot.layout}`} style={inner}>
          <Content shot={shot} t={t} wordsAt={first ? -10_000 : 250} data={data} />
        </div>
      )}
    </section>
  );
}

interface ContentProps {
  shot: Shot;
  t: number;
  /** When the words begin to come, counted as {@link t}. */
  wordsAt: number;
  data: SceneData;
}

function Content({ shot, t, wordsAt, data }: ContentProps) {
  switch (shot.layout) {
    case 'row':
      return <Row shot={shot} t={t} wordsAt={wordsAt} />;
    case 'split':
      return <Split shot={shot} t={t} wordsAt={wordsAt} />;
    case 'close':
      return <Close shot={shot} t={t} wordsAt={wordsAt} data={data} />;
    default:
      return <Worded shot={shot} t={t} wordsAt={wordsAt} />;
  }
}

/** The styles of a shot's frame and of what is in it, by how far it came and how far it went. */
function entering(entrance: Entrance, came: number, went: number): Record<'frame' | 'inner', CSSProperties> {
  const away = 1 - came;
  switch (entrance) {
    case 'push':
      return { frame: { transform: `translate(${round(away * 100)}%, 0)` }, inner: leaving(went) };
    case 'lift':
      return { frame: { transform: `translate(0, ${round(away * 100)}%)` }, inner: leaving(went) };
    case 'reveal':
      return {
        frame: { transform: `translate(${round(away * 100)}%, 0)` },
        inner: { ...leaving(went), transform: `translate(${round(-away * 100)}%, 0)` },
      };
    case 'zoom':
      return {
        frame: { opacity: round(Math.min(1, came * 2)), transform: `scale(${round(1 + 0.08 * away)})` },
        inner: leaving(went),
      };
    case 'cut':
      return { frame: {}, inner: {} };
    case 'fade':
      return { frame: { opacity: round(came) }, inner: leaving(went) };
  }
}

function leaving(went: number): CSSProperties {
  return went > 0 ? { opacity: round(Math.max(0, 1 - went * 2)) } : {};
}
