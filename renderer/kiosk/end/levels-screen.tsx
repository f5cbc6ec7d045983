import { type ReactNode, useEffect, useState } from 'react';
import type { Term } from '../../../shared/domain/content/vocabulary.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { Button } from '../../parts/button.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { useWaiting } from '../../parts/waiting.ts';
import { ratingWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useSend } from '../kiosk-session.tsx';
import './levels-screen.css';

interface LevelsScreenProps {
  headline: Text;
  /** Best first. */
  levels: readonly Term[];
  /** Of a level from 1, the best, to -1. */
  drawing(height: number): ReactNode;
  onChoose(level: string): void;
}

/** A question at the end of a visit that is answered by one of some levels, or not at all. */
export function LevelsScreen({ headline, levels, drawing, onChoose }: LevelsScreenProps) {
  const say = useSay();
  const send = useSend();
  const settled = useSettled();
  return (
    <GuidedFrame
      screen="rating"
      back={false}
      actions={
        <Button kind="main" after="next" onClick={() => send({ type: 'rating.skipped' })}>
          {say(ratingWords.skip)}
        </Button>
      }
    >
      <ScrollArea>
        <div className="rating">
          <Headline>{say(headline)}</Headline>
          <p className="flow-text">{say(ratingWords.explanation)}</p>
          <ul inert={!settled}>
            {levels.map(({ id, text }, at) => (
              <li key={id}>
                <button type="button" data-level={id} onClick={() => onChoose(id)}>
                  {drawing(1 - (2 * at) / (levels.length - 1))}
                  {say(text)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}

/** The second tap of a double tap on the screen before must not rate. */
const settlingMs = 500;

function useSettled(): boolean {
  const waiting = useWaiting();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (waiting) return;
    const timer = setTimeout(() => setSettled(true), settlingMs);
    return () => clearTimeout(timer);
  }, [waiting]);
  return settled;
}
