import { Button } from '../../parts/button.tsx';
import { useLanguage, useSay } from '../../words/language.tsx';
import { shellWords } from '../../words/shell.ts';
import { useSend } from '../kiosk-session.tsx';

/** Changes to the other language; the session stays where it is. */
export function LanguageSwitch() {
  const say = useSay();
  const send = useSend();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <Button before="globe" lang={other} onClick={() => send({ type: 'language.chosen', language: other })}>
      {say(shellWords.switchLanguage)}
    </Button>
  );
}
