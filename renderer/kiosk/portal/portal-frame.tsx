import { Fragment, type ReactNode, useCallback, useRef } from 'react';
import type { PortalSight, ViewBounds } from '../../../shared/domain/content/portal-view.ts';
import { viewSizes } from '../../../shared/domain/content/view-size.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { useSay } from '../../words/language.tsx';
import {
  portalPaperWords,
  portalPlaceWords,
  portalTroubleWords,
  portalViewWords,
  refusedWords,
} from '../../words/portal-view.ts';
import { useContent } from '../kiosk-session.tsx';
import { PortalFiles } from './portal-files.tsx';
import './portal-frame.css';
import { usePortalView } from './portal-provider.tsx';
import { useViewHole } from './view-hole.ts';

/** What stands around the portal's view: whose page it is, what leads it, and the hole that the view fills. */
export function PortalFrame({ sight }: { sight: PortalSight }) {
  const say = useSay();
  const { line } = usePortalView();
  const hole = useRef<HTMLDivElement>(null);
  const place = useCallback((bounds: ViewBounds | null) => line.place(bounds), [line]);
  useViewHole(hole, place);
  return (
    <section className="portal-frame" aria-label={say(portalViewWords.frame)}>
      <Bar sight={sight} />
      {sight.paper && !sight.asks && <PaperNotice paper={sight.paper} />}
      <div ref={hole} className="portal-hole">
        {sight.asks ? (
          <PortalFiles asks={sight.asks} />
        ) : sight.trouble ? (
          <Stop {...portalTroubleWords[sight.trouble]} act="again" />
        ) : sight.refused !== null ? (
          <Stop {...refusedWords(sight.refused)} act="heard" />
        ) : (
          <p className="portal-waiting">{say(portalViewWords.loading)}</p>
        )}
      </div>
    </section>
  );
}

/** The host stands where people must look: the first thing to check against fake sites. */
function Bar({ sight }: { sight: PortalSight }) {
  const say = useSay();
  const { line } = usePortalView();
  const largest = sight.size === viewSizes.at(-1);
  return (
    <div className="portal-bar">
      <p className="portal-where">
        {sight.host !== '' && sight.trouble === null && (
          <>
            <Icon name="lock" />
            <strong>{brokenAtDots(sight.host)}</strong>
            <span>{say(portalPlaceWords[sight.place])}</span>
          </>
        )}
      </p>
      <div className="portal-tools">
        <Button before="back" disabled={!sight.canGoBack} onClick={() => line.act('back')}>
          {say(portalViewWords.back)}
        </Button>
        <Button before="home" onClick={() => line.act('home')}>
          {say(portalViewWords.home)}
        </Button>
        <Button before="letters" onClick={() => line.act(largest ? 'usual' : 'larger')}>
          {say(largest ? portalViewWords.smaller : portalViewWords.larger)}
        </Button>
        {sight.prints && (
          <Button before="printer" disabled={sight.paper === 'printing'} onClick={() => line.act('print')}>
            {say(portalViewWords.print)}
          </Button>
        )}
        <Button before="erase" onClick={() => line.close()}>
          {say(portalViewWords.close)}
        </Button>
      </div>
    </div>
  );
}

/** A host that is longer than its line breaks where a person reads it apart, and its ending stays whole. */
function brokenAtDots(host: string): ReactNode {
  const parts = host.split('.');
  const ending = parts.splice(-3).join('.');
  return (
    <>
      {parts.map((part) => (
        <Fragment key={part}>
          {part}.<wbr />
        </Fragment>
      ))}
      {ending}
    </>
  );
}

/** What became of a paper. */
function PaperNotice({ paper }: { paper: NonNullable<PortalSight['paper']> }) {
  const say = useSay();
  const { line } = usePortalView();
  return (
    <div className="portal-notice" role="status">
      <p>{say(portalPaperWords[paper])}</p>
      {paper !== 'printing' && (
        <Button onClick={() => line.act('heard')}>{say(portalViewWords.understood)}</Button>
      )}
    </div>
  );
}

interface StopProps {
  what: Text;
  advice: Text;
  /** What the button does: ask for the page again, or go back to the one that stands. */
  act: 'again' | 'heard';
}

/** Why a page is not there, what to do, and the way by phone. */
function Stop({ what, advice, act }: StopProps) {
  const say = useSay();
  const content = useContent();
  const { line } = usePortalView();
  const { url, host } = content.head.portal;
  return (
    <ScrollArea>
      <div className="portal-stop" role="alert">
        <div>
          <h2>{say(what)}</h2>
          <p>{say(advice)}</p>
          <Button kind="main" onClick={() => line.act(act)}>
            {say(act === 'again' ? portalViewWords.again : portalViewWords.understood)}
          </Button>
        </div>
        <figure>
          <QrCode text={url} label={say(portalViewWords.code(host))} />
          <figcaption>{say(portalViewWords.onPhone)}</figcaption>
        </figure>
      </div>
    </ScrollArea>
  );
}
