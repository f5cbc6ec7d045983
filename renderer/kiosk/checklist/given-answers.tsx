import type {
  Circumstance,
  PortalStep,
  Procedure,
  Warning,
} from '../../../shared/domain/content/procedure.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { Answer } from '../../../shared/guidance/conditions.ts';
import type { Guidance } from '../../../shared/guidance/derive.ts';
import { changeOf, guidanceOf } from '../../../shared/machines/guidance-context.ts';
import { Icon } from '../../parts/icon.tsx';
import { answeringWords, checklistWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import { numberInWords } from '../questions/number-answers.ts';

/** The answers that the list stands on, each to be changed by a touch, and what the last change did. */
export function GivenAnswers() {
  const say = useSay();
  const { visit } = useKiosk();
  const questions = guidanceOf(visit)?.questions ?? [];
  const given = questions.filter(({ asked, answer }) => asked === 'before-list' || answer !== undefined);
  const later = questions.filter((question) => !given.includes(question));
  return (
    <>
      {given.length === 0 ? (
        <p className="answers-none">{say(checklistWords.noAnswers)}</p>
      ) : (
        <section className="given" aria-label={say(checklistWords.answers)}>
          <h2>{say(checklistWords.answers)}</h2>
          <AnswerList questions={given} />
        </section>
      )}
      {later.length > 0 && (
        <section className="given" aria-label={say(checklistWords.laterAnswers)}>
          <h2>{say(checklistWords.laterAnswers)}</h2>
          <p>{say(checklistWords.laterHelp)}</p>
          <AnswerList questions={later} />
        </section>
      )}
    </>
  );
}

function AnswerList({ questions }: Pick<Guidance, 'questions'>) {
  const say = useSay();
  const { visit, send } = useKiosk();
  return (
    <ul>
      {questions.map(({ circumstance, answer }) => (
        <li key={circumstance.id}>
          <button
            type="button"
            onClick={() => send({ type: 'circumstance.reopened', circumstance: circumstance.id })}
          >
            {answer !== undefined && (
              <span className="visually-hidden">{say(checklistWords.changeAnswer)}</span>
            )}{' '}
            <span>{say(circumstance.question)}</span>{' '}
            <strong>{say(answerInWords(circumstance, answer, visit.procedure))}</strong>
            <Icon name={answer === undefined ? 'next' : 'pencil'} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Of what came or went so much is named, so that the list below stays in sight. */
const mostNamed = 3;

/** Names what another answer added to the list, to the way of the portal and to what there is to know, and took away. */
export function ChangeNotice() {
  const say = useSay();
  const change = changeOf(useKiosk().visit);
  if (change === undefined) return null;
  const named = (entries: { name: Text }[]) => entries.map(({ name }) => say(name)).join('; ');
  const stepsNamed = (steps: PortalStep[]) => {
    const names = steps.slice(0, mostNamed).map(({ title }) => say(title));
    return say(checklistWords.stepNames(names.join('; '), Math.max(0, steps.length - mostNamed)));
  };
  const told = (warnings: Warning[]) =>
    warnings
      .slice(0, mostNamed)
      .map(({ text }) => say(text))
      .join(' ');
  return (
    <div className="notice" role="status">
      <Icon name="swap" />
      <div>
        <strong>{say(checklistWords.changed)}</strong>
        {change.added.length > 0 && <p>{say(checklistWords.added(named(change.added)))}</p>}
        {change.removed.length > 0 && <p>{say(checklistWords.removed(named(change.removed)))}</p>}
        {change.dropped.length > 0 && (
          <p>
            {say(checklistWords.droppedQuestions(change.dropped.map((it) => say(it.question)).join(' ')))}
          </p>
        )}
        {change.stepsAdded.length > 0 && (
          <p>{say(checklistWords.stepsAdded(stepsNamed(change.stepsAdded)))}</p>
        )}
        {change.stepsRemoved.length > 0 && (
          <p>{say(checklistWords.stepsRemoved(stepsNamed(change.stepsRemoved)))}</p>
        )}
        {change.warningsAdded.length > 0 && (
          <p>{say(checklistWords.warningsAdded(told(change.warningsAdded)))}</p>
        )}
        {change.warningsRemoved.length > 0 && (
          <p>{say(checklistWords.warningsRemoved(told(change.warningsRemoved)))}</p>
        )}
      </div>
    </div>
  );
}

function answerInWords(
  circumstance: Circumstance,
  answer: Answer | undefined,
  procedure: Procedure | undefined,
): Text {
  if (answer === undefined) return answeringWords.notAnswered;
  if (typeof answer === 'number' && circumstance.kind === 'number' && procedure)
    return numberInWords(answer, circumstance, procedure);
  const options = circumstance.kind === 'choice' ? circumstance.options : [];
  return options.find(({ id }) => id === answer)?.label ?? answeringWords.unsure;
}
