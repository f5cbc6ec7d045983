import { useCallback } from 'react';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSay } from '../../words/language.tsx';
import { findingWords, technicianWords } from '../../words/staff-technician.ts';

const order: Record<Finding['state'], number> = { wrong: 0, notable: 1, well: 2 };

/** What the doctor finds, what is wrong first, and what to do about it. */
export function DoctorCard({ client }: { client: Pick<Client, 'findings'> }) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.findings({}, { signal }), [client]);
  const [{ answer, state }, askAgain] = useAsking<{ findings: Finding[] }>(ask);
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const findings = answer.findings.toSorted((one, other) => order[one.state] - order[other.state]);
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  const counts = { wrong: count('wrong'), notable: count('notable'), well: count('well') };
  return (
    <section className="desk-card" data-list="doctor">
      <h2>{say(technicianWords.doctor)}</h2>
      <div className="setting-row">
        <span role="status">
          {state === 'waiting'
            ? say(technicianWords.doctorBusy)
            : say(
                counts.well === findings.length
                  ? technicianWords.allWell(counts.well)
                  : technicianWords.found(counts),
              )}
        </span>
        <Button before="search" onClick={askAgain}>
          {say(technicianWords.doctorAgain)}
        </Button>
      </div>
      <FindingList findings={findings.filter((finding) => finding.state !== 'well')} />
      <details className="desk-more">
        <summary>{say(technicianWords.wellList)}</summary>
        <FindingList findings={findings.filter((finding) => finding.state === 'well')} />
      </details>
    </section>
  );
}

function FindingList({ findings }: { findings: Finding[] }) {
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <ul className="finding-list">
      {findings.map(({ name, state, sentence, remedy }) => (
        <li key={name.en} data-state={state}>
          <b>
            {say(name)} <small>{say(findingWords[state])}</small>
          </b>
          <p>{say(sentence)}</p>
          {remedy && <p className="finding-remedy">{say(remedy)}</p>}
        </li>
      ))}
    </ul>
  );
}
