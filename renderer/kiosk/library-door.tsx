import { businessDay } from '../../shared/domain/day.ts';
import { Button } from '../parts/button.tsx';
import { useSay } from '../words/language.tsx';
import { libraryWords } from '../words/library.ts';
import { useKiosk } from './kiosk-session.tsx';

/** Leads to handbook and answers, and says so at length where there is room. */
export function LibraryDoor({ long }: { long?: boolean }) {
  const say = useSay();
  const { send } = useKiosk();
  const open = () => {
    const at = Date.now();
    send({ type: 'library.opened', at, today: businessDay(at) });
  };
  return (
    <Button before="book" onClick={open}>
      {say(long ? libraryWords.name : libraryWords.door)}
    </Button>
  );
}
