import { Headline } from '../kiosk/guided/headline.tsx';
import { useSay } from '../words/language.tsx';
import { topicWords } from '../words/library.ts';
import { EntryRow } from './entry-row.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** The chapters of the handbook, or what questions are about. */
export function TopicsScreen({ of }: { of: 'guides' | 'answers' }) {
  const say = useSay();
  const { stock, open } = useLibrary();
  const guides = of === 'guides';
  return (
    <LibraryFrame screen={`library-${of}`}>
      <Headline>{say(guides ? topicWords.guidesHeadline : topicWords.answersHeadline)}</Headline>
      <ul className="rows">
        {(guides ? stock.chapters : stock.categories).map(({ id, title, entries }) => (
          <EntryRow
            key={id}
            icon={guides ? 'book' : 'talk'}
            title={say(title)}
            text={say(guides ? topicWords.pages(entries.length) : topicWords.questions(entries.length))}
            onOpen={() => open({ at: 'topic', of, id })}
          />
        ))}
      </ul>
    </LibraryFrame>
  );
}
