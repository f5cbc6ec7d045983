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
    let after: ReturnType<typeof setTimeout> | undefined;
    // A frame's callbacks run before it is painted, a timer set there after.
    const frame = requestAnimationFrame(() => {
      after = setTimeout(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(after);
    };
  }, []);
  return painted;
}
