import type { Fact } from '../../../shared/domain/basis.ts';
import type { Guide } from '../../../shared/domain/content/handbook.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { Button } from '../../parts/button.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { shownFacts } from '../../parts/shown-fact.ts';
import { Soon } from '../../parts/soon.tsx';
import { afterWords } from '../../words/flow.ts';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import './after-screen.css';
import { guidesOfChapter, securityAt } from '../content/handbook-entries.ts';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import { SecurityNote } from '../portal/security-note.tsx';

/** The chapters of the handbook that say what happens once a dossier is in; a pack may have none of them. */
const chapters = { tracking: 'theo-doi', paying: 'thanh-toan', receiving: 'ket-qua' };

/** What happens next: following the dossier, paying, getting the result. */
export function AfterScreen() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const { procedure, today } = visit;
  if (procedure === undefined) return null;
  const { handbook } = content;
  const { fees, timeLimit, results, receive } = procedure;
  const advice = securityAt(handbook, 'public-computer', today);
  return (
    <GuidedFrame
      screen="after"
      actions={
        <Button kind="main" after="next" onClick={() => send({ type: 'guidance.finished' })}>
          {say(afterWords.onward)}
        </Button>
      }
    >
      <ScrollArea>
        <div className="after">
          <Headline>{say(afterWords.headline)}</Headline>
          <div className="after-cards">
            <NextThing
              icon="search"
              title={afterWords.tracking}
              facts={[[afterWords.timeLimit, [timeLimit]]]}
              guides={guidesOfChapter(handbook, chapters.tracking, today)}
            />
            <NextThing
              icon="money"
              title={afterWords.paying}
              facts={[
                [afterWords.fee, [fees.online]],
                [afterWords.extra, [fees.extra]],
              ]}
              guides={guidesOfChapter(handbook, chapters.paying, today)}
            />
            <NextThing
              icon="paper"
              title={afterWords.receiving}
              facts={[
                [afterWords.results, results],
                [afterWords.receive, receive],
              ]}
              guides={guidesOfChapter(handbook, chapters.receiving, today)}
            />
          </div>
          {advice && <SecurityNote advice={advice} />}
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}

/** More guides than this are not light any more; the others are in the handbook. */
const mostGuides = 2;

interface NextThingProps {
  icon: IconName;
  title: Text;
  facts: [term: Text, facts: (Fact | undefined)[]][];
  guides: Guide[];
}

function NextThing({ icon, title, facts, guides }: NextThingProps) {
  const say = useSay();
  const { visit, send } = useKiosk();
  return (
    <section className="card after-card">
      <h2>
        <Icon name={icon} />
        {say(title)}
      </h2>
      <dl>
        {facts.map(([term, its]) => {
          const shown = shownFacts(its, visit.today);
          if (shown.length === 0) return null;
          return (
            <div key={term.vi}>
              <dt>{say(term)}</dt>
              {shown.map(({ text, toBeConfirmed }) => (
                <dd key={text?.vi ?? ''}>
                  {say(text ?? kioskWords.notKnown)}
                  {toBeConfirmed && <span className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</span>}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
      <div className="after-guides">
        <Soon>
          {guides.slice(0, mostGuides).map((guide) => (
            <Button
              key={guide.id}
              after="next"
              onClick={() => send({ type: 'guide.opened', guide: guide.id })}
            >
              {say(guide.title)}
            </Button>
          ))}
        </Soon>
      </div>
    </section>
  );
}
