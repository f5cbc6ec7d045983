import { useLayoutEffect, useRef, useState } from 'react';
import type { Procedure } from '../../shared/domain/content/procedure.ts';
import type { Text } from '../../shared/domain/text.ts';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { Button } from '../parts/button.tsx';
import { useSay } from '../words/language.tsx';
import { entryWords } from '../words/library.ts';

interface StartProcedureProps {
  procedure: Procedure;
  /** The name stands beside it already and is only read out. */
  short?: boolean;
}

/** Leads to the guidance of a procedure. Who is in the middle of another one is asked first. */
export function StartProcedure({ procedure, short }: StartProcedureProps) {
  const say = useSay();
  const { visit, send } = useKiosk();
  const [asking, setAsking] = useState(false);
  const current = visit.procedure;
  const name = say(procedure.name);
  /** What stands on the button, and what is read out where that is more. */
  const called = (brief: Text, whole: Text) =>
    short ? { children: say(brief), 'aria-label': say(whole) } : { children: say(whole) };
  const start = () => send({ type: 'procedure.chosen', procedure });
  if (current?.id === procedure.id) {
    return (
      <Button
        after="next"
        onClick={() => send({ type: 'library.closed' })}
        {...called(entryWords.goOnShort, entryWords.goOn(name))}
      />
    );
  }
  return (
    <>
      <Button
        after="next"
        onClick={current === undefined ? start : () => setAsking(true)}
        {...called(entryWords.startShort, entryWords.start(name))}
      />
      {asking && current && (
        <SwitchDialog before={current} next={procedure} onStay={() => setAsking(false)} onSwitch={start} />
      )}
    </>
  );
}

interface SwitchDialogProps {
  before: Procedure;
  next: Procedure;
  onStay(): void;
  onSwitch(): void;
}

function SwitchDialog({ before, next, onStay, onSwitch }: SwitchDialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="idle switch" aria-labelledby="switch-headline" onCancel={onStay}>
      <h2 id="switch-headline">{say(entryWords.switchHeadline)}</h2>
      <p>{say(entryWords.switchText(say(before.name), say(next.name)))}</p>
      <div className="switch-choices">
        <Button onClick={onSwitch}>{say(entryWords.switchGo)}</Button>
        <Button kind="main" onClick={onStay}>
          {say(entryWords.switchStay)}
        </Button>
      </div>
    </dialog>
  );
}
