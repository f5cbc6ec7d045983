import type { Display } from 'electron';
import type { Window } from '../config.ts';

/** Where one configured window goes; without a display it stays closed. */
export interface Place {
  window: Window;
  display: Display | null;
  /** Why the window has no display; null when it has one. */
  reason: string | null;
}

/**
 * Gives each configured window its display. `primary` is the one the system calls so, `secondary` the first
 * of the others from left to right, then top to bottom. One display shows one window.
 */
export function place(windows: readonly Window[], displays: readonly Display[], primaryId: number): Place[] {
  const primary = displays.find((display) => display.id === primaryId) ?? null;
  const secondary = displays.filter((display) => display.id !== primaryId).sort(byPosition)[0] ?? null;
  const taken = new Map<Display, Window>();
  return windows.map((window) => {
    const display = window.display === 'primary' ? primary : secondary;
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

/** What a window is called in a sentence. */
export function title(window: Window): string {
  return window.page === 'kiosk' ? 'kiosk' : `signage screen "${window.screen}"`;
}

function byPosition(a: Display, b: Display): number {
  return a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id;
}
