import { Button } from '../../parts/button.tsx';
import { troubleWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import { useSend } from '../kiosk-session.tsx';

/** Leads whoever is stuck to what helps, and to an officer. */
export function HelpButton() {
  const say = useSay();
  const send = useSend();
  return (
    <Button className="guided-help" before="question" onClick={() => send({ type: 'trouble.met' })}>
      {say(troubleWords.meet)}
    </Button>
  );
}
