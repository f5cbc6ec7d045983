import { useDeferredValue, useState } from 'react';
import { Headline } from '../kiosk/headline.tsx';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { visitStart } from '../kiosk/visit-start.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { OnScreenKeyboard } from '../parts/on-screen-keyboard.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { useSay } from '../words/language.tsx';
import { libraryHomeWords, libraryWords, partWords } from '../words/library.ts';
import { EntryRow } from './entry-row.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { libraryParts } from './library-parts.ts';

const longestQuery = 60;

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
          <label className="search">
            <Icon name="search" />
            <span className="visually-hidden">{say(libraryHomeWords.search)}</span>
            <input
              type="search"
              inputMode="none"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              maxLength={longestQuery}
              placeholder={say(libraryHomeWords.searchHint)}
              value={query}
              onChange={(event) => onType(event.target.value)}
              onFocus={() => setTyping(true)}
            />
          </label>
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
            onType={(character) => onType(`${query}${character}`.slice(0, longestQuery))}
            onErase={() => onType(query.slice(0, -1))}
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
      <section className="nothing-found">
        <div role="status">
          <h2>{say(libraryHomeWords.nothingFound(query))}</h2>
        </div>
        <p>{say(libraryHomeWords.nothingFoundHelp)}</p>
        <Button onClick={onShowAll}>{say(libraryHomeWords.showAll)}</Button>
      </section>
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
