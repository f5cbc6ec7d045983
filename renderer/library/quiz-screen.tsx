import { useReducer, useState } from 'react';
import type { QuizQuestion } from '../../shared/domain/content/handbook.ts';
import { Headline } from '../kiosk/guided/headline.tsx';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../words/language.tsx';
import { quizWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';
import './quiz.css';
import { beginRound, drawRound, play, praise, rightAnswers } from './quiz-round.ts';

/** One round of the quiz. Another visit gets another order; nothing of it is kept. */
export function QuizScreen() {
  const say = useSay();
  const { visit } = useKiosk();
  const { stock, back } = useLibrary();
  const [number, setNumber] = useState(0);
  const draw = (of: number) => drawRound(stock.quiz, visit.startedAt, of);
  const [round, dispatch] = useReducer(play, undefined, () => beginRound(draw(0)));
  const question = round.questions[round.at];
  const answered = round.answers.length > round.at;
  const last = round.at + 1 === round.questions.length;

  const again = () => {
    setNumber(number + 1);
    dispatch({ type: 'round.begun', questions: draw(number + 1) });
  };
  if (question === undefined) {
    return (
      <LibraryFrame
        screen="library-quiz-result"
        back={back}
        actions={
          <Button kind="main" after="next" onClick={again}>
            {say(quizWords.again)}
          </Button>
        }
      >
        <Result questions={round.questions} right={rightAnswers(round)} />
      </LibraryFrame>
    );
  }
  return (
    <LibraryFrame
      screen="library-quiz"
      actions={
        <Button
          kind="main"
          after="next"
          disabled={!answered}
          onClick={() => dispatch({ type: 'question.left' })}
        >
          {say(last ? quizWords.toResult : quizWords.next)}
        </Button>
      }
    >
      <p className="kicker">
        {say(quizWords.name)} ·{' '}
        <span className="quiz-progress">{say(quizWords.progress(round.at + 1, round.questions.length))}</span>
      </p>
      <div className="quiz" key={question.id}>
        <Headline>{say(question.title)}</Headline>
        <Options
          question={question}
          given={round.answers[round.at]}
          onGive={(option) => dispatch({ type: 'question.answered', option })}
        />
        <Explanation question={question} given={round.answers[round.at]} />
      </div>
    </LibraryFrame>
  );
}

interface OptionsProps {
  question: QuizQuestion;
  given: string | undefined;
  onGive(option: string): void;
}

function Options({ question, given, onGive }: OptionsProps) {
  const say = useSay();
  return (
    <ul className="quiz-options">
      {question.options.map(({ id, text }) => {
        const right = given !== undefined && id === question.correct;
        const chosen = id === given;
        return (
          <li key={id}>
            <button
              type="button"
              className="quiz-option"
              data-state={right ? 'right' : chosen ? 'missed' : undefined}
              aria-disabled={given !== undefined}
              onClick={() => onGive(id)}
            >
              <span>{say(text)}</span>
              {chosen && !right && <small>{say(quizWords.yourAnswer)}</small>}
              {right && (
                <small>
                  <Icon name="check" /> {say(quizWords.rightAnswer)}
                </small>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Explanation({ question, given }: { question: QuizQuestion; given: string | undefined }) {
  const say = useSay();
  return (
    <div role="status" className="quiz-explanation">
      {given !== undefined && (
        <p>
          <strong>{say(given === question.correct ? quizWords.right : quizWords.wrong)}</strong>{' '}
          {say(question.explanation)}
        </p>
      )}
    </div>
  );
}

function Result({ questions, right }: { questions: QuizQuestion[]; right: number }) {
  const say = useSay();
  const kind = praise(right, questions.length);
  return (
    <>
      <div className="quiz-result">
        <p className="quiz-stars" role="img" aria-label={say(quizWords.score(right, questions.length))}>
          {questions.map(({ id }, at) => (
            <Icon key={id} name="star" className={at < right ? 'icon quiz-star-won' : 'icon'} />
          ))}
        </p>
        <Headline>{say(quizWords[kind])}</Headline>
        <p className="library-lead">
          <strong>{say(quizWords.score(right, questions.length))}.</strong> {say(quizWords[`${kind}Help`])}
        </p>
        <p className="quiz-not-kept">{say(quizWords.notKept)}</p>
      </div>
      <ol className="fact-cards">
        {questions.map(({ id, title, explanation, options, correct }) => {
          const answer = options.find((option) => option.id === correct);
          return (
            <li key={id} className="card">
              <h2>{say(title)}</h2>
              <p>
                {answer && <strong>{say(answer.text)}.</strong>} {say(explanation)}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
