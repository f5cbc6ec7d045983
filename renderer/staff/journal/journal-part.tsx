import { useCallback, useEffect, useState } from 'react';
import { v4 as uuid } from 'uuid';
import type { Assist } from '../../../shared/domain/counters/assist.ts';
import type { Today } from '../../../shared/domain/counters/counted.ts';
import { backdateDays } from '../../../shared/domain/counters/event-api.ts';
import type { Journal } from '../../../shared/domain/counters/journal.ts';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { dayName } from '../../../shared/domain/period.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskDialog } from '../../parts/office/desk-dialog.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { useSay } from '../../words/language.tsx';
import { journalWords } from '../../words/staff-desk.ts';
import type { DeskContent } from '../desk-content.ts';
import { AssistForm } from '../today/assist-form.tsx';
import { type CorrectableEntry, JournalList } from './journal-list.tsx';
import './journal-part.css';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { clockTime } from '../parts/clock-time.ts';
import { DaySteps } from '../parts/day-steps.tsx';
import { WorkDialog } from '../tasks/work-dialog.tsx';

interface JournalPartProps {
  client: Client;
  content: DeskContent | undefined;
  /** Today's count as the server tells it: when it changes, the journal is read again. */
  today: Today | undefined;
}

type Open =
  | { kind: 'correct'; entry: CorrectableEntry }
  | { kind: 'backdate' }
  | { kind: 'work' }
  | undefined;

/** Everything recorded for a day: to look through, take back, correct and complete. */
export function JournalPart({ client, content, today }: JournalPartProps) {
  const say = useSay();
  const [day, setDay] = useState<string>();
  const ask = useCallback(
    (signal: AbortSignal) => client.journal({ query: day === undefined ? {} : { day } }, { signal }),
    [client, day],
  );
  const [{ answer: journal, state }, askAgain] = useAsking<Journal>(ask);
  const count = today?.assists;
  useEffect(() => {
    if (count !== undefined) askAgain();
  }, [count, askAgain]);
  const [open, setOpen] = useState<Open>();
  const {
    failure,
    busy,
    send: save,
    forget,
  } = useSending(() => {
    setOpen(undefined);
    askAgain();
  });
  const close = () => {
    setOpen(undefined);
    forget();
  };

  if (journal === undefined || content === undefined) {
    return <PartState state={state} onAgain={askAgain} />;
  }
  const { day: shown, today: now } = journal;
  const mayBackdate = shown < now && shown >= addDays(now, -backdateDays);
  return (
    <div className="journal">
      <div className="journal-head">
        <DaySteps day={shown} max={now} onDay={setDay} />
        <h2>
          {say(dayName(shown))}: {say(journalWords.counted(journal.assists))}
        </h2>
        <Button before="plus" disabled={!mayBackdate} onClick={() => setOpen({ kind: 'backdate' })}>
          {say(journalWords.backdate)}
        </Button>
        <Button before="pencil" onClick={() => setOpen({ kind: 'work' })}>
          {say(journalWords.addWork)}
        </Button>
      </div>
      {!mayBackdate && <p className="journal-hint">{say(journalWords.tooOld(backdateDays))}</p>}
      {open === undefined && <DeskFailure cause={failure} />}
      <JournalList
        entries={journal.entries}
        content={content}
        busy={busy}
        onTakeBack={({ id }) => void save(() => client.voidEvent({ params: { id } }))}
        onCorrect={(entry) => setOpen({ kind: 'correct', entry })}
      />
      {open?.kind === 'correct' && (
        <DeskDialog headline={say(journalWords.correctHeadline(clockTime(open.entry.at)))} onClose={close}>
          <AssistForm
            content={content}
            assist={open.entry.body}
            action={say(journalWords.saveCorrection)}
            busy={busy}
            onSave={(assist) =>
              void save(() =>
                client.amendAssist({ params: { id: open.entry.id }, body: { ...assist, id: uuid() } }),
              )
            }
          />
          <DeskFailure cause={failure} />
        </DeskDialog>
      )}
      {open?.kind === 'backdate' && (
        <DeskDialog
          headline={say(journalWords.backdate)}
          help={say(journalWords.backdateHelp(say(dayName(shown))))}
          onClose={close}
        >
          <AssistForm
            content={content}
            assist={unsaid}
            action={say(journalWords.saveBackdated)}
            busy={busy}
            onSave={({ source: _, ...said }) =>
              void save(() => client.backdateAssist({ body: { ...said, id: uuid(), businessDay: shown } }))
            }
          />
          <DeskFailure cause={failure} />
        </DeskDialog>
      )}
      {open?.kind === 'work' && (
        <WorkDialog
          client={client}
          content={content}
          today={now}
          onClose={close}
          onDone={() => void save(async () => {})}
        />
      )}
    </div>
  );
}

const unsaid: Assist = {
  procedure: null,
  outcome: null,
  source: 'backdated',
  minutes: null,
  language: 'vi',
  ...nothingNamed,
};
