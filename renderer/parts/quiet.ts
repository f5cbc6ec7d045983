import { useEffect } from 'react';

/** Calls back once nobody has touched the screen or a key for so long. */
export function useQuiet(limitMs: number, onQuiet: () => void): void {
  useEffect(() => {
    let timer = setTimeout(onQuiet, limitMs);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(onQuiet, limitMs);
    };
    const noted = ['pointerdown', 'keydown'] as const;
    for (const type of noted) window.addEventListener(type, touched, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const type of noted) window.removeEventListener(type, touched, { capture: true });
    };
  }, [limitMs, onQuiet]);
}
