import { Sun } from '../../drawings.tsx';
import { arriving, between, popping, round } from '../../motion.ts';
import { Traced } from '../pictures/traced.tsx';
import type { StageProps } from './stage.ts';

const stripes = [0, 1, 2, 3, 4, 5, 6];

/** A shop that is first a plan, then is built step by step, and opens at the end. */
export function Shop({ t, starts }: StageProps) {
  const [, walls = 0, awning = 0, certificate = 0, open = 0] = starts;
  const last = starts.at(-1) ?? 0;
  const lit = between(t, open + 200, open + 1_000);
  return (
    <div className="film-stage on-paper" style={{ opacity: round(1 - between(t, last - 100, last + 500)) }}>
      <svg viewBox="0 0 177.78 100" aria-hidden="true">
        <g className="film-line" transform="translate(109 13) scale(0.34)" strokeWidth={4}>
          <path d="M-12 200H196" />
          <path
            className="plan"
            opacity={round(1 - 0.75 * between(t, walls, walls + 1_500))}
            d="M8 72H176V200H8ZM2 40H182V72H2ZM112 200V118H154V200M28 118H92V170H28Z"
          />
          <rect className="shop-light" x={28} y={118} width={64} height={52} opacity={round(lit)} />
          <Traced d="M8 200V72H176V200" t={t} from={walls + 700} to={walls + 2_000} />
          <Traced d="M112 200V118H154V200M122 160V166" t={t} from={walls + 1_700} to={walls + 2_700} />
          <Traced d="M28 118H92V170H28ZM60 118V170" t={t} from={walls + 2_200} to={walls + 3_200} />
          {stripes.map((stripe) => {
            const at = awning + 500 + stripe * 230;
            const hung = arriving(t, at, at + 600);
            return (
              <g
                key={stripe}
                transform={`translate(${stripe * 26 - 1} 66)`}
                opacity={round(between(t, at, at + 200))}
              >
                <path
                  className={stripe % 2 === 0 ? 'lacquer-fill' : 'card-fill'}
                  transform={`scale(1 ${round(hung)})`}
                  d="M0 0H26V24A13 13 0 0 1 0 24Z"
                />
              </g>
            );
          })}
          <g opacity={round(between(t, awning + 2_200, awning + 2_600))}>
            <path className="gold-fill" d="M20 24H164V62H20Z" />
            <Traced strokeWidth={6} d="M40 43H144" t={t} from={awning + 2_500} to={awning + 3_400} />
          </g>
          <Certificate t={t - certificate - 900} />
          <g transform={`translate(132 132) scale(${round(popping(t, open + 700, open + 1_200))})`}>
            <circle r={15} className="jade-fill" stroke="none" />
            <path className="shop-tick" d="M-7 1L-2 6L8 -6" />
          </g>
        </g>
      </svg>
    </div>
  );
}

/** The certificate comes large from above, is sealed, and hangs in the window. */
function Certificate({ t }: { t: number }) {
  if (t <= 0) return null;
  const hung = between(t, 1_900, 2_800);
  const sealed = popping(t, 800, 1_300);
  const x = 92 - hung * 16;
  const y = 116 + hung * 28 - (1 - arriving(t, 0, 700)) * 60;
  return (
    <g
      opacity={round(between(t, 0, 300))}
      transform={`translate(${round(x)} ${round(y)}) scale(${round(1 - 0.74 * hung)})`}
    >
      <path className="card-fill" d="M-64 -46H64V46H-64Z" />
      <path d="M-44 -24H30M-44 -6H44M-44 12H0" />
      <g
        className="lacquer-line"
        transform={`translate(38 20) rotate(${round((1 - sealed) * 40)}) scale(${round(sealed * 0.62)})`}
      >
        <Sun />
      </g>
    </g>
  );
}
