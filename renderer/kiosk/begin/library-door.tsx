import { Button } from '../../parts/button.tsx';
import { useWhenIdle } from '../../parts/when-idle.ts';
import { useSay } from '../../words/language.tsx';
import { libraryWords } from '../../words/library.ts';
import { useContent, useSend } from '../kiosk-session.tsx';
import { visitStart } from './visit-start.ts';

/** Leads to handbook and answers, and says so at length where there is room. */
export function LibraryDoor({ long }: { long?: boolean }) {
  const say = useSay();
  const content = useContent();
  const send = useSend();
  // Fetched before it is wanted; where that fails, opening it tries again.
  useWhenIdle(() => void import('../../library/library-page.tsx').catch(() => {}));
  const open = () => send({ type: 'library.opened', ...visitStart(content) });
  return (
    <Button before="book" onClick={open}>
      {say(long ? libraryWords.name : libraryWords.door)}
    </Button>
  );
}
