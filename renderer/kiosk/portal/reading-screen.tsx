import { Button } from '../../parts/button.tsx';
import { GuideSteps } from '../../parts/guide-steps.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { readingWords } from '../../words/flow.ts';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { guideOf } from '../content/handbook-entries.ts';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import './reading-screen.css';

/** One short guide, opened on the way; it leads back to where it was opened. */
export function ReadingScreen() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const guide = visit.guide === undefined ? undefined : guideOf(content.handbook, visit.guide, visit.today);
  return (
    <GuidedFrame
      screen="reading"
      back={false}
      actions={
        <Button kind="main" before="back" onClick={() => send({ type: 'screen.left' })}>
          {say(readingWords.understood)}
        </Button>
      }
    >
      <ScrollArea>
        <article className="reading">
          <Headline>{say(guide?.title ?? readingWords.gone)}</Headline>
          <p className="flow-text">{say(guide?.summary ?? kioskWords.notKnown)}</p>
          {guide && <GuideSteps steps={guide.steps} head={content.head} />}
        </article>
      </ScrollArea>
    </GuidedFrame>
  );
}
