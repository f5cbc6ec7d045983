import { Headline } from '../kiosk/guided/headline.tsx';
import { useSay } from '../words/language.tsx';
import { practiceWords } from '../words/practice.ts';
import { practiceTasks } from '../words/practice-tasks.ts';
import { EntryRow } from './entry-row.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** What can be practised on drawn screens. */
export function PracticeScreen() {
  const say = useSay();
  const { open } = useLibrary();
  return (
    <LibraryFrame screen="library-practice">
      <Headline>{say(practiceWords.headline)}</Headline>
      <p className="library-lead">{say(practiceWords.explanation)}</p>
      <ul className="rows">
        {practiceTasks.map(({ id, icon, title, text }) => (
          <EntryRow
            key={id}
            icon={icon}
            title={say(title)}
            text={say(text)}
            onOpen={() => open({ at: 'practice-task', id })}
          />
        ))}
      </ul>
    </LibraryFrame>
  );
}
