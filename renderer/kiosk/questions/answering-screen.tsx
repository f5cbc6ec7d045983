import type { Circumstance } from '../../../shared/domain/content/procedure.ts';
import { unsure } from '../../../shared/domain/content/unsure.ts';
import type { Answer } from '../../../shared/guidance/conditions.ts';
import type { NumberRange } from '../../../shared/guidance/number-ranges.ts';
import { guidanceOf } from '../../../shared/machines/guidance-context.ts';
import { Icon } from '../../parts/icon.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { answeringWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { AmountStepper } from './amount-stepper.tsx';
import './answering-screen.css';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import { choicesOf, rangeInWords } from './number-answers.ts';

/** One question about the citizen's case, answered by one touch. */
export function AnsweringScreen() {
  const say = useSay();
  const { visit, send } = useKiosk();
  const questions = guidanceOf(visit)?.questions ?? [];
  const question = questions.find(({ circumstance }) => circumstance.id === visit.asking);
  if (question === undefined || visit.procedure === undefined) return null;
  const { circumstance, answer, asked } = question;
  const number = questions.filter((other) => other.asked === asked).indexOf(question) + 1;
  const ranges = circumstance.kind === 'number' ? choicesOf(circumstance, visit.procedure) : undefined;
  const give = (given: Answer) =>
    send({ type: 'circumstance.answered', circumstance: circumstance.id, answer: given });

  return (
    <GuidedFrame screen="answering">
      <ScrollArea of={circumstance.id}>
        <div className="answering">
          <div className="answering-question">
            <p className="kicker">
              {say(
                asked === 'before-list'
                  ? answeringWords.progress(number)
                  : answeringWords.progressLater(number),
              )}
            </p>
            <Headline key={circumstance.id}>{say(circumstance.question)}</Headline>
            {circumstance.help && <p className="answering-help">{say(circumstance.help)}</p>}
          </div>
          <div className="answers">
            {circumstance.kind === 'choice' ? (
              <Choices circumstance={circumstance} answer={answer} onGive={give} />
            ) : ranges ? (
              <Ranges circumstance={circumstance} ranges={ranges} answer={answer} onGive={give} />
            ) : (
              <AmountStepper
                key={circumstance.id}
                circumstance={circumstance}
                answer={answer}
                onGive={give}
              />
            )}
            <AnswerCard
              label={say(answeringWords.unsure)}
              hint={say(circumstance.unsure)}
              kind="unsure"
              chosen={answer === unsure}
              onGive={() => give(unsure)}
            />
          </div>
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}

interface ChoicesProps {
  circumstance: Extract<Circumstance, { kind: 'choice' }>;
  answer: Answer | undefined;
  onGive(answer: Answer): void;
}

function Choices({ circumstance, answer, onGive }: ChoicesProps) {
  const say = useSay();
  return circumstance.options.map((option) => (
    <AnswerCard
      key={option.id}
      option={option.id}
      label={say(option.label)}
      hint={option.hint && say(option.hint)}
      chosen={answer === option.id}
      onGive={() => onGive(option.id)}
    />
  ));
}

interface RangesProps {
  circumstance: Extract<Circumstance, { kind: 'number' }>;
  ranges: NumberRange[];
  answer: Answer | undefined;
  onGive(answer: Answer): void;
}

/** Any number of a range stands for all of it. */
function Ranges({ circumstance, ranges, answer, onGive }: RangesProps) {
  const say = useSay();
  return ranges.map((range) => (
    <AnswerCard
      key={range.from}
      option={String(range.from)}
      label={say(rangeInWords(range, circumstance))}
      hint={undefined}
      chosen={typeof answer === 'number' && answer >= range.from && answer <= range.to}
      onGive={() => onGive(range.from)}
    />
  ));
}

interface AnswerCardProps {
  /** The option's id in the pack; "not sure" is none. */
  option?: string;
  label: string;
  hint: string | undefined;
  kind?: 'unsure';
  /** It was the answer when the citizen came by here before. */
  chosen: boolean;
  onGive(): void;
}

function AnswerCard({ option, label, hint, kind, chosen, onGive }: AnswerCardProps) {
  const say = useSay();
  return (
    <button
      type="button"
      className="touch-card answer"
      data-kind={kind}
      data-option={option}
      data-chosen={chosen || undefined}
      onClick={onGive}
    >
      <Icon name={kind === 'unsure' ? 'question' : chosen ? 'check' : 'next'} />
      <span>
        <strong>{label}</strong> {hint !== undefined && <span>{hint}</span>}{' '}
        {chosen && <em className="answer-before">{say(answeringWords.answeredBefore)}</em>}
      </span>
    </button>
  );
}
