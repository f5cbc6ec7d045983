import { Headline } from '../kiosk/guided/headline.tsx';
import { useSay } from '../words/language.tsx';
import { EntryGone } from './entry-gone.tsx';
import { EntryRow } from './entry-row.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** What one chapter holds, or the questions about one thing. */
export function TopicScreen({ of, id }: { of: 'guides' | 'answers'; id: string }) {
  const say = useSay();
  const { stock, open } = useLibrary();
  const chapter = of === 'guides' ? stock.chapters.find((topic) => topic.id === id) : undefined;
  const category = of === 'answers' ? stock.categories.find((topic) => topic.id === id) : undefined;
  const topic = chapter ?? category;
  if (topic === undefined) return <EntryGone />;
  return (
    <LibraryFrame screen="library-topic">
      <Headline>{say(topic.title)}</Headline>
      <ul className="rows">
        {chapter?.entries.map((guide) => (
          <EntryRow
            key={guide.id}
            icon="book"
            title={say(guide.title)}
            text={say(guide.summary)}
            onOpen={() => open({ at: 'guide', id: guide.id })}
          />
        ))}
        {category?.entries.map((entry) => (
          <EntryRow
            key={entry.id}
            icon="question"
            title={say(entry.title)}
            onOpen={() => open({ at: 'answer', id: entry.id })}
          />
        ))}
      </ul>
    </LibraryFrame>
  );
}
