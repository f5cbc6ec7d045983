import { useEffect, useState } from 'react';
import type { Extent } from '../../../shared/signage/placing.ts';

/** The part of `window` that tells how large a picture can be. */
export interface Shown {
  innerWidth: number;
  innerHeight: number;
  screen: { width: number; height: number };
}

/**
 * The pixels that are seen of a window. On X11 Chromium makes a window that is born as large as its display one pixel
 * smaller each way, so kiosks ask for one pixel more, and get it: the picture is to fill the display and not that. A
 * film of the display's own size that is drawn one pixel larger is not as sharp, and takes several times as long to
 * draw without a graphics processor. Whatever else is larger than one display is meant to be.
 */
export function outputOf({ innerWidth, innerHeight, screen }: Shown): Extent {
  const seen = (inner: number, display: number) => (inner === display + 1 ? display : inner);
  return { width: seen(innerWidth, screen.width), height: seen(innerHeight, screen.height) };
}

/** The pixels of the output, also when it is resized. */
export function useOutput(): Extent {
  const [output, setOutput] = useState(() => outputOf(window));
  useEffect(() => {
    const measure = () => setOutput(outputOf(window));
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return output;
}
