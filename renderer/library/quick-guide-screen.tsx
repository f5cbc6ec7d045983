import { Headline } from '../kiosk/guided/headline.tsx';
import { useContent } from '../kiosk/kiosk-session.tsx';
import { GuideSteps } from '../parts/guide-steps.tsx';
import { useSay } from '../words/language.tsx';
import { EntryExamples } from './entry-examples.tsx';
import { EntryGone } from './entry-gone.tsx';
import { FilmPlayer } from './film-player.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { guidingFilm } from './library-stock.ts';

/** The guide of five minutes, with the film where the pack has it. */
export function QuickGuideScreen() {
  const say = useSay();
  const content = useContent();
  const { stock } = useLibrary();
  const guide = stock.quickGuide;
  const film = guidingFilm(stock);
  if (guide === undefined) return <EntryGone />;
  return (
    <LibraryFrame screen="library-quick-guide">
      <Headline>{say(guide.title)}</Headline>
      <p className="library-lead">{say(guide.summary)}</p>
      {film && <FilmPlayer film={film} />}
      <GuideSteps steps={guide.steps} head={content.head} />
      <EntryExamples examples={guide.examples} />
    </LibraryFrame>
  );
}
