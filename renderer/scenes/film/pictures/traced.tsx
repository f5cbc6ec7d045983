import { between, round } from '../../motion.ts';

interface TracedProps {
  d: string;
  t: number;
  from: number;
  to: number;
  className?: string;
  strokeWidth?: number;
}

/** A line that is drawn from its beginning to its end between two instants. */
export function Traced({ d, t, from, to, ...look }: TracedProps) {
  const drawn = between(t, from, to);
  return (
    <path
      d={d}
      pathLength={1}
      strokeDasharray="1 1"
      strokeDashoffset={round(1 - drawn)}
      opacity={drawn > 0 ? 1 : 0}
      {...look}
    />
  );
}
