import type { Guide } from '../../shared/domain/handbook.ts';
import { Headline } from '../kiosk/headline.tsx';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { PortalDrawing } from '../parts/portal-drawing.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { EntryExamples } from './entry-examples.tsx';
import { EntryGone } from './entry-gone.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** One page of the handbook: what it is about, its steps with drawings, and examples to try. */
export function GuideScreen({ id }: { id: string }) {
  const say = useSay();
  const guide = useLibrary().stock.guides.find((entry) => entry.id === id);
  if (guide === undefined) return <EntryGone />;
  return (
    <LibraryFrame screen="library-guide">
      <Headline>{say(guide.title)}</Headline>
      <p className="library-lead">{say(guide.summary)}</p>
      {guide.basis.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
      <GuideSteps guide={guide} />
      <EntryExamples examples={guide.examples} />
    </LibraryFrame>
  );
}

/** The steps of a guide in order; each drawing stands beside its step. */
export function GuideSteps({ guide }: { guide: Guide }) {
  const say = useSay();
  const { content } = useKiosk();
  return (
    <ol className="guide-steps">
      {guide.steps.map((step, at) => (
        <li key={step.text.vi} data-drawn={step.drawing && true}>
          <div className="guide-step">
            <b aria-hidden="true">{at + 1}</b>
            <div>
              <p>{say(step.text)}</p>
              {step.basis?.confidence === 'low' && (
                <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>
              )}
            </div>
          </div>
          {step.drawing && (
            <PortalDrawing
              step={{
                drawing: step.drawing,
                title: step.text,
                ...(step.in && { in: step.in }),
                ...(step.button && { button: step.button }),
              }}
              head={content.head}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
