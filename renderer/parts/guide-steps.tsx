import type { Guide } from '../../shared/domain/content/handbook.ts';
import type { PackHead } from '../../shared/domain/content/pack.ts';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import './guide-steps.css';
import { PortalDrawing } from './portal-drawing.tsx';

interface GuideStepsProps {
  steps: Guide['steps'];
  /** Of the pack: what the drawings show of the portal. */
  head: PackHead;
}

/** The steps of a guide in order; each drawing stands beside its step. */
export function GuideSteps({ steps, head }: GuideStepsProps) {
  const say = useSay();
  return (
    <ol className="guide-steps">
      {steps.map(({ text, basis, drawing, in: place, button }, at) => (
        <li key={text.vi} data-drawn={drawing && true}>
          <div className="guide-step">
            <b aria-hidden="true">{at + 1}</b>
            <div>
              <p>{say(text)}</p>
              {basis?.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
            </div>
          </div>
          {drawing && (
            <PortalDrawing
              step={{ drawing, title: text, ...(place && { in: place }), ...(button && { button }) }}
              head={head}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
