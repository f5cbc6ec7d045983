import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createTapJudge, type Shown } from './second-tap.ts';
import { controlOf, shownNow } from './shown-now.ts';

const shieldMs = 400;

/**
 * Tells of every touch and key, and keeps what does not belong on a kiosk away: context menu, dragging,
 * selecting, and the second half of a double tap where the first has already changed what lies under the finger: it
 * was meant for what stood there before. `meaning` is another one where the visit gives a touch another meaning; what
 * else has changed is seen on the screen. The touch that ends the warning must not also press what lies below it:
 * returns true for the moment in which a shield has to catch it.
 */
export function useTouchGuard(onTouch: () => void, warned: boolean, meaning: string): boolean {
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

  useSecondTapGuard(meaning);
  return useShield(warned);
}

function useSecondTapGuard(meaning: string): void {
  const now = useRef(meaning);
  useLayoutEffect(() => {
    now.current = meaning;
  }, [meaning]);
  useEffect(() => {
    const isSecond = createTapJudge();
    // What stands there is read as the finger comes down: until it leaves, nobody waits for anything.
    let atDown: Shown | undefined;
    const read = () => {
      atDown = shownNow(now.current);
    };
    const look = (event: PointerEvent) => {
      const { timeStamp: at, clientX: x, clientY: y } = event;
      // Of a mouse, the browser counts the quick clicks on one spot; of fingers, which wander, it does not.
      const single = event.pointerType !== 'touch' && event.detail < 2;
      const shownAtTap = () => shownNow(now.current);
      const shown = (event.detail === 0 ? undefined : atDown) ?? shownAtTap();
      atDown = undefined;
      if (!isSecond({ at, x, y, pressed: controlOf(event), shown, shownAtTap, single })) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('pointerdown', read, { capture: true, passive: true });
    window.addEventListener('click', look, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', read, { capture: true });
      window.removeEventListener('click', look, { capture: true });
    };
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
