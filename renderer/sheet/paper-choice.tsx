import { useId } from 'react';
import type { Paper } from '../../shared/domain/desk/print.ts';
import { papers } from '../../shared/domain/paper.ts';
import { useSay } from '../words/language.tsx';
import { sheetScreenWords } from '../words/sheet.ts';
import './paper-choice.css';

/** Which paper lies in the printer. */
export function PaperChoice({ paper, onChoose }: { paper: Paper; onChoose(paper: Paper): void }) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="paper-choice">
      <legend>{say(sheetScreenWords.paper)}</legend>
      {papers.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            autoComplete="off"
            checked={value === paper}
            onChange={() => onChoose(value)}
          />
          <span>{say(sheetScreenWords[value])}</span>
        </label>
      ))}
    </fieldset>
  );
}
