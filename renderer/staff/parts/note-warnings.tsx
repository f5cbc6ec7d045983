import { noteWarnings } from '../../../shared/domain/counters/note-warning.ts';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { noteWords } from '../../words/staff-desk.ts';

/** Warns while somebody writes what looks like a name, a phone or an identity number. */
export function NoteWarnings({ text }: { text: string }) {
  const say = useSay();
  return (
    <div className="assist-warnings" role="status">
      {noteWarnings(text).map((warning) => (
        <p key={warning}>
          <Icon name="warning" />
          {say(noteWords[warning])}
        </p>
      ))}
    </div>
  );
}
