import { useEffect, useRef } from 'react';
import type { Display } from '../../../shared/domain/signage/display.ts';
import { placingOf, taken } from '../../../shared/signage/placing.ts';
import { fontsLoaded } from '../../scenes/fonts.ts';
import { cardWords } from '../words.ts';
import { useOutput } from './output.ts';
import { drawTestCard } from './test-card-drawing.ts';

interface TestCardProps {
  /** The screen's. */
  id: string;
  title: string;
  display: Display | undefined;
}

/** Fills a screen's picture with what shows whether it is set up well: every pixel is where its numbers say. */
export function TestCard({ id, title, display }: TestCardProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const output = useOutput();
  const placing = placingOf(display, output, 0);
  const { width, height } = placing.picture;
  const reach = taken(placing);
  const lines = [
    title,
    cardWords.picture(id, width, height),
    cardWords.output(output.width, output.height),
    ...(reach.width > output.width || reach.height > output.height
      ? [cardWords.beyond(reach.width, reach.height)]
      : []),
  ];
  const text = lines.join('\n');
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    let stale = false;
    void fontsLoaded().then(() => {
      if (stale) return;
      drawTestCard(context, { width, height }, text.split('\n'));
      element.dataset.drawn = `${width}x${height}`;
    });
    return () => {
      stale = true;
    };
  }, [width, height, text]);
  return <canvas ref={canvas} width={width} height={height} className="test-card" aria-label={text} />;
}
