import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useSay } from '../../words/language.tsx';
import { libraryWords } from '../../words/library.ts';
import { shellWords } from '../../words/shell.ts';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { GuidedShell, GuidedSide } from '../guided/guided-shell.tsx';
import { Headline } from '../guided/headline.tsx';
import { useSend } from '../kiosk-session.tsx';

/** How the library was come to. */
export interface LibraryAccess {
  /** From within a session, to which it leads back. */
  beside: boolean;
  /** Somebody who is stuck is led to help from here; who came from there goes back to it. */
  help: boolean;
}

type Page = ComponentType<LibraryAccess>;

/**
 * The library, whose code is fetched when it is first opened. Where the server is away just then, a sentence says
 * so and the way back stays open.
 */
export function LibraryScreen({ beside, help }: LibraryAccess) {
  const say = useSay();
  const send = useSend();
  const [Library, setLibrary] = useState<Page>();
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    import('../../library/library-page.tsx').then(
      ({ LibraryPage }) => setLibrary(() => LibraryPage),
      () => setFailed(true),
    );
  }, []);
  useEffect(load, [load]);

  if (Library !== undefined) return <Library beside={beside} help={help} />;
  return (
    <GuidedShell stage={undefined} door help={help}>
      <GuidedSide waiting={false}>
        <GuidedFrame
          screen="library-opening"
          back={() => send({ type: 'library.closed' })}
          actions={
            failed && (
              <Button kind="main" after="next" onClick={load}>
                {say(shellWords.tryAgain)}
              </Button>
            )
          }
        >
          <div className="thanks">
            {failed ? (
              <div>
                <Headline>{say(libraryWords.failed)}</Headline>
                <p>{say(libraryWords.failedHelp)}</p>
              </div>
            ) : (
              <p role="status">{say(libraryWords.opening)}</p>
            )}
          </div>
        </GuidedFrame>
      </GuidedSide>
    </GuidedShell>
  );
}
