import { useEffect, useState } from 'react';

const shieldMs = 400;

/**
 * Tells of every touch and key, and keeps what does not belong on a kiosk away: context menu, dragging,
 * selecting. The touch that ends the warning must not also press what lies below it: returns true for the
 * moment in which a shield has to catch it.
 */
export function useTouchGuard(onTouch: () => void, warned: boolean): boolean {
  useEffect(() => {
    const noted = ['pointerdown', 'keydown', 'wheel'] as const;
    const unwanted = ['contextmenu', 'dragstart', 'selectstart'] as const;
    for (const type of noted) window.addEventListener(type, onTouch, { capture: true, passive: true });
    for (const type of unwanted) window.addEventListener(type, prevent);
    return () => {
      for (const type of noted) window.removeEventListener(type, onTouch, { capture: true });
      for (const type of unwanted) window.removeEventListener(type, prevent);
    };
  }, [onTouch]);

  const [shielded, setShielded] = useState(false);
  useEffect(() => {
    if (!warned) return;
    return () => setShielded(true);
  }, [warned]);
  useEffect(() => {
    if (!shielded) return;
    const timer = setTimeout(() => setShielded(false), shieldMs);
    return () => clearTimeout(timer);
  }, [shielded]);
  return shielded;
}

function prevent(event: Event): void {
  const inField = event.target instanceof HTMLInputElement && event.type === 'selectstart';
  if (!inField) event.preventDefault();
}
