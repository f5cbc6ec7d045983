import type { Channel } from '../../shared/domain/content/handbook.ts';
import { Headline } from '../kiosk/guided/headline.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { channelKindWords, libraryWords, placesWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

const icons: Record<Channel['kind'], IconName> = {
  telephone: 'phone',
  message: 'talk',
  app: 'touch',
  web: 'globe',
  social: 'people',
  complaint: 'pencil',
  television: 'screen',
};

/** Hotlines and official channels, as they are dialled or typed. */
export function ChannelsScreen() {
  const say = useSay();
  const { channels } = useLibrary().stock;
  return (
    <LibraryFrame screen="library-channels">
      <Headline>{say(placesWords.channelsHeadline)}</Headline>
      <ul className="fact-cards">
        {channels.map(({ id, kind, title, address, extension, use, basis }) => (
          <li key={id} className="card">
            <h2>
              <Icon name={icons[kind]} />
              {say(title)}
            </h2>
            <p className="channel-address">
              <span className="visually-hidden">{say(channelKindWords[kind])}:</span>{' '}
              {address === null ? (
                <span className="tag tag-sand">{say(libraryWords.askOfficer)}</span>
              ) : (
                <>
                  <strong>{address}</strong>
                  {extension !== undefined && <span>{say(placesWords.extension(extension))}</span>}
                </>
              )}
            </p>
            <p>{say(use)}</p>
            {basis.confidence === 'low' && address !== null && (
              <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>
            )}
          </li>
        ))}
      </ul>
    </LibraryFrame>
  );
}
