import type { ReactNode } from 'react';

/** Still line drawings, each on a square of 200 by 200. */
export const icons = {
  wifi: (
    <>
      <path d="M36 88A90 90 0 0 1 164 88M60 114A56 56 0 0 1 140 114M82 138A26 26 0 0 1 118 138" />
      <circle cx={100} cy={160} r={7} className="accent-fill" stroke="none" />
    </>
  ),
  printer: (
    <>
      <path d="M60 76V30H140V76" />
      <rect x={32} y={76} width={136} height={64} rx={12} />
      <path className="ground-fill" d="M60 114H140V174H60Z" />
      <path d="M76 134H124M76 152H108" />
      <circle cx={146} cy={95} r={6} className="accent-fill" stroke="none" />
    </>
  ),
  folder: (
    <>
      <path d="M28 58Q28 46 40 46H80L96 64H160Q172 64 172 76V146Q172 158 160 158H40Q28 158 28 146Z" />
      <path className="accent" d="M88 96V124A14 14 0 0 0 116 124V92A9 9 0 0 0 98 92V122" />
    </>
  ),
  form: (
    <>
      <path d="M50 22H150V178H50Z" />
      <path d="M72 54H128M72 76H128M108 112H128M108 146H128" />
      <path className="accent" d="M70 110L79 119L94 101M70 144L79 153L94 135" />
    </>
  ),
  screen: (
    <>
      <rect x={26} y={38} width={148} height={98} rx={10} />
      <path d="M76 170H124M100 136V170" />
      <path className="accent" d="M88 62V112L101 100L111 122L121 117L111 96H128Z" />
    </>
  ),
  advice: (
    <>
      <path d="M100 34V166M64 166H136M44 60H156" />
      <path d="M22 116L44 60L66 116M134 116L156 60L178 116" />
      <path className="accent" d="M20 116A24 24 0 0 0 68 116ZM132 116A24 24 0 0 0 180 116Z" />
      <circle cx={100} cy={34} r={8} className="accent-fill" stroke="none" />
    </>
  ),
  install: (
    <>
      <rect x={58} y={16} width={84} height={168} rx={16} />
      <path d="M88 30H112" />
      <path className="accent" d="M100 58V114M80 96L100 116L120 96M76 140H124" />
    </>
  ),
  signature: (
    <>
      <path d="M30 172H170" />
      <path className="accent" d="M36 148C52 104 70 100 70 128S92 148 104 126S126 134 142 132" />
      <path d="M112 92L156 36L174 50L130 106L108 112Z" />
    </>
  ),
  bell: (
    <>
      <path d="M58 132V96A42 42 0 0 1 142 96V132L156 148H44Z" />
      <path d="M86 162A14 14 0 0 0 114 162" />
      <circle cx={146} cy={58} r={18} className="accent-fill" stroke="none" />
    </>
  ),
  charge: (
    <>
      <rect x={34} y={62} width={118} height={76} rx={12} />
      <path d="M152 84H166V116H152" />
      <path className="accent accent-fill" d="M98 70L72 106H92L86 132L114 94H94Z" />
    </>
  ),
  cup: (
    <>
      <path d="M44 78H136V130Q136 162 104 162H76Q44 162 44 130Z" />
      <path d="M136 90H148Q166 90 166 108T148 126H136" />
      <path className="accent" d="M70 36Q62 48 70 60M92 30Q84 46 92 60M114 36Q106 48 114 60" />
    </>
  ),
  library: (
    <>
      <path d="M100 84Q70 66 32 72V158Q70 152 100 170Q130 152 168 158V72Q130 66 100 84V170" />
      <path className="accent" d="M100 70C98 40 118 22 146 22C146 50 128 68 100 70L124 42" />
    </>
  ),
  wheelchair: (
    <>
      <circle cx={92} cy={34} r={13} />
      <path d="M92 54V106H128L148 154H164M92 78H124" />
      <path className="accent" d="M74 88A42 42 0 1 0 126 142" />
    </>
  ),
  medical: (
    <>
      <rect x={30} y={58} width={140} height={108} rx={14} />
      <path d="M74 58V44Q74 34 84 34H116Q126 34 126 44V58" />
      <path className="accent" strokeWidth={8} d="M100 86V138M74 112H126" />
    </>
  ),
  robot: (
    <>
      <rect x={52} y={50} width={96} height={72} rx={22} />
      <path d="M100 50V32M52 76H40V98H52M148 76H160V98H148M72 138H128L138 176H62ZM84 104H116" />
      <circle cx={100} cy={26} r={6} className="accent-fill" stroke="none" />
      <circle cx={80} cy={82} r={8} className="accent-fill" stroke="none" />
      <circle cx={120} cy={82} r={8} className="accent-fill" stroke="none" />
    </>
  ),
  baby: (
    <>
      <path d="M44 18H130L156 44V182H44Z" />
      <path d="M130 18V44H156M70 146H130M70 162H110" />
      <g className="accent">
        <circle cx={100} cy={96} r={28} />
        <path d="M90 102Q100 113 110 102M89 90V92M111 90V92M100 68Q110 62 105 54" />
      </g>
    </>
  ),
  copy: (
    <>
      <path d="M72 20H140L164 44V140H72Z" />
      <path className="ground-fill" d="M38 56H106L130 80V180H38Z" />
      <path d="M106 56V80H130M56 98H110M56 116H110" />
      <g className="accent" transform="translate(94 148)">
        <circle r={20} />
        <path d="M-9 0L-2 7L10 -6" />
      </g>
    </>
  ),
  idCard: (
    <>
      <rect x={18} y={46} width={164} height={108} rx={12} />
      <circle cx={62} cy={88} r={16} />
      <path d="M36 132Q62 98 88 132M108 104H160M108 126H140" />
      <rect x={108} y={66} width={28} height={20} rx={4} className="accent" />
    </>
  ),
  home: (
    <>
      <path d="M28 100L100 38L172 100M46 86V168H154V86" />
      <path
        className="accent"
        d="M100 150C80 126 76 116 76 106A24 24 0 0 1 124 106C124 116 120 126 100 150Z"
      />
      <circle cx={100} cy={106} r={8} className="accent-fill" stroke="none" />
    </>
  ),
  rings: (
    <>
      <circle cx={74} cy={122} r={44} />
      <circle cx={126} cy={122} r={44} className="accent" />
      <path className="accent" d="M126 78L108 58L116 44H136L144 58ZM108 58H144" />
    </>
  ),
  bank: (
    <>
      <path d="M30 76L100 34L170 76ZM46 92V140M82 92V140M30 160H170" />
      <rect x={104} y={110} width={66} height={50} rx={8} className="accent ground-fill" />
      <path className="accent" d="M118 110V98A19 19 0 0 1 156 98V110M137 130V142" />
    </>
  ),
  power: (
    <>
      <rect x={52} y={14} width={96} height={172} rx={18} />
      <path className="accent" strokeWidth={6} d="M100 74V104M82 84A28 28 0 1 0 118 84" />
    </>
  ),
  police: (
    <>
      <path d="M100 20L164 42V98C164 138 136 166 100 182C64 166 36 138 36 98V42Z" />
      <path
        className="accent accent-fill"
        d="M100 62L110 90H139L116 107L125 135L100 118L75 135L84 107L61 90H90Z"
      />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof icons;
