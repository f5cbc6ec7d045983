import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../parts/button.tsx';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { useSend } from '../kiosk-session.tsx';
import { useActionsPlace } from './guided-shell.tsx';

interface GuidedFrameProps {
  /** The screen's name, `data-screen` of its `<main>`. */
  screen: string;
  /** What leads back from here when it is not the session; false where there is no way back. */
  back?: false | (() => void);
  /** Further things to do, the main one last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen of a session: what it shows, the way back, and what can be done. */
export function GuidedFrame({ screen, back, actions, children }: GuidedFrameProps) {
  const say = useSay();
  const send = useSend();
  const place = useActionsPlace();
  return (
    <>
      <main className="guided-main" data-screen={screen}>
        {children}
      </main>
      {createPortal(
        <>
          {back !== false && (
            <Button before="back" onClick={back ?? (() => send({ type: 'screen.left' }))}>
              {say(kioskWords.back)}
            </Button>
          )}
          {actions}
        </>,
        place,
      )}
    </>
  );
}
