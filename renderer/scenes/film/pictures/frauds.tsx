import { Lines } from '../../drawings.tsx';
import { between, popping, rising, round } from '../../motion.ts';
import type { PictureProps } from './picture.ts';
import { Traced } from './traced.tsx';
import './frauds.css';

/** A hook that comes down with a message as its bait. */
export function Hook({ t }: PictureProps) {
  const swing = Math.sin(t / 520) * 5;
  return (
    <Lines>
      <g transform={`rotate(${round(swing)} 120 -60)`}>
        <path d="M120 -60V64" />
        <circle cx={120} cy={56} r={9} className="accent" />
        <g transform="translate(78 146)">
          <path
            className="ground-fill"
            d="M-56 -34H56Q66 -34 66 -24V24Q66 34 56 34H-24L-44 52V34H-56Q-66 34 -66 24V-24Q-66 -34 -56 -34Z"
          />
          {[0, 1, 2, 3, 4, 5].map((dot) => (
            <circle key={dot} cx={-45 + dot * 18} r={5} className="accent-fill" stroke="none" />
          ))}
        </g>
        <path className="accent" strokeWidth={7} d="M120 64V116A32 32 0 0 1 56 116V94L42 110M56 94L68 110" />
      </g>
    </Lines>
  );
}

/** A square code and an app's parcel, both struck out. */
export function NoScanning({ t }: PictureProps) {
  return (
    <Lines>
      {finders.map(([x, y]) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          <rect width={50} height={50} rx={6} />
          <rect x={15} y={15} width={20} height={20} className="accent-fill" stroke="none" />
        </g>
      ))}
      <path d="M102 34V56M118 28H102M102 74H120M36 102H60M28 118H50M74 102V122M102 102H126V122M150 98V118H172M104 150H126V172M150 142H172V172H150" />
      <Traced className="stop" strokeWidth={12} d="M14 14L186 186" t={t} from={1_200} to={1_600} />
      <Traced className="stop" strokeWidth={12} d="M186 14L14 186" t={t} from={1_600} to={2_000} />
    </Lines>
  );
}

const finders = [
  [26, 26],
  [124, 26],
  [26, 124],
] as const;

/** A phone that rings and what the caller says; the last label is stamped on it. */
export function Call({ t, labels = [] }: PictureProps) {
  const said = labels.slice(0, -1);
  const stamp = labels.at(-1);
  const ringing = t < 2_600 ? Math.sin(t / 28) * 3 * between(t, 0, 200) : 0;
  const stamped = popping(t, 2_600, 2_900);
  return (
    <div className="call">
      <div className="call-phone" style={{ transform: `rotate(${round(ringing)}deg)` }}>
        <Lines>
          <rect x={52} y={8} width={96} height={184} rx={18} />
          <path d="M88 24H112" />
          <circle cx={100} cy={78} r={22} />
          <path d="M64 132C64 108 80 102 100 102S136 108 136 132" />
          <circle cx={100} cy={160} r={13} className="accent-fill" stroke="none" />
          <path d="M34 66Q22 100 34 134M166 66Q178 100 166 134" className="accent" />
        </Lines>
      </div>
      <div className="call-bubble" style={rising(t, 500)}>
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {stamp && (
          <p
            className="call-stamp"
            style={{
              opacity: t > 2_600 ? 1 : 0,
              transform: `translate(-50%, -50%) rotate(-8deg) scale(${round(2 - stamped)})`,
            }}
          >
            {stamp}
          </p>
        )}
      </div>
    </div>
  );
}

/** Addresses one under the other: the first is the portal's, the others are struck out. A * is a blotted letter. */
export function Addresses({ t, labels = [] }: PictureProps) {
  return (
    <div className="addresses">
      {labels.map((label, index) => {
        const at = 200 + index * 1_150;
        const shown = Math.floor(between(t, at, at + 700) * label.length);
        const judged = at + 850;
        const plain = label.replaceAll('*', '');
        const blots = [...label].flatMap((letter, place) => (letter === '*' ? place : []));
        return (
          <div key={label} className={index === 0 ? 'address real' : 'address'} style={rising(t, at)}>
            <span className="address-text">
              {plain.slice(0, shown)}
              <span style={{ opacity: 0 }}>{plain.slice(shown)}</span>
              {blots.map((blot) => (
                <span key={blot} className="blot" style={{ opacity: blot < shown ? 1 : 0 }} />
              ))}
              {index > 0 && (
                <span
                  className="address-struck"
                  style={{ transform: `scaleX(${round(between(t, judged, judged + 350))})` }}
                />
              )}
            </span>
            <svg viewBox="-24 -24 48 48" aria-hidden="true">
              <g transform={`scale(${round(popping(t, judged, judged + 400))})`}>
                <circle r={22} className={index === 0 ? 'jade-fill' : 'lacquer-fill'} />
                <path className="verdict" d={index === 0 ? 'M-10 1L-3 8L10 -7' : 'M-8 -8L8 8M8 -8L-8 8'} />
              </g>
            </svg>
          </div>
        );
      })}
    </div>
  );
}
