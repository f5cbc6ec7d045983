import type { Assist } from '../../../shared/domain/counters/assist.ts';
import type { JournalEntry } from '../../../shared/domain/counters/journal.ts';
import {
  outcomeNames,
  proposerNames,
  sessionNames,
  sourceNames,
} from '../../../shared/domain/report/words.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { Button } from '../../parts/button.tsx';
import { useSay } from '../../words/language.tsx';
import { entryWords, journalWords, workWords } from '../../words/staff-desk.ts';
import { type DeskContent, termName } from '../desk-content.ts';
import { clockTime } from '../parts/clock-time.ts';

export type CorrectableEntry = Extract<JournalEntry, { kind: 'assist' }>;

interface JournalListProps {
  entries: JournalEntry[];
  content: DeskContent;
  busy: boolean;
  onTakeBack(entry: JournalEntry): void;
  onCorrect(entry: CorrectableEntry): void;
}

/** What was recorded for a day, the newest first. */
export function JournalList({ entries, content, busy, onTakeBack, onCorrect }: JournalListProps) {
  const say = useSay();
  if (entries.length === 0) return <p>{say(journalWords.nothing)}</p>;
  return (
    <table className="journal-list" aria-label={say(journalWords.list)}>
      <thead>
        <tr>
          <th scope="col">{say(journalWords.time)}</th>
          <th scope="col">{say(journalWords.what)}</th>
          <th scope="col">{say(journalWords.standing)}</th>
          <th scope="col">
            <span className="visually-hidden">{say(journalWords.actions)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} data-standing={entry.standing}>
            <td>{clockTime(entry.at)}</td>
            <td>
              <strong>{say(headlineOf(entry, content))}</strong>
              <small>{detailsOf(entry, content).map(say).join(' · ')}</small>
            </td>
            <td>
              {say(journalWords[entry.standing])}
              {entry.clock !== 'ok' && entry.clock !== 'unrecorded' && (
                <small>{say(journalWords.clockDoubt)}</small>
              )}
            </td>
            <td>
              {entry.kind === 'assist' && entry.standing !== 'taken-back' && (
                <Button before="pencil" aria-disabled={busy} onClick={() => onCorrect(entry)}>
                  {say(journalWords.correct)}
                </Button>
              )}
              {entry.standing !== 'taken-back' && (
                <Button before="back" aria-disabled={busy} onClick={() => onTakeBack(entry)}>
                  {say(journalWords.takeBack)}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function headlineOf({ kind, body }: JournalEntry, { procedures }: DeskContent): Text {
  if (kind === 'assist' && body.procedure !== null) return termName(procedures, body.procedure);
  return entryWords[kind];
}

/** What else an entry says, in a few words each. */
function detailsOf(entry: JournalEntry, content: DeskContent): Text[] {
  const { kind, body } = entry;
  const literal = (text: string): Text => ({ vi: text, en: text });
  switch (kind) {
    case 'assist':
      return assistDetails(body, content);
    case 'introduced':
      return [workWords.visitorsRead(body.visitors)];
    case 'session_held':
      return [
        sessionNames[body.session],
        termName(content.places, body.place),
        workWords.attendanceRead(body.attendance),
        literal(body.topic),
      ];
    case 'proposal':
      return [proposerNames[body.by], literal(body.text)];
    case 'staff_check':
      return [literal(body.quarter), workWords.checkRead(body.right, body.total)];
    case 'handbook_ack':
      return [termName(content.helpers, body.role)];
  }
}

function assistDetails(assist: Assist, content: DeskContent): Text[] {
  const { outcome, group, helper, place, difficulties, note, source } = assist;
  return [
    sourceNames[source],
    ...(outcome ? [outcomeNames[outcome]] : []),
    ...difficulties.map((id) => termName(content.difficulties, id)),
    ...(group ? [termName(content.groups, group)] : []),
    ...(helper ? [termName(content.helpers, helper)] : []),
    ...(place ? [termName(content.places, place)] : []),
    ...(note ? [{ vi: `“${note}”`, en: `“${note}”` }] : []),
  ];
}
