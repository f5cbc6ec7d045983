/** Drawings of people, inside the 200 by 200 canvas of Lines: a head and the line of the shoulders. */
export const people = {
  person: (
    <>
      <circle cx={100} cy={62} r={30} />
      <path d="M40 178V158Q40 112 86 112H114Q160 112 160 158V178Z" />
      <path className="accent" d="M84 112L100 134L116 112" />
    </>
  ),
  people: (
    <>
      <circle cx={66} cy={74} r={25} />
      <circle cx={138} cy={62} r={25} />
      <path d="M18 176V160Q18 120 54 118H78Q112 120 112 158V176Z" />
      <path d="M104 128Q112 106 130 105H148Q184 108 184 146V176H112" />
      <path className="accent" d="M132 134H164M132 150H152" />
    </>
  ),
  elderly: (
    <>
      <circle cx={84} cy={52} r={25} />
      <path d="M62 42Q70 22 94 26Q108 30 108 44" />
      <path d="M66 82Q44 92 44 128V178H116V128Q116 92 98 80" />
      <path d="M112 108L140 124" />
      <path className="accent" d="M140 178V116Q140 104 152 104Q162 104 162 116" />
      <circle cx={76} cy={54} r={6} strokeWidth={3} />
      <circle cx={94} cy={54} r={6} strokeWidth={3} />
      <path d="M82 54H88" strokeWidth={3} />
    </>
  ),
  child: (
    <>
      <circle cx={100} cy={98} r={58} />
      <path d="M42 90Q24 88 26 104T44 116M158 90Q176 88 174 104T156 116" />
      <path d="M100 40Q96 18 114 20Q126 24 118 34" />
      <path d="M80 90V96M120 90V96" />
      <path className="accent" d="M82 118Q100 136 118 118" />
      <path d="M58 142Q46 152 44 180H156Q154 152 142 142" />
    </>
  ),
  wedding: (
    <>
      <circle cx={76} cy={122} r={44} />
      <circle cx={124} cy={122} r={44} className="accent" />
      <path className="accent" d="M112 62L124 46L136 62L124 78Z" />
      <path d="M62 52L68 60M88 44L87 56" />
    </>
  ),
} as const;
