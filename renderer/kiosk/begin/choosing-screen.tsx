import { useState } from 'react';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import { NothingFound } from '../../parts/nothing-found.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { TypedSearch } from '../../parts/typed-search.tsx';
import { choosingWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import './choosing-screen.css';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useContent } from '../kiosk-session.tsx';
import { procedureSearch } from './procedure-search.ts';
import { ShelfList, Tiles } from './shelf-list.tsx';

/** Which procedure? The popular ones, by life event, by field, or by search. */
export function ChoosingScreen() {
  const say = useSay();
  const content = useContent();
  const [query, setQuery] = useState('');

  return (
    <GuidedFrame screen="choosing">
      <TypedSearch
        name="choosing"
        headline={<Headline>{say(choosingWords.headline)}</Headline>}
        label={say(choosingWords.search)}
        hint={say(choosingWords.searchHint)}
        query={query}
        onType={setQuery}
      >
        {(asked, showAll) =>
          asked === '' ? (
            <ShelfList />
          ) : (
            <ScrollArea className="choosing-list">
              <Found
                query={asked}
                procedures={procedureSearch(content.procedures)(asked)}
                onShowAll={showAll}
              />
            </ScrollArea>
          )
        }
      </TypedSearch>
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
