import { Headline } from '../kiosk/guided/headline.tsx';
import { Button } from '../parts/button.tsx';
import { useSay } from '../words/language.tsx';
import { libraryWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** Stands where another revision of the content took away what a visitor was reading. */
export function EntryGone() {
  const say = useSay();
  const { contents } = useLibrary();
  return (
    <LibraryFrame
      screen="library-gone"
      actions={
        <Button kind="main" after="next" onClick={contents}>
          {say(libraryWords.contents)}
        </Button>
      }
    >
      <Headline>{say(libraryWords.gone)}</Headline>
      <p className="library-lead">{say(libraryWords.goneHelp)}</p>
    </LibraryFrame>
  );
}
