import type { ReactNode } from 'react';
import type { Stage } from '../../shared/domain/stage.ts';
import { Button } from '../parts/button.tsx';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import { shownCode } from '../parts/shown-fact.ts';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { useKiosk } from './kiosk-session.tsx';
import { LibraryDoor } from './library-door.tsx';
import { ScreenTools } from './screen-tools.tsx';
import { Spine } from './spine.tsx';

interface GuidedFrameProps {
  /** The screen's name, `data-screen` of its `<main>`. */
  screen: string;
  /** Where the citizen stands; no spine without it. */
  stage?: Stage | 'prepare';
  /** What leads back from here when it is not the session; false where there is no way back. */
  back?: false | (() => void);
  /** Further things to do, the main one last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What stands around every screen of a session: where one is, the way back, and the way out. */
export function GuidedFrame({ screen, stage, back, actions, children }: GuidedFrameProps) {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const { procedure } = visit;
  const code = procedure && shownCode(procedure, visit.today);
  return (
    <div className="guided">
      <header className="guided-head">
        <KhueVanCac className="guided-mark" weight={13} />
        <p className="guided-name">
          {procedure ? (
            <>
              <strong>{say(procedure.name)}</strong>
              {code != null && <span>{say(kioskWords.code(code))}</span>}
            </>
          ) : (
            <strong>{say(content.head.organisation)}</strong>
          )}
        </p>
        {stage && <Spine at={stage} />}
      </header>
      <main className="guided-main" data-screen={screen}>
        {children}
      </main>
      <footer className="guided-foot">
        <div className="guided-leave">
          <Button kind="plain" before="check" onClick={() => send({ type: 'session.ended' })}>
            {say(kioskWords.finish)}
          </Button>
          <ScreenTools />
          {back !== false && <LibraryDoor />}
        </div>
        <div className="guided-actions">
          {back !== false && (
            <Button before="back" onClick={back ?? (() => send({ type: 'screen.left' }))}>
              {say(kioskWords.back)}
            </Button>
          )}
          {actions}
        </div>
      </footer>
    </div>
  );
}
