/** A tap: when (milliseconds that never go back), where (CSS pixels), on what, and what was on the screen. */
export interface Tap {
  at: number;
  x: number;
  y: number;
  /** The control that was hit, if any. */
  pressed: object | undefined;
  shown: Shown;
  /** The same as it is when the finger leaves, where that may differ. It is asked for only of what may be a second tap. */
  shownAtTap?(): Shown;
  /** Known to be no part of a double tap. */
  single?: boolean;
}

/** What a tap found on the screen, before it changed anything. */
export interface Shown {
  /** A key: another one where a touch means something else. */
  place: string;
  /** What could be pressed, each with what it said; it keeps nothing of it in memory. */
  controls: Pick<WeakMap<object, string>, 'get'>;
}

/**
 * What comes down again this soon and this near is taken for the second half of a double tap. Browsers allow 300 ms; a
 * hand that is not steady takes longer.
 */
const secondTap = { ms: 500, px: 80 };

/**
 * Tells of each tap whether it is the second half of a double tap whose first has already changed what is hit: it led
 * to another place, or the control was not there before or said something else. The tap was meant for what stood there
 * then. It starts no time of its own, so that who goes on tapping is heard again.
 */
export function createTapJudge(): (tap: Tap) => boolean {
  let last: Pick<Tap, 'at' | 'x' | 'y' | 'shown'> | undefined;
  return ({ pressed, shownAtTap, single, ...tap }) => {
    const near = last && Math.hypot(tap.x - last.x, tap.y - last.y) < secondTap.px;
    const soon = last && tap.at - last.at < secondTap.ms;
    if (!single && last && near && soon && changed(last.shown, shownAtTap?.() ?? tap.shown, pressed))
      return true;
    last = tap;
    return false;
  };
}

function changed(before: Shown, now: Shown, pressed: object | undefined): boolean {
  if (before.place !== now.place) return true;
  return pressed !== undefined && before.controls.get(pressed) !== now.controls.get(pressed);
}
