import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { idleWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { Button } from './button.tsx';
import './idle-dialog.css';

interface IdleDialogProps {
  /** How long the warning stands, in milliseconds, from the moment the dialog appears. */
  forMs: number;
  onStay(): void;
}

/** Warns that the session is about to be wiped, and counts down. The machine decides; this only shows it. */
export function IdleDialog({ forMs, onStay }: IdleDialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const seconds = useSecondsLeft(forMs);

  // Closing it while it still stands in the page gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="idle"
      role="alertdialog"
      aria-labelledby="idle-headline"
      onCancel={onStay}
    >
      <h2 id="idle-headline">{say(idleWords.headline)}</h2>
      <p>{say(idleWords.explanation)}</p>
      <p className="idle-count" aria-hidden="true">
        {say(idleWords.seconds(seconds))}
      </p>
      <div className="idle-bar" style={{ animationDuration: `${forMs}ms` }} />
      <p className="visually-hidden" role="status" aria-live="assertive">
        {say(idleWords.explanation)} {say(idleWords.seconds(spoken(seconds)))}
      </p>
      <Button kind="main" onClick={onStay}>
        {say(idleWords.stay)}
      </Button>
    </dialog>
  );
}

/** Read out every ten seconds, not every second. */
function spoken(seconds: number): number {
  return Math.ceil(seconds / 10) * 10;
}

function useSecondsLeft(forMs: number): number {
  const [left, setLeft] = useState(Math.ceil(forMs / 1_000));
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, []);
  return left;
}
