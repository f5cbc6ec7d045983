import type { ReactNode } from 'react';
import { ScreenTools } from '../kiosk/ease/screen-tools.tsx';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { HelpButton } from '../kiosk/officer/help-button.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { libraryWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import './library.css';

interface LibraryFrameProps {
  /** The screen's name, `data-screen` of its `<main>`. */
  screen: string;
  /** What leads back from here when it is not the way one came. */
  back?: () => void;
  /** The main thing to do. */
  actions?: ReactNode;
  /** The page fills the screen by itself; otherwise it may be longer and is scrolled. */
  whole?: boolean;
  children: ReactNode;
}

/** What stands around every screen of the library: where one is, the way back to one's own matter, the way out. */
export function LibraryFrame({ screen, back, actions, whole, children }: LibraryFrameProps) {
  const say = useSay();
  const { visit, send } = useKiosk();
  const library = useLibrary();
  return (
    <div className="guided library">
      <header className="guided-head library-head">
        <Icon name="book" className="icon library-mark" />
        <p className="guided-name">
          <strong>{say(libraryWords.name)}</strong>
          {library.beside && visit.procedure && (
            <span className="library-place">{say(visit.procedure.name)}</span>
          )}
        </p>
        {screen !== 'library' && (
          <Button before="home" onClick={library.contents}>
            {say(libraryWords.contents)}
          </Button>
        )}
        {library.beside && (
          <Button before="back" onClick={() => send({ type: 'library.closed' })}>
            {say(libraryWords.toPlace)}
          </Button>
        )}
      </header>
      <main className="guided-main" data-screen={screen}>
        {whole ? children : <ScrollArea className="library-page">{children}</ScrollArea>}
      </main>
      <footer className="guided-foot">
        <div className="guided-leave">
          <Button kind="plain" before="check" onClick={() => send({ type: 'session.ended' })}>
            {say(kioskWords.finish)}
          </Button>
          <ScreenTools />
          {library.help && <HelpButton />}
        </div>
        <div className="guided-actions">
          <Button before="back" onClick={back ?? library.back}>
            {say(kioskWords.back)}
          </Button>
          {actions}
        </div>
      </footer>
    </div>
  );
}
