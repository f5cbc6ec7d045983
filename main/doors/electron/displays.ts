import type { Display } from 'electron';
import type { Window } from '../../config.ts';

/** Where one configured window goes; without a display it stays closed. */
export interface Place {
  window: Window;
  display: Display | null;
  /** Why the window has no display; null when it has one. */
  reason: string | null;
}

/**
 * Gives each configured window its display: the one it is bound to while that is connected, so that it stays where it
 * was when the system calls another display its primary; else the one of its role. `primary` is the one the system
 * calls so, `secondary` the first of the others from left to right, then top to bottom. Where the display of a window
 * is gone and that of its role is taken, any free one will do. One display shows one window.
 *
 * @param boundTo the display that a window was shown on before: undefined when it never was, null when it is gone
 */
export function place(
  windows: readonly Window[],
  displays: readonly Display[],
  primaryId: number,
  boundTo: (window: Window) => Display | null | undefined = () => undefined,
): Place[] {
  const primary = displays.find((display) => display.id === primaryId) ?? null;
  const others = displays.filter((display) => display.id !== primaryId).sort(byPosition);
  const taken = new Map<Display, Window>();
  return windows.map((window) => {
    const bound = boundTo(window);
    const ofRole = window.display === 'primary' ? primary : (others[0] ?? null);
    const free = [primary, ...others].find((display) => display !== null && !taken.has(display)) ?? null;
    const instead = bound === undefined || (ofRole !== null && !taken.has(ofRole)) ? ofRole : free;
    const display = bound && !taken.has(bound) ? bound : instead;
    if (display === null) {
      const reason = `There is no ${window.display} display for the ${title(window)}, so it is not opened. It opens when the display is connected.`;
      return { window, display, reason };
    }
    const other = taken.get(display);
    if (other) {
      const reason = `The ${window.display} display already shows the ${title(other)}, so the ${title(window)} is not opened. Give it another display in settings.json.`;
      return { window, display: null, reason };
    }
    taken.set(display, window);
    return { window, display, reason: null };
  });
}

/** What a display is known by wherever it is plugged in: its name, or without one its pixels however it is turned. */
export function keyOf({ label, bounds, scaleFactor }: Display): string {
  if (label !== '') return label;
  const sides = [bounds.width, bounds.height].map((side) => Math.round(side * scaleFactor));
  return `${Math.max(...sides)}×${Math.min(...sides)}`;
}

/** The connected display with this key; of twins the one with this number, else the first by position. */
export function findDisplay(displays: readonly Display[], key: string, id: number): Display | null {
  const alike = displays.filter((display) => keyOf(display) === key).sort(byPosition);
  return alike.find((display) => display.id === id) ?? alike[0] ?? null;
}

/** What a window is called in a sentence. */
export function title(window: Window): string {
  if (window.page === 'signage') return `signage screen "${window.screen}"`;
  return window.page === 'staff' ? 'staff desk' : 'kiosk';
}

function byPosition(a: Display, b: Display): number {
  return a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id;
}
