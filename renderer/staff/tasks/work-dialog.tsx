import { type FormEvent, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { Day } from '../../../shared/domain/day.ts';
import { periodAt } from '../../../shared/domain/period.ts';
import { proposerNames, sessionNames } from '../../../shared/domain/report/words.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { ChipField, ChoiceField } from '../../parts/office/chip-field.tsx';
import { DeskDialog } from '../../parts/office/desk-dialog.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { useSay } from '../../words/language.tsx';
import { assistWords, entryWords, journalWords, workWords } from '../../words/staff-desk.ts';
import type { DeskContent } from '../desk-content.ts';
import { NoteWarnings } from '../parts/note-warnings.tsx';
import { QuickCheck } from './quick-check.tsx';

const kinds = ['introduced', 'session_held', 'proposal', 'staff_check', 'handbook_ack'] as const;
type Kind = (typeof kinds)[number];

interface WorkDialogProps {
  client: Client;
  content: DeskContent;
  today: Day;
  onClose(): void;
  onDone(): void;
}

const blank = {
  visitors: '',
  session: 'training' as 'training' | 'mobile',
  place: null as string | null,
  attendance: '',
  topic: '',
  by: 'officer' as 'officer' | 'citizen',
  procedure: null as string | null,
  text: '',
  role: null as string | null,
};

/** Notes what is not an assist: visitors introduced, sessions, proposals, the quick check, handbooks received. */
export function WorkDialog({ client, content, today, onClose, onDone }: WorkDialogProps) {
  const say = useSay();
  const [kind, setKind] = useState<Kind>('introduced');
  const [said, setSaid] = useState(blank);
  const [failure, setFailure] = useState<unknown>();
  const [missing, setMissing] = useState(false);
  const [id] = useState(() => uuid());
  const change = (part: Partial<typeof blank>) => setSaid({ ...said, ...part });

  const order = () => orderOf(kind, said, { client, id, revision: content.revision });
  const send = async (ask: (() => Promise<unknown>) | undefined) => {
    setMissing(ask === undefined);
    if (ask === undefined) return;
    try {
      setFailure(undefined);
      await ask();
      onDone();
    } catch (cause) {
      setFailure(cause);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(order());
  };
  return (
    <DeskDialog headline={say(journalWords.addWork)} onClose={onClose}>
      <ChipField
        title={workWords.kind}
        terms={kinds.map((known) => ({ id: known, text: entryWords[known] }))}
        chosen={[kind]}
        onToggle={(chosen) => setKind(kinds.find((known) => known === chosen) ?? kind)}
      />
      {kind === 'staff_check' ? (
        <QuickCheck
          questions={content.questions}
          onDone={(answers) =>
            void send(() =>
              client.recordStaffCheck({
                body: {
                  id,
                  quarter: periodAt('quarter', today, 1).of,
                  right: answers.filter(({ right }) => right).length,
                  total: answers.length,
                  answers,
                },
              }),
            )
          }
        />
      ) : (
        <form className="assist-form" onSubmit={submit}>
          {kind === 'introduced' && (
            <NumberField
              title={say(workWords.visitors)}
              value={said.visitors}
              onChange={(visitors) => change({ visitors })}
            />
          )}
          {kind === 'session_held' && (
            <>
              <ChipField
                title={workWords.session}
                terms={(['training', 'mobile'] as const).map((one) => ({ id: one, text: sessionNames[one] }))}
                chosen={[said.session]}
                onToggle={(one) => change({ session: one === 'mobile' ? 'mobile' : 'training' })}
              />
              <ChoiceField
                title={workWords.place}
                terms={content.places}
                chosen={said.place}
                onChoose={(place) => change({ place })}
              />
              <NumberField
                title={say(workWords.attendance)}
                value={said.attendance}
                onChange={(attendance) => change({ attendance })}
              />
              <TextField
                title={say(workWords.topic)}
                longest={200}
                value={said.topic}
                onChange={(topic) => change({ topic })}
              />
            </>
          )}
          {kind === 'proposal' && (
            <>
              <ChipField
                title={workWords.by}
                terms={(['officer', 'citizen'] as const).map((one) => ({
                  id: one,
                  text: proposerNames[one],
                }))}
                chosen={[said.by]}
                onToggle={(one) => change({ by: one === 'citizen' ? 'citizen' : 'officer' })}
              />
              <ChoiceField
                title={assistWords.procedure}
                terms={content.procedures}
                chosen={said.procedure}
                onChoose={(procedure) => change({ procedure })}
              />
              <TextField
                title={say(workWords.proposal)}
                longest={1_000}
                value={said.text}
                onChange={(text) => change({ text })}
              />
            </>
          )}
          {kind === 'handbook_ack' && (
            <ChoiceField
              title={workWords.role}
              terms={content.helpers}
              chosen={said.role}
              onChoose={(role) => change({ role })}
            />
          )}
          {missing && <p role="alert">{say(workWords.missing)}</p>}
          <Button type="submit" before="check">
            {say(workWords.save)}
          </Button>
        </form>
      )}
      <DeskFailure cause={failure} />
    </DeskDialog>
  );
}

/** The request that records what was filled in; undefined where something is missing. */
function orderOf(
  kind: Kind,
  said: typeof blank,
  { client, id, revision }: { client: Client; id: string; revision: string },
): (() => Promise<unknown>) | undefined {
  const { visitors, session, place, attendance, topic, by, procedure, text, role } = said;
  if (kind === 'introduced' && Number(visitors) > 0) {
    return () => client.recordIntroduced({ body: { id, visitors: Number(visitors) } });
  }
  if (kind === 'session_held' && place !== null && attendance !== '' && topic.trim() !== '') {
    return () =>
      client.recordSessionHeld({ body: { id, session, place, attendance: Number(attendance), topic } });
  }
  if (kind === 'proposal' && text.trim() !== '') {
    return () => client.recordProposal({ body: { id, by, procedure, text } });
  }
  if (kind === 'handbook_ack' && role !== null) {
    return () => client.recordHandbookAck({ body: { id, revision, role } });
  }
  return undefined;
}

interface InputProps {
  title: string;
  value: string;
  onChange(value: string): void;
}

function NumberField({ title, value, onChange }: InputProps) {
  return (
    <label className="field">
      <span>{title}</span>
      <input
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={4}
        value={value}
        onChange={({ target }) => onChange(target.value.replaceAll(/\D/g, ''))}
      />
    </label>
  );
}

function TextField({ title, value, longest, onChange }: InputProps & { longest: number }) {
  return (
    <>
      <label className="field">
        <span>{title}</span>
        <textarea
          rows={3}
          maxLength={longest}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <NoteWarnings text={value} />
    </>
  );
}
