import { Headline } from '../kiosk/guided/headline.tsx';
import { useSay } from '../words/language.tsx';
import { entryWords } from '../words/library.ts';
import { EntryGone } from './entry-gone.tsx';
import { FilmPlayer } from './film-player.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** One film of the pack. */
export function FilmScreen({ id }: { id: string }) {
  const say = useSay();
  const film = useLibrary().stock.films.find((entry) => entry.id === id);
  if (film === undefined) return <EntryGone />;
  return (
    <LibraryFrame screen="library-film">
      <Headline>{say(entryWords.watch)}</Headline>
      <FilmPlayer film={film} />
    </LibraryFrame>
  );
}
