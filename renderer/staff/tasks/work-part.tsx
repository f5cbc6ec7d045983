import { useCallback, useState } from 'react';
import type { ListedProposal, StaffWork } from '../../../shared/domain/desk/staff-work.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { useSay } from '../../words/language.tsx';
import { staffWorkWords } from '../../words/staff-work.ts';
import type { DeskContent } from '../desk-content.ts';
import { PeriodHead } from '../parts/period-head.tsx';
import { CheckSummary } from './check-summary.tsx';
import { HandbookList } from './handbook-list.tsx';
import { ProposalList } from './proposal-list.tsx';
import { SessionList } from './session-list.tsx';
import { WorkDialog } from './work-dialog.tsx';
import './work-part.css';

interface WorkPartProps {
  client: Client;
  content: DeskContent | undefined;
}

/** What the staff does besides assists: proposals and where they went, sessions, quick checks, handbooks. */
export function WorkPart({ client, content }: WorkPartProps) {
  const say = useSay();
  const [day, setDay] = useState<string>();
  const [noting, setNoting] = useState(false);
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [work, { proposals }, { day: today }] = await Promise.all([
        client.staffWork({ query: day === undefined ? {} : { day } }, { signal }),
        client.proposals({}, { signal }),
        client.today({}, { signal }),
      ]);
      return { work, proposals, today };
    },
    [client, day],
  );
  const [{ answer, state }, askAgain] = useAsking<{
    work: StaffWork;
    proposals: ListedProposal[];
    today: string;
  }>(ask);
  const { failure, sendNext } = useSending(askAgain);
  if (answer === undefined || content === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { work, proposals, today } = answer;
  const { from, to } = work.period;
  return (
    <div className="work-part">
      <PeriodHead
        period={work.period}
        words={staffWorkWords}
        onBefore={() => setDay(addDays(from, -1))}
        onAfter={to < today ? () => setDay(addDays(to, 1)) : undefined}
      >
        <Button before="pencil" onClick={() => setNoting(true)}>
          {say(staffWorkWords.add)}
        </Button>
      </PeriodHead>
      {state === 'failed' && <PartState state={state} onAgain={askAgain} />}
      <DeskFailure cause={failure} />
      <div className="work-cards">
        <ProposalList
          proposals={proposals}
          onHandOver={(id, handedOver) =>
            void sendNext(() => client.handOverProposal({ params: { id }, body: { handedOver } }))
          }
        />
        <CheckSummary checks={work.checks} />
        <SessionList sessions={work.sessions} visitors={work.visitors} />
        <HandbookList handbooks={work.handbooks} />
      </div>
      {noting && (
        <WorkDialog
          client={client}
          content={content}
          today={today}
          onClose={() => setNoting(false)}
          onDone={() => {
            setNoting(false);
            askAgain();
          }}
        />
      )}
    </div>
  );
}
