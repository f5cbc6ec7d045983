import { useDeferredValue, useState } from 'react';
import { Headline } from '../kiosk/headline.tsx';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { visitStart } from '../kiosk/visit-start.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { NothingFound } from '../parts/nothing-found.tsx';
import { OnScreenKeyboard } from '../parts/on-screen-keyboard.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { longestQuery, SearchField } from '../parts/search-field.tsx';
import { useSay } from '../words/language.tsx';
import { libraryHomeWords, libraryWords, partWords } from '../words/library.ts';
import { EntryRow } from './entry-row.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { libraryParts } from './library-parts.ts';

/** All parts of the library, and the search through handbook and answers. */
export function ContentsScreen({ query, onType }: { query: string; onType(query: string): void }) {
  const say = useSay();
  const [typing, setTyping] = useState(false);
  const asked = useDeferredValue(query.trim());
  return (
    <LibraryFrame screen="library" whole actions={<StartAction />}>
      <div className="contents" data-typing={typing || undefined}>
        <div className="contents-ask">
          <Headline>{say(libraryHomeWords.headline)}</Headline>
          <SearchField
            label={say(libraryHomeWords.search)}
            hint={say(libraryHomeWords.searchHint)}
            value={query}
            onType={onType}
            onEnter={() => setTyping(true)}
          />
        </div>
        <ScrollArea className="contents-list" key={asked === '' ? 'all' : 'found'}>
          {asked === '' ? (
            <Parts />
          ) : (
            <Results
              query={asked}
              onShowAll={() => {
                onType('');
                setTyping(false);
              }}
            />
          )}
        </ScrollArea>
        {typing && (
          <OnScreenKeyboard
            text={query}
            longest={longestQuery}
            onType={onType}
            onHide={() => setTyping(false)}
          />
        )}
      </div>
    </LibraryFrame>
  );
}

/** Who has no session yet can begin one from here. */
function StartAction() {
  const say = useSay();
  const { content, send } = useKiosk();
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
          <button type="button" className="part" onClick={() => open(place)}>
            <Icon name={icon} className="icon part-icon" />
            <strong>{say(partWords[id].title)}</strong> <span>{say(partWords[id].text)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

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
        {found.map(({ of, entry }) => (
          <EntryRow
            key={`${of} ${entry.id}`}
            icon={of === 'guides' ? 'book' : 'talk'}
            title={say(entry.title)}
            text={say(of === 'guides' ? libraryHomeWords.inGuides : libraryHomeWords.inAnswers)}
            onOpen={() => open({ at: of === 'guides' ? 'guide' : 'answer', id: entry.id })}
          />
        ))}
      </ul>
    </section>
  );
}
