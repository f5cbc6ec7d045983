import { Lines, Sun, Tick } from '../../drawings.tsx';
import { arriving, between, popping, round } from '../../motion.ts';
import type { PictureProps } from './picture.ts';
import { Traced } from './traced.tsx';

/** An ID card that goes into a phone, and a fingerprint that makes it count. */
export function CardToPhone({ t }: PictureProps) {
  const gone = between(t, 700, 1_700);
  return (
    <Lines>
      <g
        transform={`translate(${round(-20 + gone * 106)} ${round(gone * 6)}) scale(${round(1 - gone * 0.45)})`}
      >
        <rect x={4} y={56} width={108} height={72} rx={10} className="accent ground-fill" />
        <circle cx={34} cy={84} r={11} />
        <path d="M16 114Q34 92 52 114M66 78H98M66 94H98M66 110H84" />
      </g>
      <rect x={92} y={12} width={92} height={176} rx={17} />
      <path d="M126 27H150" />
      {[0, 1, 2].map((ridge) => (
        <Traced
          key={ridge}
          className="accent"
          d={`M${128 - ridge * 9} ${150}V${138}A${10 + ridge * 9} ${10 + ridge * 9} 0 0 1 ${148 + ridge * 9} 138V150`}
          t={t}
          from={1_900 + ridge * 200}
          to={2_500 + ridge * 200}
        />
      ))}
      <Tick x={182} y={170} t={t - 3_000} />
    </Lines>
  );
}

/** The sun goes over and the moon comes up above a phone that takes papers all along. */
export function DayAndNight({ t }: PictureProps) {
  const turn = between(t, 300, 4_200) * 180;
  return (
    <Lines>
      <path d="M14 118A86 86 0 0 1 186 118" strokeDasharray="2 12" />
      <path d="M2 118H58M142 118H198" />
      <g transform={`translate(100 118) rotate(${round(-55 + turn)})`}>
        <g transform="translate(0 -86)" className="accent">
          <g transform="scale(0.8)">
            <circle r={30} className="ground-fill" stroke="none" />
            <Sun />
          </g>
        </g>
        <g transform="translate(0 86) rotate(180)">
          <path className="accent ground-fill" d="M8 -26A26 26 0 1 0 24 14A22 22 0 0 1 8 -26Z" />
        </g>
      </g>
      <path className="ground-fill" stroke="none" d="M-60 122H260V290H-60Z" />
      <rect x={66} y={84} width={68} height={112} rx={13} className="ground-fill" />
      <path d="M90 95H110" />
      {[0, 1, 2].map((sheet) => {
        const sent = (((t + sheet * 700) % 2_100) + 2_100) % 2_100;
        return (
          <path
            key={sheet}
            className="accent"
            opacity={round(Math.sin((sent / 2_100) * Math.PI))}
            transform={`translate(0 ${round(-sent / 40)})`}
            d="M88 172H112"
          />
        );
      })}
      <path d="M100 176V128M84 144L100 126L116 144" />
    </Lines>
  );
}

/** Coins that fall away one after another and leave a zero. */
export function FreeOfCharge({ t }: PictureProps) {
  return (
    <Lines>
      {[0, 1, 2].map((coin) => {
        const fallen = between(t, 500 + coin * 350, 1_300 + coin * 350);
        return (
          <g
            key={coin}
            opacity={round(1 - fallen)}
            transform={`translate(${56 + coin * 44} ${round(100 + fallen * 90)})`}
          >
            <ellipse rx={26} ry={30} />
            <path d="M-8 4A9 9 0 1 0 10 4A9 9 0 1 0 -8 4M10 -16V14M2 -10H16M-10 20H12" strokeWidth={3.4} />
          </g>
        );
      })}
      <Traced
        className="accent"
        strokeWidth={13}
        d="M100 16C58 16 42 54 42 100S58 184 100 184S158 146 158 100S142 16 100 16"
        t={t}
        from={1_300}
        to={2_700}
      />
    </Lines>
  );
}

/** Six digits that hide behind a lock as it closes. */
export function KeptSecret({ t }: PictureProps) {
  const closed = popping(t, 1_300, 1_800);
  return (
    <Lines>
      <rect x={40} y={84} width={120} height={96} rx={16} className="ground-fill" />
      <path
        className="accent"
        transform={`translate(0 ${round((1 - closed) * -26)})`}
        d="M66 84V58A34 34 0 0 1 134 58V84"
      />
      <path className="ground-fill" stroke="none" d="M44 86H156V120H44Z" />
      <path d="M56 84H144" />
      {[0, 1, 2, 3, 4, 5].map((dot) => (
        <g
          key={dot}
          transform={`translate(${60 + dot * 16} 132) scale(${round(popping(t, 200 + dot * 130, 500 + dot * 130))})`}
        >
          <circle r={5.4} className="accent-fill" stroke="none" />
        </g>
      ))}
      <Tick x={160} y={176} t={t - 1_900} />
    </Lines>
  );
}

/** A phone on which a form fills in, line by line, until its button is pressed. */
export function PhoneForm({ t }: PictureProps) {
  const pressed = popping(t, 3_000, 3_300);
  return (
    <Lines>
      <rect x={38} y={6} width={124} height={188} rx={18} />
      <path d="M86 20H114" />
      {[0, 1, 2, 3].map((field) => (
        <g key={field}>
          <rect x={54} y={34 + field * 29} width={92} height={21} rx={5} strokeWidth={2.4} />
          <path
            className="accent"
            d={`M63 ${44.5 + field * 29}H${[132, 118, 126, 106][field]}`}
            style={{
              transformOrigin: '63px 0',
              transform: `scaleX(${round(arriving(t, 400 + field * 600, 1_000 + field * 600))})`,
            }}
            opacity={t > 400 + field * 600 ? 1 : 0}
          />
        </g>
      ))}
      <g
        style={{
          transformOrigin: '100px 168px',
          transform: `scale(${round(1 - 0.12 * pressed + 0.12 * popping(t, 3_300, 3_600))})`,
        }}
      >
        <rect x={54} y={155} width={92} height={26} rx={13} className="accent accent-fill" />
        <path
          className="ink-line"
          d="M100 175V161M93 168L100 161L107 168"
          style={{ stroke: 'var(--spot-ink)' }}
        />
      </g>
      <Tick x={160} y={176} t={t - 3_500} />
    </Lines>
  );
}
