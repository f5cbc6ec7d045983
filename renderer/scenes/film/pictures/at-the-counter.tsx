import { Lines, Tick } from '../../drawings.tsx';
import { arriving, between, popping, round } from '../../motion.ts';
import type { PictureProps } from './picture.ts';
import { Traced } from './traced.tsx';

/** Someone at the guidance table, and someone who shows where to press. */
export function Desk({ t }: PictureProps) {
  const came = 1 - arriving(t, 200, 1_100);
  return (
    <Lines>
      <path d="M6 150H194M24 150V188M176 150V188" />
      <rect x={72} y={76} width={76} height={54} rx={7} />
      <path d="M110 130V150M92 150H128" />
      <Tick x={110} y={103} t={t - 1_700} />
      <circle cx={34} cy={72} r={19} />
      <path d="M4 150V132Q4 102 34 102T64 132V150" />
      <g transform={`translate(${round(came * 40)} 0)`} opacity={round(1 - came)} className="accent">
        <circle cx={172} cy={60} r={19} />
        <path d="M142 150V122Q142 90 172 90T202 122V150" />
        <path d="M146 118L130 108" />
      </g>
    </Lines>
  );
}

/** A clock of which only a part of the day is open. */
export function Hours({ t }: PictureProps) {
  const turned = between(t, 300, 3_000) * 240;
  return (
    <Lines>
      <circle cx={100} cy={100} r={84} />
      <Traced className="accent" strokeWidth={13} d="M42 66A67 67 0 0 1 158 66" t={t} from={300} to={1_500} />
      {[0, 90, 180, 270].map((angle) => (
        <path key={angle} d="M100 34V22" transform={`rotate(${angle} 100 100)`} />
      ))}
      <path d="M100 100V62" transform={`rotate(${round(-60 + turned / 2)} 100 100)`} strokeWidth={7} />
      <circle cx={100} cy={100} r={6} className="accent-fill" stroke="none" />
    </Lines>
  );
}

/** Coins that are put on the counter, all of them. */
export function PayInFull({ t }: PictureProps) {
  return (
    <Lines>
      <path d="M10 164H190" />
      {[0, 1, 2, 3, 4].map((coin) => {
        const down = arriving(t, 400 + coin * 280, 900 + coin * 280);
        return (
          <g
            key={coin}
            opacity={round(down)}
            transform={`translate(100 ${round(150 - coin * 22 - (1 - down) * 60)})`}
          >
            <path className="accent ground-fill" d="M-52 -10V2A52 14 0 0 0 52 2V-10" />
            <ellipse cy={-10} rx={52} ry={14} className="accent ground-fill" />
          </g>
        );
      })}
    </Lines>
  );
}

/** A way that someone goes to the office. */
export function Trip({ t }: PictureProps) {
  const gone = between(t, 500, 2_600);
  return (
    <Lines>
      <path d="M104 92L148 62L192 92ZM114 92V150M136 92V150M160 92V150M182 92V150M102 152H194" />
      <path d="M6 176H194" strokeDasharray="2 11" />
      <g transform={`translate(${round(24 + gone * 58)} ${round(-Math.abs(Math.sin(gone * 12)) * 6)})`}>
        <circle cx={0} cy={88} r={15} className="accent" />
        <path className="accent" d="M0 104V140M0 116L-16 130M0 116L16 128" />
        <path
          className="accent"
          d={
            gone > 0 && gone < 1 && Math.floor(t / 260) % 2 === 0
              ? 'M0 140L-14 172M0 140L14 172'
              : 'M0 140L-6 172M0 140L6 172'
          }
        />
      </g>
      <g transform={`translate(148 36) scale(${round(popping(t, 2_500, 2_900))})`}>
        <circle r={17} className="tick-ground" />
        <path className="tick-mark" d="M-8 1L-2 7L8 -6" strokeWidth={4} />
      </g>
    </Lines>
  );
}
