import { useCallback, useState } from 'react';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import { type HqProposal, type ProposalState, proposalStates } from '../../../shared/domain/hq/proposal.ts';
import { dayName } from '../../../shared/domain/period.ts';
import { proposerNames } from '../../../shared/domain/report/words.ts';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { proposalStateWords, proposalWords } from '../../words/hq-proposals.ts';
import { useSay } from '../../words/language.tsx';
import './proposals-view.css';
import type { ViewProps } from '../view-props.ts';

/** What people proposed at the sites, and how far headquarters came with each. */
export function ProposalsView({ client, role, go }: ViewProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.hqProposals({}, { signal }), [client]);
  const [{ state, answer }, askAgain] = useAsking<HqOutput<'hqProposals'>>(ask);
  const { busy, failure, send } = useSending(askAgain);
  const [only, setOnly] = useState<ProposalState>();
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { proposals } = answer;
  const count = (of: ProposalState) => proposals.filter(({ state }) => state === of).length;
  const shown = proposals.filter(({ state }) => only === undefined || state === only);
  const set = (id: string, state: ProposalState) =>
    void send(() => client.setProposalState({ params: { id }, body: { state } }));
  return (
    <>
      <fieldset className="chips">
        <legend>{say(proposalWords.show)}</legend>
        <button type="button" aria-pressed={only === undefined} onClick={() => setOnly(undefined)}>
          {say(proposalWords.all)} <b>{proposals.length}</b>
        </button>
        {proposalStates.map((known) => (
          <button key={known} type="button" aria-pressed={known === only} onClick={() => setOnly(known)}>
            {say(proposalStateWords[known])} <b>{count(known)}</b>
          </button>
        ))}
      </fieldset>
      <DeskFailure cause={failure} />
      {shown.length === 0 && <p className="hq-none">{say(proposalWords.none)}</p>}
      {shown.map((proposal) => (
        <Card
          key={proposal.id}
          proposal={proposal}
          mayChange={role !== 'viewer' && !busy}
          onState={(state) => set(proposal.id, state)}
          onSite={() => go({ view: 'site', site: proposal.site })}
        />
      ))}
    </>
  );
}

interface CardProps {
  proposal: HqProposal;
  mayChange: boolean;
  onState(state: ProposalState): void;
  onSite(): void;
}

function Card({ proposal, mayChange, onState, onSite }: CardProps) {
  const say = useSay();
  const { text, by, day, siteName, procedureName, state } = proposal;
  return (
    <article className="figure-card hq-proposal" data-state={state}>
      <p className="hq-proposal-text">{text}</p>
      <small className="hq-proposal-of">
        <button type="button" className="hq-link" onClick={onSite}>
          {siteName}
        </button>
        {[say(dayName(day)), say(proposerNames[by]), ...(procedureName ? [say(procedureName)] : [])]
          .map((part) => ` · ${part}`)
          .join('')}
      </small>
      <label className="field">
        <span className="visually-hidden">{say(proposalWords.state)}</span>
        <select
          value={state}
          disabled={!mayChange}
          onChange={({ target }) => onState(target.value as ProposalState)}
        >
          {proposalStates.map((known) => (
            <option key={known} value={known}>
              {say(proposalStateWords[known])}
            </option>
          ))}
        </select>
      </label>
    </article>
  );
}
