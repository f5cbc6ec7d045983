import type { Text } from '../../shared/domain/text.ts';
import { Headline } from '../kiosk/guided/headline.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { libraryWords, placeKindWords, placesWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** Where citizens are served. What no source gives, the officer is asked for. */
export function DirectoryScreen() {
  const say = useSay();
  const { places } = useLibrary().stock;
  return (
    <LibraryFrame screen="library-directory">
      <Headline>{say(placesWords.directoryHeadline)}</Headline>
      <ul className="fact-cards">
        {places.map(({ id, kind, title, text, address, hours, basis }) => (
          <li key={id} className="card">
            <p className="kicker">{say(placeKindWords[kind])}</p>
            <h2>{say(title)}</h2>
            <p>{say(text)}</p>
            {basis.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
            <dl className="fact-card-facts">
              <Known name={placesWords.address} text={address} />
              <Known name={placesWords.hours} text={hours} />
            </dl>
          </li>
        ))}
      </ul>
    </LibraryFrame>
  );
}

function Known({ name, text }: { name: Text; text: Text | null }) {
  const say = useSay();
  return (
    <div className="fact-card-known">
      <dt>{say(name)}</dt>
      <dd>{say(text ?? libraryWords.askOfficer)}</dd>
    </div>
  );
}
