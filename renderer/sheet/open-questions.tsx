import type { Condition } from '../../shared/domain/condition.ts';
import type { Text } from '../../shared/domain/text.ts';
import { useSay } from '../words/language.tsx';
import { openQuestionsOf } from './sheet-content.ts';
import type { SheetData } from './take-away-sheet.tsx';

interface OpenQuestionsProps {
  when: Condition | undefined;
  /** Says that the entry is not for everybody. */
  label: Text;
  data: SheetData;
}

/** Marks what is not for everybody, with the questions that decide it. */
export function OpenQuestions({ when, label, data: { procedure, guidance, day } }: OpenQuestionsProps) {
  const say = useSay();
  const open = openQuestionsOf(when, procedure, guidance, day);
  return (
    <p className="sheet-case">
      <strong>
        {say(label)}
        {open.length > 0 && ':'}
      </strong>
      {open.map(({ question, answers }) => (
        <span key={question.vi}>
          {' '}
          {say(question)}
          {answers.length > 0 && ` ${answers.map((answer) => `“${say(answer)}”`).join(', ')}.`}
        </span>
      ))}
    </p>
  );
}
