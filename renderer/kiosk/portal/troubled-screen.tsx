import { Button } from '../../parts/button.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { troubleWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import '../guided/chips.css';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import { CallOfficer } from '../officer/officer-line.tsx';
import './troubled-screen.css';

/** Somebody is stuck: the difficulties by name, and an officer at one touch. */
export function TroubledScreen() {
  const say = useSay();
  const { content, visit, call, send } = useKiosk();
  const terms = content.handbook.vocabularies?.difficulties.terms ?? [];
  return (
    <GuidedFrame
      screen="troubled"
      actions={
        call !== 'none' && (
          <Button before="check" onClick={() => send({ type: 'trouble.solved' })}>
            {say(troubleWords.solved)}
          </Button>
        )
      }
    >
      <ScrollArea>
        <div className="troubled">
          <div className="troubled-head">
            <div>
              <Headline>{say(troubleWords.headline)}</Headline>
              <p className="flow-text">{say(troubleWords.explanation)}</p>
            </div>
            <CallOfficer />
          </div>
          <ul className="chips">
            {terms.map(({ id, text }) => (
              <li key={id}>
                <button
                  type="button"
                  className="touch-card chip"
                  data-chosen={visit.difficulties.includes(id) || undefined}
                  onClick={() => send({ type: 'difficulty.named', difficulty: id })}
                >
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
