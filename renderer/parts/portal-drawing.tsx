import type { PortalStep } from '../../shared/domain/procedure.ts';
import { portalWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { Icon } from './icon.tsx';
import './portal-drawing.css';
import { type Drawing, drawings } from './portal-screens.tsx';

interface PortalDrawingProps {
  step: Pick<PortalStep, 'drawing' | 'button' | 'title'>;
  /** Address of the portal, shown in the drawn browser: the first thing to check against fake sites. */
  host: string;
}

/**
 * A schematic screen for one step, with the word to press standing out. Own line work, no picture of the real
 * portal: its look changes, what to look for does not.
 */
export function PortalDrawing({ step, host }: PortalDrawingProps) {
  const say = useSay();
  const drawing: Drawing = drawings[step.drawing];
  const Screen = drawing.screen;
  const content = <Screen word={step.button} />;
  return (
    <figure className="drawing">
      <div className="drawing-stage" role="img" aria-label={say(step.title)}>
        {drawing.frame === 'browser' && <Browser host={host}>{content}</Browser>}
        {drawing.frame === 'phone' && <div className="drawn-phone">{content}</div>}
        {drawing.frame === 'none' && <div className="drawn-free">{content}</div>}
      </div>
      <figcaption>{say(portalWords.drawing)}</figcaption>
    </figure>
  );
}

function Browser({ host, children }: React.PropsWithChildren<{ host: string }>) {
  return (
    <div className="drawn-browser">
      <div className="drawn-address">
        <span className="drawn-dots" />
        <span className="drawn-host">
          <Icon name="lock" />
          {host}
        </span>
      </div>
      <div className="drawn-page">{children}</div>
    </div>
  );
}
