import type { CSSProperties } from 'react';
import { startOfDay } from '../../../shared/domain/hanoi-time.ts';
import { arriving, rising, round } from '../motion.ts';
import { type LayoutProps, units } from './layout.ts';
import { sizeFor } from './setting.ts';
import { slideWords } from './words.ts';

interface CountdownProps extends LayoutProps {
  until: string;
  text: string;
  /** The day on the screen. */
  day: string;
}

const words = slideWords.countdown;
const dayMs = 86_400_000;
const ring = 2 * Math.PI * 88;
/** The ring is full this many days before. */
const wholeRing = 100;
const sizes = { landscape: [8.6, 6.2], portrait: [11, 9], strip: [15, 10.4] } as const;

/** Days left until a rule changes, and what changes. */
export function Countdown({ t, until, text, day, composition: { shape, body } }: CountdownProps) {
  const left = Math.max(0, Math.round((startOfDay(until) - startOfDay(day)) / dayMs));
  const dial = Math.min(
    body.height,
    body.width * (shape === 'portrait' ? 0.86 : 0.4),
    shape === 'portrait' ? body.height * 0.5 : 200,
  );
  const room =
    shape === 'portrait'
      ? { width: body.width, height: body.height - dial - 20 }
      : { width: body.width - dial - 8, height: body.height * 0.72 };
  const size = sizeFor([text], room, sizes[shape]);
  const lit = Math.min(1, left / wholeRing) * arriving(t, 200, 1_600);
  const [year, month, date] = until.split('-').map(Number);
  return (
    <div className={`sl-countdown ${shape}`} style={{ '--dial': dial } as CSSProperties}>
      <div className="sl-dial">
        <svg viewBox="-100 -100 200 200" aria-hidden="true">
          <circle r={88} className="sl-ring" />
          <circle
            r={88}
            className="sl-ring lit"
            transform="rotate(-90)"
            strokeDasharray={`${round(ring * lit)} ${round(ring)}`}
          />
        </svg>
        <p>
          <span>{words.left}</span>
          <strong>{left}</strong>
          <span>{words.unit}</span>
        </p>
      </div>
      <div className="sl-what" style={rising(t, 300)}>
        <p style={{ fontSize: units(size) }}>{text}</p>
        <p className="sl-note" style={{ fontSize: units(sizes[shape][1]) }}>
          {words.until(`${date}/${month}/${year}`)}
        </p>
      </div>
    </div>
  );
}
