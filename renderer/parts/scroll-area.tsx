import { type PropsWithChildren, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../words/language.tsx';
import { shellWords } from '../words/shell.ts';
import { Button } from './button.tsx';
import './scroll-area.css';

interface ScrollAreaProps {
  className?: string;
  /** What is shown, as a key: another thing begins at its top. */
  of?: string;
}

/**
 * What may be longer than the screen. Where there is more below, a button says so and leads there: not
 * everybody knows that a screen can be pushed up with a finger.
 */
export function ScrollArea({ className, of, children }: PropsWithChildren<ScrollAreaProps>) {
  const say = useSay();
  const area = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);

  const shown = useRef(of);
  useLayoutEffect(() => {
    if (shown.current === of) return;
    shown.current = of;
    area.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [of]);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const look = () => {
      setMore(element.scrollHeight - element.scrollTop - element.clientHeight > slack);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  const scrollOn = () => {
    const element = area.current;
    element?.scrollBy({ top: element.clientHeight * 0.75, behavior: calm() ? 'auto' : 'smooth' });
  };

  return (
    <div className="scroll-area">
      <div ref={area} className={`scroll-content ${className ?? ''}`}>
        <div>{children}</div>
      </div>
      {more && (
        <div className="scroll-on">
          <Button before="down" onClick={scrollOn}>
            {say(shellWords.scrollOn)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Fewer pixels than this below the edge hide nothing. */
const slack = 24;

function calm(): boolean {
  return (
    document.documentElement.dataset.motion === 'still' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
