import { Button } from '../../parts/button.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { readingWords, troubleWords } from '../../words/flow.ts';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { adviceOn } from '../content/handbook-entries.ts';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import { CallOfficer } from '../officer/officer-line.tsx';
import './advised-screen.css';

const noAdvice = { answers: [], guides: [] };

/** What helps with the difficulty that was named: answers, guides, and an officer. */
export function AdvisedScreen() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const { handbook } = content;
  const term = handbook.vocabularies?.difficulties.terms.find(({ id }) => id === visit.difficulty);
  // An update can take a difficulty away while somebody reads about it.
  const { answers, guides } =
    term === undefined ? noAdvice : adviceOn(handbook, term.id, visit.procedure?.id, visit.today);
  return (
    <GuidedFrame
      screen="advised"
      actions={
        <Button kind="main" before="check" onClick={() => send({ type: 'trouble.solved' })}>
          {say(troubleWords.solved)}
        </Button>
      }
    >
      <ScrollArea>
        <div className="advised">
          <div className="advised-words">
            <Headline>{say(term?.text ?? readingWords.gone)}</Headline>
            {term?.help && <p className="flow-text">{say(term.help)}</p>}
            {answers.map(({ id, title, answer, basis }) => (
              <section key={id} className="card">
                <h2>{say(title)}</h2>
                <p>{say(answer)}</p>
                {basis.confidence === 'low' && (
                  <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>
                )}
              </section>
            ))}
            {answers.length + guides.length === 0 && (
              <p className="advised-none">{say(troubleWords.noAdvice)}</p>
            )}
          </div>
          <div className="advised-aside">
            <CallOfficer />
            {guides.length > 0 && (
              <section aria-labelledby="advised-guides">
                <h2 id="advised-guides">{say(troubleWords.guides)}</h2>
                {guides.map(({ id, title }) => (
                  <Button key={id} before="paper" onClick={() => send({ type: 'guide.opened', guide: id })}>
                    {say(title)}
                  </Button>
                ))}
              </section>
            )}
          </div>
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}
