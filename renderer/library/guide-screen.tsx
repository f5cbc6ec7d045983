import { Headline } from '../kiosk/guided/headline.tsx';
import { useContent } from '../kiosk/kiosk-session.tsx';
import { GuideSteps } from '../parts/guide-steps.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { EntryExamples } from './entry-examples.tsx';
import { EntryGone } from './entry-gone.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** One page of the handbook: what it is about, its steps with drawings, and examples to try. */
export function GuideScreen({ id }: { id: string }) {
  const say = useSay();
  const content = useContent();
  const guide = useLibrary().stock.guides.find((entry) => entry.id === id);
  if (guide === undefined) return <EntryGone />;
  return (
    <LibraryFrame screen="library-guide">
      <Headline>{say(guide.title)}</Headline>
      <p className="library-lead">{say(guide.summary)}</p>
      {guide.basis.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
      <GuideSteps steps={guide.steps} head={content.head} />
      <EntryExamples examples={guide.examples} />
    </LibraryFrame>
  );
}
