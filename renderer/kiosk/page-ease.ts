import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Ease } from '../../shared/domain/ease.ts';

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Puts the visitor's wishes on the page as `data-size`, `data-contrast`, `data-motion` and `data-reach` of
 * `<html>`, for the styles. Motion is still where the visitor or the operating system wants it so.
 */
export function usePageEase({ size, contrast, motion, reach }: Ease): void {
  const systemStill = useSyncExternalStore(watch, () => lessMotion.matches);
  const still = systemStill || motion === 'still';
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    Object.assign(dataset, { size, contrast, reach, motion: still ? 'still' : 'moving' });
    return () => {
      for (const name of ['size', 'contrast', 'reach', 'motion']) delete dataset[name];
    };
  }, [size, contrast, reach, still]);
}

function watch(changed: () => void): () => void {
  lessMotion.addEventListener('change', changed);
  return () => lessMotion.removeEventListener('change', changed);
}
