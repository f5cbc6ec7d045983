import type { Channel } from '../../shared/domain/content/handbook.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { channelKindWords, libraryWords, placesWords } from '../words/library.ts';
import { scannedAs } from './scanned-channel.ts';

const icons: Record<Channel['kind'], IconName> = {
  telephone: 'phone',
  message: 'talk',
  app: 'touch',
  web: 'globe',
  social: 'people',
  complaint: 'pencil',
  television: 'screen',
};

/** One channel as it is dialled or typed, with a code for the phone where scanning leads to it. */
export function ChannelCard({ channel }: { channel: Channel }) {
  const say = useSay();
  const { kind, title, address, extension, use, schedule, basis } = channel;
  const scanned = scannedAs(channel);
  return (
    <li className="card channel">
      <div>
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
        {schedule && (
          <p className="channel-schedule">
            <strong>{say(placesWords.schedule)}</strong> {say(schedule)}
          </p>
        )}
        {basis.confidence === 'low' && address !== null && (
          <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>
        )}
      </div>
      {scanned !== undefined && address !== null && (
        <figure className="channel-code">
          <QrCode text={scanned} label={say(placesWords.codeLabel(address))} />
          <figcaption>{say(kind === 'web' ? placesWords.scanToOpen : placesWords.scanToCall)}</figcaption>
        </figure>
      )}
    </li>
  );
}
