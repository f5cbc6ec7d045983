import { useEffect, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { useWaiting } from '../../parts/waiting.ts';
import { ratingWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useContent, useSend } from '../kiosk-session.tsx';
import './rating-screen.css';

/** How satisfied the citizen is, by one touch or not at all. */
export function RatingScreen() {
  const say = useSay();
  const content = useContent();
  const send = useSend();
  const settled = useSettled();
  const terms = content.handbook.vocabularies?.satisfaction.terms ?? [];
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
          <Headline>{say(ratingWords.headline)}</Headline>
          <p className="flow-text">{say(ratingWords.explanation)}</p>
          <ul inert={!settled}>
            {terms.map(({ id, text }, at) => (
              <li key={id}>
                <button
                  type="button"
                  data-satisfaction={id}
                  onClick={() => send({ type: 'rating.given', satisfaction: id })}
                >
                  <Face mood={1 - (2 * at) / (terms.length - 1)} />
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

/** A line drawing from a broad smile (1) to a sad mouth (-1). */
function Face({ mood }: { mood: number }) {
  const bend = 15.5 + mood * 4;
  const ends = 15.5 - mood * 1.2;
  return (
    <svg
      className="face"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx={12} cy={12} r={10} />
      <path d={`M8.4 9.4V10M15.6 9.4V10M7.4 ${ends}Q12 ${bend} 16.6 ${ends}`} />
    </svg>
  );
}
