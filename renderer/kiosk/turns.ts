import { useState } from 'react';
import type { KioskSession } from './kiosk-session.tsx';

/** A place on the way, with what its screen works with. */
export interface Stand {
  name: string;
  kiosk: KioskSession;
}

/** The two sides that the screens of a visit stand on in turn. */
export const sides = [0, 1] as const;
export type Side = (typeof sides)[number];

/** What stands on both sides: the place of the visit in front, another one behind it, if any. */
export interface Turn {
  front: Side;
  here: Stand;
  /** What the screen in front works with: `here`, or what equals it and was drawn with already. */
  shown: Stand;
  behind: Stand | undefined;
  /** What was last known to lie ahead; it stands behind until the visit moves. */
  ahead: Stand | undefined;
}

/** Whether one screen shows both places. */
type SameScreen = (one: string, another: string) => boolean;

/**
 * The screens of a visit stand in turn on two sides. Behind the one in front stands the one that comes next as far as
 * can be foreseen; when the visit moves to a place of that screen, the sides change, and what was foreseen wrongly is
 * corrected there. When it moves elsewhere, the screen in front changes where it stands.
 */
export function turned(
  turn: Turn,
  { here, ahead, sameScreen }: { here: Stand; ahead: Stand | undefined; sameScreen: SameScreen },
): Turn {
  const changed = here.kiosk !== turn.here.kiosk || here.name !== turn.here.name;
  if (!changed && ahead === turn.ahead) return turn;
  const moves =
    momentOf(here) !== momentOf(turn.here) &&
    turn.behind !== undefined &&
    sameScreen(turn.behind.name, here.name);
  const before = moves ? turn.behind : turn.shown;
  return {
    front: moves ? (turn.front === 0 ? 1 : 0) : turn.front,
    here,
    shown: before && sameSession(before.kiosk, here.kiosk) ? { ...before, name: here.name } : here,
    behind: ahead !== turn.ahead ? ahead : moves ? turn.shown : turn.behind,
    ahead,
  };
}

/** The turn of the screens of a visit, kept from one drawing to the next. */
export function useTurn(here: Stand, ahead: Stand | undefined, sameScreen: SameScreen): Turn {
  const [turn, setTurn] = useState<Turn>({
    front: 0,
    here,
    shown: here,
    behind: undefined,
    ahead: undefined,
  });
  const now = turned(turn, { here, ahead, sameScreen });
  if (now !== turn) setTurn(now);
  return now;
}

/** Whether a screen shows the same with both; what lies ahead is made by the same steps, from the same parts. */
function sameSession(one: KioskSession, another: KioskSession): boolean {
  return (
    one.content === another.content &&
    one.call === another.call &&
    one.send === another.send &&
    sameParts(one.visit, another.visit)
  );
}

/** By value, as deep as the answers lie; of anything deeper another object is another thing. */
function sameParts(one: object, another: object, deep = true): boolean {
  const others = new Map(Object.entries(another));
  const parts = Object.entries(one);
  return (
    parts.length === others.size &&
    parts.every(([key, part]) => {
      const other = others.get(key);
      return (
        Object.is(part, other) || (deep && isRecord(part) && isRecord(other) && sameParts(part, other, false))
      );
    })
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Another one where a screen shows another thing. */
function momentOf({ name, kiosk: { visit } }: Stand): string {
  return JSON.stringify([name, visit.asking, visit.step]);
}
