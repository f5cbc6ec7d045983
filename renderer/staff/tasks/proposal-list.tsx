import type { ListedProposal } from '../../../shared/domain/desk/staff-work.ts';
import { dayName } from '../../../shared/domain/period.ts';
import { proposerNames } from '../../../shared/domain/report/words.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { staffWorkWords } from '../../words/staff-work.ts';

/** More than these are shown on demand. */
const firstShown = 6;

interface ProposalListProps {
  proposals: ListedProposal[];
  onHandOver(id: string, handedOver: boolean): void;
}

/** Every proposal with its day: what waits to be handed over stands first. */
export function ProposalList({ proposals, onHandOver }: ProposalListProps) {
  const say = useSay();
  const open = proposals.filter(({ handedOverOn }) => handedOverOn === null);
  const done = proposals.filter(({ handedOverOn }) => handedOverOn !== null);
  const row = (proposal: ListedProposal) => (
    <Row key={proposal.id} proposal={proposal} onHandOver={onHandOver} />
  );
  return (
    <section className="desk-card" data-list="proposals">
      <h2>{say(staffWorkWords.proposals)}</h2>
      <p role="status">
        {say(
          proposals.length === 0
            ? staffWorkWords.noProposals
            : staffWorkWords.proposalsOpen(open.length, proposals.length),
        )}
      </p>
      {open.slice(0, firstShown).map(row)}
      {open.length > firstShown && (
        <details>
          <summary>{say(staffWorkWords.moreOpen(open.length - firstShown))}</summary>
          {open.slice(firstShown).map(row)}
        </details>
      )}
      {done.length > 0 && (
        <details open={open.length === 0}>
          <summary>{say(staffWorkWords.done(done.length))}</summary>
          {done.map(row)}
        </details>
      )}
    </section>
  );
}

interface RowProps extends Pick<ProposalListProps, 'onHandOver'> {
  proposal: ListedProposal;
}

function Row({ proposal: { id, text, by, day, procedureName, handedOverOn }, onHandOver }: RowProps) {
  const say = useSay();
  return (
    <article className="work-proposal" data-done={handedOverOn !== null || undefined}>
      <div>
        <p>{text}</p>
        <small>
          {[
            say(proposerNames[by]),
            ...(procedureName ? [say(procedureName)] : []),
            say(staffWorkWords.notedOn(say(dayName(day)))),
          ].join(' · ')}
        </small>
        {handedOverOn && (
          <small>
            <Icon name="check" /> {say(staffWorkWords.handedOverOn(say(dayName(handedOverOn))))}
          </small>
        )}
      </div>
      <Button onClick={() => onHandOver(id, handedOverOn === null)}>
        {say(handedOverOn === null ? staffWorkWords.handOver : staffWorkWords.notHandedOver)}
      </Button>
    </article>
  );
}
