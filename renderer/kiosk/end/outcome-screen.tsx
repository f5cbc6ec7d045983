import { type Outcome, outcomes } from '../../../shared/domain/counters/outcome.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { outcomeChoices, outcomeWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useSend } from '../kiosk-session.tsx';
import './outcome-screen.css';
import { steadyInstant } from '../begin/visit-start.ts';

const icons: Record<Outcome, IconName> = {
  self: 'person',
  assisted: 'people',
  partly: 'half',
  'not-done': 'pause',
  referred: 'sign',
};

/** How far the citizen got, in their own words. One touch ends the visit and counts it. */
export function OutcomeScreen() {
  const say = useSay();
  const send = useSend();
  return (
    <GuidedFrame screen="outcome">
      <ScrollArea>
        <div className="outcome">
          <Headline>{say(outcomeWords.headline)}</Headline>
          <p className="outcome-text">{say(outcomeWords.explanation)}</p>
          <ul>
            {outcomes.map((outcome) => (
              <li key={outcome}>
                <button
                  type="button"
                  data-outcome={outcome}
                  onClick={() => send({ type: 'outcome.given', outcome, at: steadyInstant() })}
                >
                  <Icon name={icons[outcome]} />
                  <span>{say(outcomeChoices[outcome])}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}
