import { useLayoutEffect, useSyncExternalStore } from 'react';
import { type Ease, usualEase } from '../../../shared/domain/ease.ts';

const usual = new Map<string, string>(Object.entries(usualEase));

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Puts the visitor's wishes on the page as `data-size`, `data-contrast`, `data-motion` and `data-reach` of
 * `<html>`, for the styles. What is as usual is not there at all: of a rule for an attribute that no element bears, a
 * browser need not look at one. Motion is still where the visitor or the operating system wants it so.
 */
export function usePageEase({ size, contrast, motion, reach }: Ease): void {
  const systemStill = useSyncExternalStore(watch, () => lessMotion.matches);
  const still = systemStill || motion === 'still';
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const wishes = { size, contrast, reach, motion: still ? 'still' : usualEase.motion };
    const unusual = Object.entries(wishes).filter(([name, wish]) => wish !== usual.get(name));
    Object.assign(dataset, Object.fromEntries(unusual));
    return () => {
      for (const [name] of unusual) delete dataset[name];
    };
  }, [size, contrast, reach, still]);
}

function watch(changed: () => void): () => void {
  lessMotion.addEventListener('change', changed);
  return () => lessMotion.removeEventListener('change', changed);
}
