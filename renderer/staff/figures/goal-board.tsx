import { useCallback } from 'react';
import type { GoalBoard as Board, GoalId } from '../../../shared/domain/counters/goal.ts';
import type { ListedProposal } from '../../../shared/domain/desk/staff-work.ts';
import { summaryFigures } from '../../../shared/domain/report/figures.ts';
import { type Report, shareOf } from '../../../shared/domain/report/report.ts';
import { cellText } from '../../../shared/domain/report/tables.ts';
import type { Client } from '../../client.ts';
import { useAsking } from '../../parts/office/asking.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { goalNames, goalWords } from '../../words/staff-goal.ts';
import './goal-board.css';
import { PartState } from '../../parts/office/part-state.tsx';

interface GoalBoardProps {
  client: Pick<Client, 'goals' | 'proposals'>;
  report: Report;
}

/** The targets of a branch, each with how far the period has come: the daily one first. */
export function GoalBoard({ client, report }: GoalBoardProps) {
  const say = useSay();
  const language = useLanguage();
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [{ goals }, { proposals }] = await Promise.all([
        client.goals({}, { signal }),
        client.proposals({}, { signal }),
      ]);
      return { goals, proposals };
    },
    [client],
  );
  const [{ answer, state }, askAgain] = useAsking<Board & { proposals: ListedProposal[] }>(ask);
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { daysWith, daysMet } = report.totals;
  const percent = (share: number | null) => cellText(share, 'share', 'share', language);
  const reached = (id: GoalId): number | null => {
    if (id !== 'handed-over')
      return summaryFigures.find((figure) => figure.id === id)?.of(report.totals) ?? null;
    const { proposals } = answer;
    return shareOf(proposals.filter(({ handedOverOn }) => handedOverOn !== null).length, proposals.length);
  };
  return (
    <section className="figure-card goal-board" data-wide aria-label={say(goalWords.headline)}>
      <h3>{say(goalWords.headline)}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(goalWords.goal)}</th>
            <th scope="col">{say(goalWords.aim)}</th>
            <th scope="col">{say(goalWords.reached)}</th>
            <th scope="col">{say(goalWords.state)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say(goalWords.daily)}</th>
            <td>{say(goalWords.aDay(report.target))}</td>
            <td>{say(goalWords.days(daysMet, daysWith))}</td>
            <State share={shareOf(daysMet, daysWith)} aim={1} />
          </tr>
          {answer.goals.map(({ id, aim }) => (
            <tr key={id}>
              <th scope="row">{say(goalNames[id])}</th>
              <td>{aim === null ? say(goalWords.none) : percent(aim)}</td>
              <td>{percent(reached(id))}</td>
              <State share={reached(id)} aim={aim} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Words and a bar with a mark at the aim: neither needs colour. */
function State({ share, aim }: { share: number | null; aim: number | null }) {
  const say = useSay();
  if (share === null || aim === null) return <td>–</td>;
  return (
    <td data-met={share >= aim || undefined}>
      <span>{say(share >= aim ? goalWords.met : goalWords.notMet)}</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="goal-bar" width={100 * share} height="8" />
        <rect className="goal-mark" x={Math.min(99, 100 * aim)} width="1" height="8" />
      </svg>
    </td>
  );
}
