import type { PackHead, Venue } from '../../shared/domain/content/pack.ts';
import type { PortalStep } from '../../shared/domain/content/procedure.ts';
import { portalWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { Icon } from './icon.tsx';
import './portal-drawing.css';
import { type Drawing, drawings } from './portal-screens.tsx';
import { useSoon } from './soon.tsx';

interface PortalDrawingProps {
  step: Pick<PortalStep, 'drawing' | 'in' | 'button' | 'title'>;
  head: Pick<PackHead, 'portal' | 'venues'>;
}

/**
 * A schematic screen for one step, with the word to press standing out. Own line work, no picture of the real
 * portal: its look changes, what to look for does not. The words of a step come first, then this, in the place kept.
 */
export function PortalDrawing({ step, head }: PortalDrawingProps) {
  const say = useSay();
  const drawing: Drawing = drawings[step.drawing];
  const venue = head.venues?.find(({ id }) => id === step.in);
  const frame = frameOf(drawing, venue);
  const Screen = drawing.screen;
  const drawn = useSoon();
  return (
    <figure className="drawing">
      <div className="drawing-stage" role="img" aria-label={say(step.title)}>
        {drawn && (
          <Framed by={frame} site={venue ?? head.portal} app={venue}>
            <Screen word={step.button} />
          </Framed>
        )}
      </div>
      <figcaption>{say(portalWords.drawing)}</figcaption>
    </figure>
  );
}

interface FramedProps {
  by: Drawing['frame'];
  site: Pick<Venue, 'host' | 'name'>;
  app: Venue | undefined;
}

function Framed({ by, site, app, children }: React.PropsWithChildren<FramedProps>) {
  if (by === 'browser') return <Browser site={site}>{children}</Browser>;
  if (by === 'phone') return <Phone app={app}>{children}</Phone>;
  return <div className="drawn-free">{children}</div>;
}

/** An app is drawn on a phone and a site in a browser, whatever stands on the screen. */
function frameOf({ frame }: Drawing, venue: Venue | undefined): Drawing['frame'] {
  if (venue === undefined || frame === 'none') return frame;
  return venue.kind === 'app' ? 'phone' : 'browser';
}

/** The address stands where people must look: the first thing to check against fake sites. */
function Browser({
  site: { host, name },
  children,
}: React.PropsWithChildren<{ site: Pick<Venue, 'host' | 'name'> }>) {
  const say = useSay();
  return (
    <div className="drawn-browser">
      <div className="drawn-address">
        <span className="drawn-dots" />
        <span className="drawn-host">
          {host && <Icon name="lock" />}
          {host ?? say(name)}
        </span>
      </div>
      <div className="drawn-page">{children}</div>
    </div>
  );
}

/** The app's name stands on top; without one it is the phone's own screen. */
function Phone({ app, children }: React.PropsWithChildren<{ app: Venue | undefined }>) {
  const say = useSay();
  return (
    <div className="drawn-phone">
      {app && <div className="drawn-app">{say(app.name)}</div>}
      <div className="drawn-phone-page">{children}</div>
    </div>
  );
}
