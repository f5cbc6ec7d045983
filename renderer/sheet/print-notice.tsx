import { Icon } from '../parts/icon.tsx';
import { useSay } from '../words/language.tsx';
import { printWords, troubleSentences } from '../words/sheet.ts';
import './print-notice.css';
import type { PrintState } from './sheet-printer.ts';

/** How far printing has come, in a sentence that a screen reader says by itself. */
export function PrintNotice({ state }: { state: PrintState }) {
  const say = useSay();
  return (
    <div className="print-notice" role="status" data-print={state.at}>
      {state.at === 'printing' && (
        <p>
          <Icon name="printer" />
          {say(printWords.printing)}
        </p>
      )}
      {state.at === 'printed' && (
        <p>
          <Icon name="check" />
          {say(printWords.printed)}
        </p>
      )}
      {state.at === 'failed' && (
        <p data-trouble={state.trouble}>
          <Icon name="warning" />
          <span>
            <strong>{say(troubleSentences[state.trouble])}</strong> {say(printWords.instead)}
          </span>
        </p>
      )}
    </div>
  );
}
