import { useCallback } from 'react';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import type { Fork } from '../../../shared/domain/hq/figures.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { eventKindWords, forkWords } from '../../words/hq-sites.ts';
import { useSay } from '../../words/language.tsx';
import './forks-view.css';
import { timeSaid } from '../parts/time-said.ts';
import type { ViewProps } from '../view-props.ts';

/** Events put aside because HQ holds others under the same numbers: what is undecided stands first. */
export function ForksView({ client, role }: ViewProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.forks({}, { signal }), [client]);
  const [{ state, answer }, askAgain] = useAsking<HqOutput<'forks'>>(ask);
  const { busy, failure, send } = useSending(askAgain);
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const decide = (fork: Fork, decision: 'taken' | 'left-out') => {
    const sure = decision === 'taken' ? forkWords.takeSure : forkWords.leaveSure;
    if (confirm(say(sure(fork.events)))) {
      void send(() => client.decideFork({ params: { fork: fork.id }, body: { decision } }));
    }
  };
  return (
    <>
      <p>{say(forkWords.help)}</p>
      <DeskFailure cause={failure} />
      {answer.forks.length === 0 && <p className="hq-none">{say(forkWords.none)}</p>}
      {answer.forks.map((fork) => (
        <section key={fork.id} className="figure-card fork" data-decision={fork.decision ?? 'open'}>
          <header>
            <h3>
              {fork.siteName} <small>{fork.installation}</small>
            </h3>
            {fork.decision !== null && <b>{say(forkWords[fork.decision])}</b>}
            {fork.decision === null && role !== 'viewer' && (
              <span className="hq-buttons">
                <Button disabled={busy} onClick={() => decide(fork, 'taken')}>
                  {say(forkWords.take)}
                </Button>
                <Button disabled={busy} onClick={() => decide(fork, 'left-out')}>
                  {say(forkWords.leave)}
                </Button>
              </span>
            )}
          </header>
          <p className="fork-found">
            {say(forkWords.found(timeSaid(fork.foundAt, businessDay(Date.now())), fork.events, fork.fromSeq))}
          </p>
          <details open={fork.decision === null}>
            <summary>{say(forkWords.compare(fork.pairs.length))}</summary>
            <Pairs pairs={fork.pairs} />
          </details>
        </section>
      ))}
    </>
  );
}

function Pairs({ pairs }: Pick<Fork, 'pairs'>) {
  const say = useSay();
  return (
    <div className="figure-table">
      <table className="hq-table">
        <thead>
          <tr>
            <th scope="col">{say(forkWords.number)}</th>
            <th scope="col" data-kind="text">
              {say(forkWords.held)}
            </th>
            <th scope="col" data-kind="text">
              {say(forkWords.aside)}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ seq, held, aside }) => (
            <tr key={`${seq} ${aside.occurredAt} ${JSON.stringify(aside.facts)}`}>
              <td>{seq}</td>
              <Version of={held} />
              <Version of={aside} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Version({ of }: { of: Fork['pairs'][number]['held'] }) {
  const say = useSay();
  if (of === null) return <td data-kind="text">–</td>;
  return (
    <td data-kind="text">
      <b>{say(eventKindWords[of.kind] ?? { vi: of.kind, en: of.kind })}</b>{' '}
      {timeSaid(of.occurredAt, businessDay(Date.now()))}
      <dl className="fork-facts">
        {of.facts.map(({ called, said }) => (
          <div key={called.vi}>
            <dt>{say(called)}</dt>
            <dd>{say(said)}</dd>
          </div>
        ))}
      </dl>
    </td>
  );
}
