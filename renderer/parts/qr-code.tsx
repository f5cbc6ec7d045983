import { encodeQR } from 'qr';

interface QrCodeProps {
  /** What a phone reads. */
  text: string;
  /** What a screen reader says instead. */
  label: string;
  className?: string;
}

/** A QR code as one drawn path, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const modules = modulesOf(text);
  const size = modules.length;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
      data-qr={text}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={modules.map(rowPath).join('')} />
    </svg>
  );
}

/**
 * Version 1 has no alignment pattern, so that cameras read it worse at a slant: a short text gets version 2, which
 * costs it four modules.
 */
function modulesOf(text: string): boolean[][] {
  const options = { ecc: 'medium', border: 4 } as const;
  const modules = encodeQR(text, 'raw', options);
  return modules.length < 25 + 8 ? encodeQR(text, 'raw', { ...options, version: 2 }) : modules;
}

/** The dark runs of one row as rectangles of height 1. */
function rowPath(row: boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const length = x + 1 - start;
    runs.push(`M${start} ${y}h${length}v1h-${length}z`);
  }
  return runs.join('');
}
