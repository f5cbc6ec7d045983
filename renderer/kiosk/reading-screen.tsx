import { Button } from '../parts/button.tsx';
import { PortalDrawing } from '../parts/portal-drawing.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { readingWords } from '../words/flow.ts';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { GuidedFrame } from './guided-frame.tsx';
import { guideOf } from './handbook-entries.ts';
import { Headline } from './headline.tsx';
import { useKiosk } from './kiosk-session.tsx';
import './reading-screen.css';

/** One short guide, opened on the way; it leads back to where it was opened. */
export function ReadingScreen() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const guide = visit.guide === undefined ? undefined : guideOf(content.handbook, visit.guide, visit.today);
  const drawn = guide?.steps.find(({ drawing }) => drawing !== undefined);
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
        <article className="reading" data-drawn={drawn && true}>
          <div>
            <Headline>{say(guide?.title ?? readingWords.gone)}</Headline>
            <p className="flow-text">{say(guide?.summary ?? kioskWords.notKnown)}</p>
            <ol className="reading-steps">
              {guide?.steps.map(({ text, basis }, at) => (
                <li key={text.vi}>
                  <b aria-hidden="true">{at + 1}</b>
                  <span>
                    {say(text)}{' '}
                    {basis?.confidence === 'low' && (
                      <em className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</em>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </div>
          {drawn?.drawing && (
            <PortalDrawing
              step={{
                drawing: drawn.drawing,
                title: drawn.text,
                ...(drawn.in && { in: drawn.in }),
                ...(drawn.button && { button: drawn.button }),
              }}
              head={content.head}
            />
          )}
        </article>
      </ScrollArea>
    </GuidedFrame>
  );
}
