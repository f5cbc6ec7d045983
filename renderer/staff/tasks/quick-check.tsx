import { useState } from 'react';
import type { QuizQuestion } from '../../../shared/domain/content/handbook.ts';
import { Button } from '../../parts/button.tsx';
import { ChipField } from '../../parts/office/chip-field.tsx';
import { useSay } from '../../words/language.tsx';
import { workWords } from '../../words/staff-desk.ts';

interface QuickCheckProps {
  questions: readonly QuizQuestion[];
  /** Every question was answered. */
  onDone(answers: { question: string; right: boolean }[]): void;
}

/** The officers' quick check: one question after the other, each explained at once. Nobody is named. */
export function QuickCheck({ questions, onDone }: QuickCheckProps) {
  const say = useSay();
  const [place, setPlace] = useState(0);
  const [answers, setAnswers] = useState<{ question: string; right: boolean }[]>([]);
  const [answer, setAnswer] = useState<string>();
  const question = questions[place];
  if (question === undefined) return null;
  const last = place === questions.length - 1;
  const isRight = answer === question.correct;
  return (
    <div className="assist-form">
      <p>{say(workWords.question(place + 1, questions.length))}</p>
      <ChipField
        key={question.id}
        title={question.title}
        terms={question.options}
        chosen={answer === undefined ? [] : [answer]}
        onToggle={(option) => {
          if (answer !== undefined) return;
          setAnswer(option);
          setAnswers([...answers, { question: question.id, right: option === question.correct }]);
        }}
      />
      <div role="status">
        {answer !== undefined && (
          <p>
            <strong>{say(isRight ? workWords.right : workWords.wrong)}</strong> {say(question.explanation)}
          </p>
        )}
      </div>
      <Button
        after={last ? 'check' : 'next'}
        disabled={answer === undefined}
        onClick={() => {
          if (last) return onDone(answers);
          setPlace(place + 1);
          setAnswer(undefined);
        }}
      >
        {say(last ? workWords.save : workWords.next)}
      </Button>
    </div>
  );
}
