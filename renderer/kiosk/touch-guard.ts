import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const shieldMs = 400;

/**
 * A finger that comes down again this soon and this near, in CSS pixels, is taken for the second half of a double
 * tap. Browsers allow 300 ms; a hand that is not steady takes longer.
 */
const secondTap = { ms: 500, px: 80 };

/**
 * Tells of every touch and key, and keeps what does not belong on a kiosk away: context menu, dragging,
 * selecting, and the second half of a double tap where the first has already led to another place: it was meant
 * for what stood there before. The touch that ends the warning must not also press what lies below it: returns
 * true for the moment in which a shield has to catch it.
 */
export function useTouchGuard(onTouch: () => void, warned: boolean, place: string): boolean {
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

  useSecondTapGuard(place);
  return useShield(warned);
}

function useSecondTapGuard(place: string): void {
  const now = useRef(place);
  useLayoutEffect(() => {
    now.current = place;
  }, [place]);
  useEffect(() => {
    let last = { place: now.current, at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
    const look = (event: PointerEvent) => {
      const { timeStamp: at, clientX: x, clientY: y } = event;
      const near = Math.hypot(x - last.x, y - last.y) < secondTap.px && at - last.at < secondTap.ms;
      // `detail` counts quick clicks on one spot; keys, and what is pressed by them, have 0.
      const second = event.detail > 1 || (event.pointerType === 'touch' && near);
      const { place } = last;
      last = { place: now.current, at, x, y };
      if (!second || place === now.current) return;
      last.place = place;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('click', look, { capture: true });
    return () => window.removeEventListener('click', look, { capture: true });
  }, []);
}

function useShield(warned: boolean): boolean {
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
