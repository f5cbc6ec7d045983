import { Headline } from '../kiosk/guided/headline.tsx';
import { useSay } from '../words/language.tsx';
import { placesWords } from '../words/library.ts';
import { ChannelCard } from './channel-card.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** Hotlines and official channels. */
export function ChannelsScreen() {
  const say = useSay();
  const { channels } = useLibrary().stock;
  return (
    <LibraryFrame screen="library-channels">
      <Headline>{say(placesWords.channelsHeadline)}</Headline>
      <ul className="fact-cards channels">
        {channels.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} />
        ))}
      </ul>
    </LibraryFrame>
  );
}
