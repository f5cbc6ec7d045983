import { type PropsWithChildren, useDeferredValue } from 'react';

/**
 * What stands beside the main thing of a screen: it comes with the picture after the first, so that a touch on a slow
 * machine shows where it led before everything there has been drawn.
 */
export function Soon({ children }: PropsWithChildren) {
  return useSoon() && children;
}

/** False for the first picture of what asks it, then true. */
export function useSoon(): boolean {
  return useDeferredValue(true, false);
}
