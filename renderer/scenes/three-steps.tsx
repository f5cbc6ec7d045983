import type { CSSProperties, ReactNode } from 'react';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import { Receiving, SigningIn, Submitting } from './drawings.tsx';
import { between, popping, rising, round } from './motion.ts';
import type { SceneProps } from './scene.ts';
import { Slogan } from './slogan.tsx';
import { sceneWords } from './words.ts';
import './three-steps.css';

const words = sceneWords.threeSteps;
const drawings = [SigningIn, Submitting, Receiving];
const grounds = ['paper', 'lacquer', 'jade'];

/** The scene's own length; another duration plays it slower or faster. */
const writtenForMs = 15_000;
const turnMs = 800;
const stepMs = 3_000;
const firstStepAt = 3_200;
const closingAt = firstStepAt + words.steps.length * stepMs;

/**
 * The three steps of filing online, and the TVC's source: the title, one panel a step, and where to go. Its first
 * frame is already whole, so that it can follow anything by a plain cut.
 */
export function ThreeSteps({ t: given, durationMs, data }: SceneProps) {
  const t = (given / durationMs) * writtenForMs;
  return (
    <div className="three-steps">
      <Panel t={t} from={Number.NEGATIVE_INFINITY} until={firstStepAt} ground="lacquer">
        <div className="ts-title">
          <h1>
            <span className="gold">{words.count}</span>
            {words.title.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </h1>
          <div
            className="ts-mark"
            style={{ transform: `scale(${round(0.95 + 0.05 * between(t, -1_200, 4_400))})` }}
          >
            <KhueVanCac weight={4} />
          </div>
          <Slogan text={data.slogan} />
        </div>
      </Panel>
      {words.steps.map((step, index) => {
        const from = firstStepAt + index * stepMs;
        const Drawing = drawings[index] ?? SigningIn;
        return (
          <Panel
            key={step.title}
            t={t}
            from={from}
            until={from + stepMs}
            ground={grounds[index] ?? 'lacquer'}
          >
            <div className="ts-step">
              <span className="ts-ghost" style={{ transform: drifting(t - from) }}>
                {index + 1}
              </span>
              <span className="ts-number ts-turn" style={popped(t, from + 250)}>
                {index + 1}
              </span>
              <h2 className={index === 0 ? 'red' : undefined} style={rising(t, from + 300)}>
                {step.title}
              </h2>
              <p style={rising(t, from + 500)}>{step.caption}</p>
              <div className="ts-drawing" style={rising(t, from + 200, 8)}>
                <Drawing t={t - from - 300} />
              </div>
            </div>
          </Panel>
        );
      })}
      <Panel t={t} from={closingAt} until={Number.POSITIVE_INFINITY} ground="lacquer">
        <div className="ts-closing">
          <KhueVanCac className="ts-mark" weight={4} />
          {data.host && (
            <p className="ts-where" style={rising(t, closingAt + 200)}>
              {words.where}
            </p>
          )}
          {data.host && (
            <p className="ts-host gold" style={rising(t, closingAt + 350)}>
              {data.host}
            </p>
          )}
          <ol>
            {words.steps.map((step, index) => (
              <li key={step.title} style={rising(t, closingAt + 500 + index * 160)}>
                <span className="ts-number">{index + 1}</span>
                {step.title}
              </li>
            ))}
          </ol>
          <Slogan text={data.slogan} />
        </div>
      </Panel>
      <Progress t={t} />
    </div>
  );
}

interface PanelProps {
  t: number;
  from: number;
  until: number;
  ground: string;
  children: ReactNode;
}

/** A full ground that pushes the one before it away and is pushed away in turn. */
function Panel({ t, from, until, ground, children }: PanelProps) {
  const came = from === Number.NEGATIVE_INFINITY ? 1 : between(t, from, from + turnMs);
  const went = until === Number.POSITIVE_INFINITY ? 0 : between(t, until, until + turnMs);
  const style = {
    '--shift': `${round((1 - came) * 100 - went * 30)}%`,
    visibility: came > 0 && went < 1 ? 'visible' : 'hidden',
  } as CSSProperties;
  return (
    <section className={`panel on-${ground}`} style={style}>
      {children}
    </section>
  );
}

/** One bar a step, so that a glance tells how far it is. */
function Progress({ t }: { t: number }) {
  const shown = between(t, firstStepAt, firstStepAt + turnMs) - between(t, closingAt, closingAt + turnMs);
  return (
    <div className="ts-progress" style={{ opacity: round(shown) }} aria-hidden="true">
      {words.steps.map((step, index) => {
        const done = (t - firstStepAt - index * stepMs) / stepMs;
        return (
          <span key={step.title} className="ts-bar">
            <span
              className="ts-done"
              style={{ transform: `scaleX(${round(Math.min(1, Math.max(0, done)))})` }}
            />
          </span>
        );
      })}
    </div>
  );
}

function popped(t: number, at: number): CSSProperties {
  return { transform: `scale(${round(popping(t, at, at + 600))})` };
}

function drifting(t: number): string {
  return `translate(calc(var(--u) * ${round(-t / 900)}), 0)`;
}
