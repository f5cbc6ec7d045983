import { type ReactNode, useDeferredValue, useState } from 'react';
import { OnScreenKeyboard } from './on-screen-keyboard.tsx';
import { longestQuery, SearchField } from './search-field.tsx';

interface TypedSearchProps {
  /** The name its layout goes by: the class, and with `-ask` that of what stands above. */
  name: string;
  headline: ReactNode;
  /** Says what the field is for, to those who do not see it. */
  label: string;
  hint: string;
  query: string;
  onType(query: string): void;
  /** What stands between the field and its keys: `asked` is empty where everything is meant. */
  children(asked: string, showAll: () => void): ReactNode;
}

/** A headline, a field to search by, what was found, and the screen's keys while somebody types. */
export function TypedSearch({ name, headline, label, hint, query, onType, children }: TypedSearchProps) {
  const [typing, setTyping] = useState(false);
  const asked = useDeferredValue(query.trim());
  const showAll = () => {
    onType('');
    setTyping(false);
  };
  return (
    <div className={name} data-typing={typing || undefined}>
      <div className={`${name}-ask`}>
        {headline}
        <SearchField
          label={label}
          hint={hint}
          value={query}
          onType={onType}
          onEnter={() => setTyping(true)}
        />
      </div>
      {children(asked, showAll)}
      {typing && (
        <OnScreenKeyboard
          text={query}
          longest={longestQuery}
          onType={onType}
          onHide={() => setTyping(false)}
        />
      )}
    </div>
  );
}
