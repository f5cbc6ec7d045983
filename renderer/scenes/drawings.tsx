import type { ReactNode } from 'react';
import { arriving, between, popping, round } from './motion.ts';

interface DrawingProps {
  /** Milliseconds since the drawing came on; leave it out for the finished drawing. */
  t?: number;
}

const finished = 1e6;

/** A phone on which a person signs in: six dots of the passcode, then the tick. */
export function SigningIn({ t = finished }: DrawingProps) {
  return (
    <Lines>
      <rect x={56} y={12} width={88} height={176} rx={16} />
      <path d="M88 26H112" />
      <circle cx={100} cy={68} r={15} />
      <path d="M72 112C72 94 84 88 100 88S128 94 128 112" />
      {[0, 1, 2, 3, 4, 5].map((dot) => {
        const x = 72.5 + dot * 11;
        const filled = popping(t, 700 + dot * 130, 1000 + dot * 130);
        return (
          <g key={dot} transform={`translate(${x} 136)`}>
            <circle r={3.6} strokeWidth={1.6} />
            <circle r={3.6} className="accent-fill" stroke="none" transform={`scale(${round(filled)})`} />
          </g>
        );
      })}
      <Tick x={144} y={164} t={t - 1600} />
    </Lines>
  );
}

/** A sheet of paper that goes up into the portal's window. */
export function Submitting({ t = finished }: DrawingProps) {
  const up = between(t, 500, 1500);
  return (
    <Lines>
      <path d="M24 110V36Q24 24 36 24H164Q176 24 176 36V110" />
      <path d="M24 50H176" />
      <circle cx={40} cy={37} r={3} className="accent-fill" stroke="none" />
      <circle cx={52} cy={37} r={3} className="accent-fill" stroke="none" />
      <circle cx={64} cy={37} r={3} className="accent-fill" stroke="none" />
      <g transform={`translate(0 ${round((1 - up) * 42)})`}>
        <path className="ground-fill" d="M64 76H118L138 96V180Q138 186 132 186H70Q64 186 64 180Z" />
        <path d="M118 76V96H138" />
        {[112, 128, 144].map((y, line) => (
          <path
            key={y}
            d={`M78 ${y}H124`}
            style={{
              transformOrigin: `78px ${y}px`,
              transform: `scaleX(${round(arriving(t, 200 + line * 160, 600 + line * 160))})`,
            }}
          />
        ))}
        <path className="accent" d="M78 164H100" />
      </g>
      <Tick x={138} y={172} t={t - 1600} />
    </Lines>
  );
}

/** The result: a sheet that is sealed with the sun of Khuê Văn Các. */
export function Receiving({ t = finished }: DrawingProps) {
  const sealed = popping(t, 900, 1400);
  return (
    <Lines>
      <g transform={`translate(0 ${round((1 - arriving(t, 100, 900)) * 26)})`}>
        <path d="M44 14H124L152 42V186H44Z" />
        <path d="M124 14V42H152" />
        {[66, 84, 102].map((y) => (
          <path key={y} d={`M64 ${y}H132`} />
        ))}
      </g>
      <g
        className="accent"
        transform={`translate(98 146) rotate(${round((1 - sealed) * 40)}) scale(${round(sealed)})`}
      >
        <Sun />
      </g>
      <Tick x={152} y={172} t={t - 1600} />
    </Lines>
  );
}

/** A phone that rings with a code. */
export function CodePhone({ t = finished }: DrawingProps) {
  return (
    <Lines>
      <rect x={40} y={14} width={84} height={172} rx={16} />
      <path d="M70 28H94" />
      <g
        style={{
          transformOrigin: '96px 92px',
          transform: `scale(${round(popping(t, 300, 800))})`,
        }}
      >
        <path
          className="ground-fill"
          d="M72 62H168Q178 62 178 72V104Q178 114 168 114H104L86 130V114H72Q62 114 62 104V72Q62 62 72 62Z"
        />
        {[0, 1, 2, 3, 4, 5].map((dot) => (
          <circle key={dot} cx={80 + dot * 16} cy={88} r={4.4} className="accent-fill" stroke="none" />
        ))}
      </g>
    </Lines>
  );
}

/** A photograph of a document, sharp to its corners. */
export function Photograph({ t = finished }: DrawingProps) {
  const framed = arriving(t, 300, 1000);
  return (
    <Lines>
      <path d="M62 40H122L140 58V164H62Z" />
      <path d="M122 40V58H140" />
      <path d="M78 82H124M78 98H124M78 114H124M78 130H104" />
      <g
        className="accent"
        style={{ transformOrigin: '100px 100px', transform: `scale(${round(1.14 - 0.14 * framed)})` }}
      >
        <path d="M24 52V24Q24 14 34 14H62M138 14H166Q176 14 176 24V52M176 148V176Q176 186 166 186H138M62 186H34Q24 186 24 176V148" />
      </g>
    </Lines>
  );
}

/** The sun in the window of Khuê Văn Các; 64 wide around the origin. */
export function Sun() {
  return (
    <>
      <circle r={30} />
      <circle r={10} />
      {[0, 45, 90, 135, 180, 225, 270, 315].map((angle) => (
        <path key={angle} d="M0 -14V-30" transform={`rotate(${angle})`} />
      ))}
    </>
  );
}

/** The tick that says done, popping up at `t` 0 around a point. */
export function Tick({ x, y, t }: { x: number; y: number; t: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${round(popping(t, 0, 450))})`}>
      <circle r={22} className="tick-ground" />
      <path className="tick-mark" d="M-10 1L-3 8L10 -7" strokeWidth={5} />
    </g>
  );
}

/** The canvas of a drawing: 200 by 200, lines of one weight in the text colour. */
export function Lines({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 200 200"
      fill="none"
      stroke="currentColor"
      strokeWidth={4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
