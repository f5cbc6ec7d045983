import type { ReactNode } from 'react';
import type { Stage } from '../../shared/domain/procedure.ts';
import { Button } from '../parts/button.tsx';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { useKiosk } from './kiosk-session.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Spine } from './spine.tsx';

interface GuidedFrameProps {
  /** The screen's name, `data-screen` of its `<main>`. */
  screen: string;
  /** Where the citizen stands; no spine without it. */
  stage?: Stage | 'prepare';
  /** Whether there is a way back from here. */
  back?: boolean;
  /** Further things to do, the main one last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What stands around every screen of a session: where one is, the way back, and the way out. */
export function GuidedFrame({ screen, stage, back = true, actions, children }: GuidedFrameProps) {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const { procedure } = visit;
  return (
    <div className="guided">
      <header className="guided-head">
        <KhueVanCac className="guided-mark" weight={13} />
        <p className="guided-name">
          {procedure ? (
            <>
              <strong>{say(procedure.name)}</strong>
              {procedure.code.value !== null && <span>{say(kioskWords.code(procedure.code.value))}</span>}
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
          <LanguageSwitch />
        </div>
        <div className="guided-actions">
          {back && (
            <Button before="back" onClick={() => send({ type: 'screen.left' })}>
              {say(kioskWords.back)}
            </Button>
          )}
          {actions}
        </div>
      </footer>
    </div>
  );
}
