import { Button } from '../../parts/button.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { groupingWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import '../guided/chips.css';
import './grouping-screen.css';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';

/** Asks the helper which group the citizen belongs to; one touch, or none at all. */
export function GroupingScreen() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const terms = content.handbook.vocabularies?.groups.terms ?? [];
  return (
    <GuidedFrame
      screen="grouping"
      actions={
        <Button kind="main" after="next" onClick={() => send({ type: 'group.chosen', group: visit.group })}>
          {say(groupingWords.skip)}
        </Button>
      }
    >
      <ScrollArea>
        <div className="grouping">
          <Headline>{say(groupingWords.headline)}</Headline>
          <p className="flow-text">{say(groupingWords.explanation)}</p>
          <ul className="chips">
            {terms.map((term) => (
              <li key={term.id}>
                <button
                  type="button"
                  className="touch-card chip"
                  data-chosen={term.id === visit.group || undefined}
                  onClick={() => send({ type: 'group.chosen', group: term.id })}
                >
                  {say(term.text)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}
