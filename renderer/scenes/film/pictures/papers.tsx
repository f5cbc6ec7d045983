import { Lines, Sun, Tick } from '../../drawings.tsx';
import { arriving, between, popping, round } from '../../motion.ts';
import type { PictureProps } from './picture.ts';
import { Traced } from './traced.tsx';

/** A dossier that goes from station to station, each of which it ticks off. */
export function Tracking({ t }: PictureProps) {
  const way = between(t, 500, 1_500) + between(t, 1_900, 2_900);
  return (
    <Lines>
      <path d="M20 150H180" strokeDasharray="2 11" />
      <Traced className="accent" d="M20 150H100" t={t} from={500} to={1_500} />
      <Traced className="accent" d="M100 150H180" t={t} from={1_900} to={2_900} />
      {[0, 1, 2].map((station) => {
        const reached = popping(t, station * 1_400 + 200, station * 1_400 + 600);
        return (
          <g key={station} transform={`translate(${20 + station * 80} 150)`}>
            <circle r={17} className="ground-fill" />
            <g transform={`scale(${round(reached)})`}>
              <circle r={17} className="tick-ground" />
              <path className="tick-mark" d="M-8 1L-2 7L8 -6" strokeWidth={4} />
            </g>
          </g>
        );
      })}
      <g transform={`translate(${round(20 + way * 80)} 84)`}>
        <path className="ground-fill" d="M-26 -44H10L26 -28V36H-26Z" />
        <path d="M10 -44V-28H26M-14 -12H14M-14 4H14M-14 20H2" />
      </g>
    </Lines>
  );
}

/** A paper and a phone that bear the same seal, and the sign that makes them equal. */
export function SameValue({ t }: PictureProps) {
  return (
    <Lines>
      <g transform={`translate(${round((1 - arriving(t, 0, 700)) * -30)} 0)`}>
        <path d="M2 40H50L72 62V160H2Z" />
        <path d="M50 40V62H72M18 82H56M18 98H56" />
      </g>
      <g transform={`translate(${round((1 - arriving(t, 200, 900)) * 30)} 0)`}>
        <rect x={124} y={32} width={74} height={136} rx={14} />
        <path d="M152 44H170M142 68H180M142 84H180" />
      </g>
      {[37, 161].map((x, index) => {
        const sealed = popping(t, 900 + index * 350, 1_400 + index * 350);
        return (
          <g
            key={x}
            className="accent"
            transform={`translate(${x} 130) rotate(${round((1 - sealed) * 40)}) scale(${round(sealed * 0.72)})`}
          >
            <Sun />
          </g>
        );
      })}
      <g transform={`translate(98 100) scale(${round(popping(t, 1_800, 2_300))})`}>
        <path className="accent" strokeWidth={8} d="M-12 -8H12M-12 8H12" />
      </g>
    </Lines>
  );
}

/** A sheet that a glass goes over, line by line, before it is sent. */
export function Reviewed({ t }: PictureProps) {
  const look = between(t, 500, 1_300) + between(t, 1_500, 2_300) + between(t, 2_500, 3_000);
  return (
    <Lines>
      <path d="M30 16H114L142 44V184H30Z" />
      <path d="M114 16V44H142M50 66H120M50 96H120M50 126H104" />
      {[66, 96, 126].map((y, line) => (
        <path
          key={y}
          className="accent"
          d={`M122 ${y}L128 ${y + 6}L140 ${y - 8}`}
          opacity={round(popping(t, 900 + line * 900, 1_200 + line * 900))}
        />
      ))}
      <g transform={`translate(${round(100 + look * 14)} ${round(70 + look * 30)})`}>
        <circle r={27} className="accent ground-fill" fillOpacity={0.35} />
        <path className="accent" strokeWidth={8} d="M20 20L46 46" />
      </g>
    </Lines>
  );
}

/** A letter that comes back with a question, and the missing sheet that goes to it in time. */
export function Answered({ t }: PictureProps) {
  const sent = between(t, 1_200, 2_200);
  return (
    <Lines>
      <circle cx={146} cy={54} r={42} />
      <path d="M146 54V28M146 54L164 64" />
      <Traced className="accent" strokeWidth={8} d="M146 12A42 42 0 0 1 188 54" t={t} from={300} to={2_200} />
      <path d="M20 92H124V176H20Z" />
      <g transform={`translate(72 ${round(60 - (1 - sent) * 40 + sent * 34)})`}>
        <path className="accent ground-fill" d="M-36 -30H36V40H-36Z" />
        <path d="M-22 -12H22M-22 4H22M-22 20H4" />
      </g>
      <path className="ground-fill" d="M20 100L72 142L124 100V176H20Z" />
      <Tick x={128} y={172} t={t - 2_300} />
    </Lines>
  );
}

/** A month with days that are ticked off; the same for whoever counts. */
export function Calendar({ t }: PictureProps) {
  return (
    <Lines>
      <rect x={26} y={38} width={148} height={142} rx={14} />
      <path d="M26 74H174M62 24V50M138 24V50" />
      {[0, 1, 2, 3, 4, 5, 6, 7].map((day) => {
        const x = 56 + (day % 4) * 30;
        const y = 106 + Math.floor(day / 4) * 42;
        const counted = day < 3 ? popping(t, 500 + day * 400, 850 + day * 400) : 0;
        return (
          <g key={day} transform={`translate(${x} ${y})`}>
            <circle r={4} className="accent-fill" stroke="none" />
            <g transform={`scale(${round(counted)})`}>
              <circle r={14} className="tick-ground" />
              <path className="tick-mark" d="M-6 1L-2 5L6 -5" strokeWidth={3.4} />
            </g>
          </g>
        );
      })}
    </Lines>
  );
}
