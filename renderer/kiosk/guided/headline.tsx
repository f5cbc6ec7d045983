import { type PropsWithChildren, useEffect, useRef } from 'react';
import { useWaiting } from '../../parts/waiting.ts';
import { useHush } from '../../reading/reading.tsx';

/**
 * The one headline of a screen. It takes the focus when it appears, so that a screen reader reads the new screen
 * from its top and the keyboard goes on from there; a voice that still reads the screen before falls silent. Give
 * it a `key` where the same screen shows another thing.
 */
export function Headline({ className, children }: PropsWithChildren<{ className?: string }>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const hush = useHush();
  const waiting = useWaiting();
  useEffect(() => {
    if (waiting) return;
    heading.current?.focus({ preventScroll: true });
    hush?.();
  }, [hush, waiting]);
  return (
    <h1 ref={heading} tabIndex={-1} className={`headline ${className ?? ''}`}>
      {children}
    </h1>
  );
}
