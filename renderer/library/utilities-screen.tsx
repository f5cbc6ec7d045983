import { Headline } from '../kiosk/guided/headline.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { placesWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** What may be used at the branches at no charge. */
export function UtilitiesScreen() {
  const say = useSay();
  const { utilities } = useLibrary().stock;
  return (
    <LibraryFrame screen="library-utilities">
      <Headline>{say(placesWords.utilitiesHeadline(utilities.length))}</Headline>
      <p className="library-lead">{say(placesWords.utilitiesNote)}</p>
      <ul className="fact-cards">
        {utilities.map(({ id, title, text, basis }) => (
          <li key={id} className="card">
            <h2>{say(title)}</h2>
            <p>{say(text)}</p>
            {basis.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
          </li>
        ))}
      </ul>
    </LibraryFrame>
  );
}
