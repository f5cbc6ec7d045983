import type { Text } from '../../shared/domain/text.ts';
import { visitStart } from '../kiosk/begin/visit-start.ts';
import { Headline } from '../kiosk/guided/headline.tsx';
import { useContent, useSend } from '../kiosk/kiosk-session.tsx';
import { Button } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { NothingFound } from '../parts/nothing-found.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { TypedSearch } from '../parts/typed-search.tsx';
import { useSay } from '../words/language.tsx';
import { libraryHomeWords, libraryWords, partWords } from '../words/library.ts';
import { EntryRow } from './entry-row.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { libraryParts } from './library-parts.ts';
import type { LibraryPlace } from './library-place.ts';
import type { Found } from './library-search.ts';

/** All parts of the library, and the search through handbook and answers. */
export function ContentsScreen({ query, onType }: { query: string; onType(query: string): void }) {
  const say = useSay();
  return (
    <LibraryFrame screen="library" whole actions={<StartAction />}>
      <TypedSearch
        name="contents"
        headline={<Headline>{say(libraryHomeWords.headline)}</Headline>}
        label={say(libraryHomeWords.search)}
        hint={say(libraryHomeWords.searchHint)}
        query={query}
        onType={onType}
      >
        {(asked, showAll) => (
          <ScrollArea className="contents-list" key={asked === '' ? 'all' : 'found'}>
            {asked === '' ? <Parts /> : <Results query={asked} onShowAll={showAll} />}
          </ScrollArea>
        )}
      </TypedSearch>
    </LibraryFrame>
  );
}

/** Who has no session yet can begin one from here. */
function StartAction() {
  const say = useSay();
  const content = useContent();
  const send = useSend();
  const { beside } = useLibrary();
  if (beside) return null;
  return (
    <Button
      kind="main"
      after="next"
      onClick={() => send({ type: 'session.started', ...visitStart(content) })}
    >
      {say(libraryWords.toStart)}
    </Button>
  );
}

function Parts() {
  const say = useSay();
  const { stock, open } = useLibrary();
  return (
    <ul className="parts">
      {libraryParts(stock).map(({ id, icon, place }) => (
        <li key={id}>
          <button type="button" className="touch-card part" onClick={() => open(place)}>
            <Icon name={icon} className="icon part-icon" />
            <strong>{say(partWords[id].title)}</strong> <span>{say(partWords[id].text)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const kinds: Record<Found['of'], { icon: IconName; name: Text; place(id: string): LibraryPlace }> = {
  guides: { icon: 'book', name: libraryHomeWords.inGuides, place: (id) => ({ at: 'guide', id }) },
  answers: { icon: 'talk', name: libraryHomeWords.inAnswers, place: (id) => ({ at: 'answer', id }) },
  services: {
    icon: 'globe',
    name: libraryHomeWords.inServices,
    place: (sought) => ({ at: 'services', sought }),
  },
};

function Results({ query, onShowAll }: { query: string; onShowAll(): void }) {
  const say = useSay();
  const { search, open } = useLibrary();
  const found = search(query);
  if (found.length === 0) {
    return (
      <NothingFound
        headline={say(libraryHomeWords.nothingFound(query))}
        help={say(libraryHomeWords.nothingFoundHelp)}
        showAll={say(libraryHomeWords.showAll)}
        onShowAll={onShowAll}
      />
    );
  }
  return (
    <section className="contents-found">
      <div role="status">
        <h2>{say(libraryHomeWords.found(found.length))}</h2>
      </div>
      <ul className="rows">
        {found.map((one) => (
          <EntryRow
            key={`${one.of} ${one.entry.id}`}
            icon={kinds[one.of].icon}
            title={say(one.of === 'services' ? one.entry.name : one.entry.title)}
            text={say(kinds[one.of].name)}
            onOpen={() => open(kinds[one.of].place(one.entry.id))}
          />
        ))}
      </ul>
    </section>
  );
}
