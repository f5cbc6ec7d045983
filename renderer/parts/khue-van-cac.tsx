interface KhueVanCacProps {
  className?: string;
  /** Line weight in the drawing's own units; it is 400 wide and 520 high. */
  weight?: number;
}

/**
 * Khuê Văn Các, the pavilion of the Temple of Literature and by the Law on the Capital the symbol of Hanoi:
 * a line drawing of one weight in the current text colour. An ornament: it is not read out.
 */
export function KhueVanCac({ className, weight = 4 }: KhueVanCacProps) {
  return (
    <svg
      className={className}
      viewBox="-200 0 400 520"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx={0} cy={20} r={8} />
      <path d="M0 28V48" />
      <Half />
      <g transform="scale(-1 1)">
        <Half />
      </g>
      <circle cx={0} cy={252} r={32} />
      <circle cx={0} cy={252} r={11} />
      {rays.map((angle) => (
        <path key={angle} d="M0 -15V-32" transform={`translate(0 252) rotate(${angle})`} />
      ))}
    </svg>
  );
}

const rays = [0, 45, 90, 135, 180, 225, 270, 315];

/** The right half, from the roof ridge down to the steps. */
function Half() {
  return (
    <>
      <path d="M0 48H44Q52 47 56 38" />
      <path d="M44 48C54 76 78 96 116 100Q126 100 134 90" />
      <path d="M134 90Q122 112 96 112H0" />
      <path d="M62 112V140M22 112V140" />
      <path d="M0 140H74C86 170 118 194 164 198Q176 198 184 186" />
      <path d="M184 186Q170 212 138 212H0" />
      <path d="M104 212V292M78 212V292" />
      <path d="M0 292H120V316H0M44 292V316M82 292V316" />
      <path d="M0 334H132V316H120" />
      <path d="M64 334V470M114 334V470" />
      <path d="M56 470H122V488" />
      <path d="M56 470V488M0 488H156M0 508H186" />
    </>
  );
}
