import { type PropsWithChildren, useEffect, useRef } from 'react';

/**
 * The one headline of a screen. It takes the focus when it appears, so that a screen reader reads the new screen
 * from its top and the keyboard goes on from there. Give it a `key` where the same screen shows another thing.
 */
export function Headline({ className, children }: PropsWithChildren<{ className?: string }>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={`headline ${className ?? ''}`}>
      {children}
    </h1>
  );
}
