/** A tap: when (milliseconds that never go back), where (CSS pixels), and what was on the screen. */
export interface Tap {
  at: number;
  x: number;
  y: number;
  place: string;
  /** Known to be no part of a double tap. */
  single?: boolean;
}

/**
 * What comes down again this soon and this near is taken for the second half of a double tap. Browsers allow 300 ms; a
 * hand that is not steady takes longer.
 */
const secondTap = { ms: 500, px: 80 };

/**
 * Tells of each tap whether it is the second half of a double tap whose first has already led to another place: it was
 * meant for what stood there before. Such a tap starts no time of its own, so that who goes on tapping is heard again.
 */
export function createTapJudge(): (tap: Tap) => boolean {
  let last: Tap | undefined;
  return (tap) => {
    const near = last && Math.hypot(tap.x - last.x, tap.y - last.y) < secondTap.px;
    const soon = last && tap.at - last.at < secondTap.ms;
    if (!tap.single && last && near && soon && last.place !== tap.place) return true;
    last = tap;
    return false;
  };
}
