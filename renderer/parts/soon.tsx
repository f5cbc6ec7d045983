import { type PropsWithChildren, startTransition, useEffect, useState } from 'react';
import { useWaiting } from './waiting.ts';

/**
 * What stands beside the main thing of a screen: it comes with the picture after the first, so that a touch on a slow
 * machine shows where it led before everything there has been drawn. On a screen that stands by it stands at once.
 */
export function Soon({ children }: PropsWithChildren) {
  return useSoon() && children;
}

/** False until what asks it has been painted once, then true; true from the first where it stands by. */
export function useSoon(): boolean {
  const waiting = useWaiting();
  const [painted, setPainted] = useState(waiting);
  useEffect(() => (painted ? undefined : afterPainting(() => setPainted(true))), [painted]);
  return painted;
}

/** Changes what is shown once what stands now is on its way to the screen. What it gives back leaves it undone. */
export function afterPainting(change: () => void): () => void {
  // The first frame's callback runs before its picture is painted, the second's when it is on its way to the screen.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => startTransition(change));
  });
  return () => cancelAnimationFrame(frame);
}
