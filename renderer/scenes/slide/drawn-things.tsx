/** Drawings of things, inside the 200 by 200 canvas of Lines. */
export const things = {
  document: (
    <>
      <path d="M46 18H122L154 50V182H46Z" />
      <path d="M122 18V50H154" />
      <path d="M66 78H134M66 100H134M66 122H134" />
      <path className="accent" d="M66 150H104" />
    </>
  ),
  'document-check': (
    <>
      <path d="M40 18H112L142 48V182H40Z" />
      <path d="M112 18V48H142" />
      <path d="M58 76H122M58 98H122M58 120H94" />
      <circle cx={142} cy={152} r={30} className="ground-fill accent" />
      <path className="accent" d="M128 153L138 163L157 143" />
    </>
  ),
  home: (
    <>
      <path d="M20 98L100 28L180 98" />
      <path d="M42 82V178H158V82" />
      <path className="accent" d="M82 178V122H118V178" />
      <path d="M140 62V36H154V74" />
    </>
  ),
  shop: (
    <>
      <path d="M36 30H164L182 74H18Z" />
      <path d="M18 74Q18 96 39 96Q59 96 59 74Q59 96 80 96Q100 96 100 74Q100 96 120 96Q141 96 141 74Q141 96 161 96Q182 96 182 74" />
      <path d="M34 104V178H166V104" />
      <path className="accent" d="M104 178V122H146V178" />
      <path d="M54 122H86V154H54Z" />
    </>
  ),
  company: (
    <>
      <path d="M40 180V28H124V180" />
      <path d="M124 82H166V180" />
      <path d="M20 180H182" />
      <path d="M60 54H74M90 54H104M60 82H74M90 82H104M60 110H74M90 110H104M144 108H148M144 134H148" />
      <path className="accent" d="M68 180V142H96V180" />
    </>
  ),
  card: (
    <>
      <rect x={16} y={44} width={168} height={112} rx={14} />
      <circle cx={58} cy={88} r={16} />
      <path d="M32 134Q34 112 58 112T84 134" />
      <path d="M106 80H164M106 102H164" />
      <path className="accent" d="M106 126H142" />
    </>
  ),
  licence: (
    <>
      <rect x={16} y={44} width={168} height={112} rx={14} />
      <path d="M40 70H96M40 88H78" />
      <path d="M112 128H168V112L160 92H124L114 112Z" />
      <circle cx={126} cy={130} r={9} className="ground-fill accent" />
      <circle cx={156} cy={130} r={9} className="ground-fill accent" />
      <path d="M40 112H88V134H40Z" />
    </>
  ),
  book: (
    <>
      <path d="M100 52Q66 30 22 38V160Q66 152 100 174Q134 152 178 160V38Q134 30 100 52Z" />
      <path d="M100 52V174" />
      <path d="M42 66Q64 64 82 72M42 92Q64 90 82 98" />
      <path className="accent" d="M118 72Q138 64 158 66M118 98Q138 90 158 92" />
    </>
  ),
  headset: (
    <>
      <path d="M34 118V98Q34 30 100 30T166 98V118" />
      <path d="M34 104H52Q60 104 60 112V146Q60 154 52 154H46Q34 154 34 140Z" />
      <path d="M166 104H148Q140 104 140 112V146Q140 154 148 154H154Q166 154 166 140Z" />
      <path className="accent" d="M158 154Q156 176 122 176H112" />
      <circle cx={102} cy={176} r={9} className="accent" />
    </>
  ),
  envelope: (
    <>
      <rect x={18} y={46} width={164} height={112} rx={10} />
      <path className="accent" d="M22 56L100 112L178 56" />
      <path d="M24 150L76 96M176 150L124 96" />
    </>
  ),
  wallet: (
    <>
      <path d="M150 58V40Q150 30 138 32L36 50Q22 54 22 68V156Q22 168 36 168H164Q174 168 174 158V74Q174 62 162 62H40" />
      <path d="M174 96H138Q124 96 124 112T138 130H174" />
      <circle cx={142} cy={113} r={4} className="accent-fill" stroke="none" />
    </>
  ),
  printer: (
    <>
      <path d="M54 70V24H146V70" />
      <path d="M54 144H34Q20 144 20 130V84Q20 70 34 70H166Q180 70 180 84V130Q180 144 166 144H146" />
      <path className="ground-fill" d="M54 112H146V180H54Z" />
      <path className="accent" d="M72 134H128M72 156H106" />
      <path d="M150 92H156" />
    </>
  ),
  screen: (
    <>
      <rect x={18} y={40} width={164} height={104} rx={10} />
      <path d="M70 172H130M100 144V172" />
      <path className="accent" d="M86 72L122 92L86 112Z" />
    </>
  ),
  calendar: (
    <>
      <rect x={26} y={40} width={148} height={138} rx={12} />
      <path d="M26 78H174M62 24V54M138 24V54" />
      <path d="M54 104H66M94 104H106M134 104H146M54 130H66M134 130H146M54 156H66M94 156H106" />
      <circle cx={100} cy={130} r={15} className="accent" />
    </>
  ),
} as const;
