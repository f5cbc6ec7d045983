import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../../words/language.tsx';
import { tabWords } from '../../words/staff-desk.ts';
import { Button } from '../button.tsx';
import './desk-dialog.css';

interface DeskDialogProps {
  headline: string;
  help?: string | undefined;
  onClose(): void;
  children: ReactNode;
}

/** Something to fill in, above the desk. */
export function DeskDialog({ headline, help, onClose, children }: DeskDialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="desk-dialog" aria-labelledby="desk-dialog-headline" onCancel={onClose}>
      <header>
        <h2 id="desk-dialog-headline">{headline}</h2>
        <Button before="erase" onClick={onClose}>
          {say(tabWords.close)}
        </Button>
      </header>
      {help && <p>{help}</p>}
      {children}
    </dialog>
  );
}
