import { useDeferredValue, useState } from 'react';
import type { Procedure } from '../../shared/domain/procedure.ts';
import { NothingFound } from '../parts/nothing-found.tsx';
import { OnScreenKeyboard } from '../parts/on-screen-keyboard.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { longestQuery, SearchField } from '../parts/search-field.tsx';
import { choosingWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import './choosing-screen.css';
import { GuidedFrame } from './guided-frame.tsx';
import { Headline } from './headline.tsx';
import { useKiosk } from './kiosk-session.tsx';
import { procedureSearch } from './procedure-search.ts';
import { ShelfList, Tiles } from './shelf-list.tsx';

/** Which procedure? The popular ones, by life event, by field, or by search. */
export function ChoosingScreen() {
  const say = useSay();
  const { content } = useKiosk();
  const [query, setQuery] = useState('');
  const [typing, setTyping] = useState(false);
  const asked = useDeferredValue(query.trim());

  return (
    <GuidedFrame screen="choosing">
      <div className="choosing" data-typing={typing || undefined}>
        <div className="choosing-ask">
          <Headline>{say(choosingWords.headline)}</Headline>
          <SearchField
            label={say(choosingWords.search)}
            hint={say(choosingWords.searchHint)}
            value={query}
            onType={setQuery}
            onEnter={() => setTyping(true)}
          />
        </div>
        {asked === '' ? (
          <ShelfList />
        ) : (
          <ScrollArea className="choosing-list">
            <Found
              query={asked}
              procedures={procedureSearch(content.procedures)(asked)}
              onShowAll={() => {
                setQuery('');
                setTyping(false);
              }}
            />
          </ScrollArea>
        )}
        {typing && (
          <OnScreenKeyboard
            text={query}
            longest={longestQuery}
            onType={setQuery}
            onHide={() => setTyping(false)}
          />
        )}
      </div>
    </GuidedFrame>
  );
}

interface FoundProps {
  query: string;
  procedures: Procedure[];
  onShowAll(): void;
}

function Found({ query, procedures, onShowAll }: FoundProps) {
  const say = useSay();
  if (procedures.length > 0) {
    return (
      <section className="shelf">
        <div role="status">
          <h2>{say(choosingWords.found(procedures.length))}</h2>
        </div>
        <Tiles procedures={procedures} />
      </section>
    );
  }
  return (
    <NothingFound
      headline={say(choosingWords.nothingFound(query))}
      help={say(choosingWords.nothingFoundHelp)}
      showAll={say(choosingWords.showAll)}
      onShowAll={onShowAll}
    />
  );
}
