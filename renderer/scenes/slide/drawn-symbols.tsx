const petals = [0, 72, 144, 216, 288];

/** Drawings that stand for something, inside the 200 by 200 canvas of Lines. */
export const symbols = {
  shield: (
    <>
      <path d="M100 18Q130 40 168 42V98Q168 152 100 184Q32 152 32 98V42Q70 40 100 18Z" />
      <path className="accent" d="M68 102L92 126L136 78" />
    </>
  ),
  warning: (
    <>
      <path d="M100 26L184 170H16Z" />
      <path className="accent" d="M100 78V122" />
      <circle cx={100} cy={144} r={4} className="accent-fill" stroke="none" />
    </>
  ),
  scales: (
    <>
      <path d="M100 24V172M60 176H140" />
      <path d="M36 58H164" />
      <circle cx={100} cy={40} r={9} className="ground-fill" />
      <path d="M36 58L12 116H60Z" />
      <path d="M164 58L140 116H188Z" />
      <path className="accent" d="M12 116Q14 140 36 140T60 116" />
      <path className="accent" d="M140 116Q142 140 164 140T188 116" />
    </>
  ),
  clock: (
    <>
      <circle cx={100} cy={100} r={78} />
      <path d="M100 34V42M166 100H158M100 166V158M34 100H42" />
      <path className="accent" d="M100 56V100L132 120" />
    </>
  ),
  chart: (
    <>
      <path d="M24 24V176H180" />
      <path d="M48 176V124H72V176M92 176V92H116V176M136 176V60H160V176" />
      <path className="accent" d="M46 98L90 66L114 74L162 30M162 30H142M162 30V50" />
    </>
  ),
  star: (
    <>
      <path d="M100 24L123 74L178 80L137 117L149 171L100 143L51 171L63 117L22 80L77 74Z" />
      <path className="accent" d="M166 22V46M154 34H178" />
    </>
  ),
  megaphone: (
    <>
      <path d="M26 84V122Q26 130 34 130H62L150 168V38L62 76H34Q26 76 26 84Z" />
      <path d="M62 76V130" />
      <path d="M52 130L62 176H86L76 136" />
      <path className="accent" d="M168 78Q182 103 168 128" />
    </>
  ),
  globe: (
    <>
      <circle cx={100} cy={100} r={78} />
      <path d="M22 100H178" />
      <path d="M100 22Q146 60 146 100T100 178Q54 140 54 100T100 22Z" />
      <path className="accent" d="M34 62Q66 76 100 76T166 62M34 138Q66 124 100 124T166 138" />
    </>
  ),
  wifi: (
    <>
      <path d="M18 84Q100 6 182 84" />
      <path d="M46 112Q100 62 154 112" />
      <path d="M74 140Q100 118 126 140" />
      <circle cx={100} cy={164} r={8} className="accent-fill" stroke="none" />
    </>
  ),
  flower: (
    <>
      {petals.map((angle) => (
        <path
          key={angle}
          d="M100 84Q74 62 84 34Q92 22 100 32Q108 22 116 34Q126 62 100 84Z"
          transform={`rotate(${angle} 100 84)`}
        />
      ))}
      <circle cx={100} cy={84} r={11} className="accent" />
      <path d="M100 136V186M100 176Q120 170 130 152M100 166Q82 160 72 146" />
    </>
  ),
  lotus: (
    <>
      <path className="accent" d="M100 34Q132 76 100 138Q68 76 100 34Z" />
      <path d="M80 62Q58 56 48 50Q42 104 100 138Q158 104 152 50Q142 56 120 62" />
      <path d="M50 86Q30 88 16 82Q28 132 100 138Q172 132 184 82Q170 88 150 86" />
      <path d="M34 160Q66 148 100 160T166 160M58 178Q80 170 100 178T142 178" />
    </>
  ),
} as const;
