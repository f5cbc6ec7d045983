import { type PropsWithChildren, startTransition, useEffect, useState } from 'react';

/**
 * What stands beside the main thing of a screen: it comes with the picture after the first, so that a touch on a slow
 * machine shows where it led before everything there has been drawn.
 */
export function Soon({ children }: PropsWithChildren) {
  return useSoon() && children;
}

/** False until what asks it has been painted once, then true. */
export function useSoon(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // The first frame's callback runs before its picture is painted, the second's when it is on its way to the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setPainted(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}
