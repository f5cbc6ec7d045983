import { type Circumstance, unsure } from '../../shared/domain/procedure.ts';
import type { Answer } from '../../shared/guidance/conditions.ts';
import { changeOf, guidanceOf } from '../../shared/machines/guidance-context.ts';
import { Icon } from '../parts/icon.tsx';
import { answeringWords, checklistWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { useKiosk } from './kiosk-session.tsx';

/** The answers that the list stands on, each to be changed by a touch, and what the last change did. */
export function GivenAnswers() {
  const say = useSay();
  const { visit, send } = useKiosk();
  const questions = guidanceOf(visit)?.questions ?? [];
  if (questions.length === 0) return <p className="answers-none">{say(checklistWords.noAnswers)}</p>;
  return (
    <section className="given" aria-label={say(checklistWords.answers)}>
      <h2>{say(checklistWords.answers)}</h2>
      <ul>
        {questions.map(({ circumstance, answer }) => (
          <li key={circumstance.id}>
            <button
              type="button"
              onClick={() => send({ type: 'circumstance.reopened', circumstance: circumstance.id })}
            >
              <span className="visually-hidden">{say(checklistWords.changeAnswer)}</span>{' '}
              <span>{say(circumstance.question)}</span>{' '}
              <strong>{answerInWords(circumstance, answer, say)}</strong>
              <Icon name="pencil" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names what a changed answer added to the list and took from it. */
export function ChangeNotice() {
  const say = useSay();
  const change = changeOf(useKiosk().visit);
  if (change === undefined) return null;
  const named = (entries: { name: { vi: string; en: string } }[]) =>
    entries.map(({ name }) => say(name)).join('; ');
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
      </div>
    </div>
  );
}

function answerInWords(
  circumstance: Circumstance,
  answer: Answer | undefined,
  say: ReturnType<typeof useSay>,
): string {
  if (answer === undefined || answer === unsure) return say(answeringWords.unsure);
  if (circumstance.kind === 'number') return `${answer} ${say(circumstance.unit)}`;
  const option = circumstance.options.find(({ id }) => id === answer);
  return option ? say(option.label) : say(answeringWords.unsure);
}
