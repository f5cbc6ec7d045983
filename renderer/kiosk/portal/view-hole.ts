import { type RefObject, useEffect } from 'react';
import type { ViewBounds } from '../../../shared/domain/content/portal-view.ts';

/** How often the place of the view is looked at: a dialog above it must not stay hidden behind it for long. */
const lookEveryMs = 150;

/** Tells where the hole is that the view fills, and null while it is not there or something lies above it. */
export function useViewHole(
  hole: RefObject<HTMLElement | null>,
  place: (bounds: ViewBounds | null) => void,
): void {
  useEffect(() => {
    let told = '';
    const look = () => {
      const bounds = hole.current && boundsOf(hole.current);
      if (JSON.stringify(bounds) === told) return;
      told = JSON.stringify(bounds);
      place(bounds);
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => {
      clearInterval(timer);
      place(null);
    };
  }, [hole, place]);
}

/** Where an element is in whole pixels; null while it is covered or out of the window. */
export function boundsOf(element: HTMLElement): ViewBounds | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  const bounds = {
    x: Math.round(left),
    y: Math.round(top),
    width: Math.round(width),
    height: Math.round(height),
  };
  if (bounds.x < 0 || bounds.y < 0 || bounds.width < 1 || bounds.height < 1) return null;
  const above = document
    .elementsFromPoint(left + width / 2, top + height / 2)
    // It only catches touches for a moment after each change of the screen.
    .find(({ className }) => className !== 'touch-shield');
  return above !== undefined && element.contains(above) ? bounds : null;
}
