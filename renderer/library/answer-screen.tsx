import { Headline } from '../kiosk/guided/headline.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { entryWords } from '../words/library.ts';
import { EntryExamples } from './entry-examples.tsx';
import { EntryGone } from './entry-gone.tsx';
import { EntryRow } from './entry-row.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';

/** So many other questions of the same kind are offered below an answer. */
const alikeShown = 4;

/** One question and its answer, with where to go on. */
export function AnswerScreen({ id }: { id: string }) {
  const say = useSay();
  const { stock, exchange } = useLibrary();
  const entry = stock.answers.find((answer) => answer.id === id);
  if (entry === undefined) return <EntryGone />;
  const alike = stock.answers.filter(({ category }) => category === entry.category);
  const at = alike.indexOf(entry);
  const next = [...alike.slice(at + 1), ...alike.slice(0, at)].slice(0, alikeShown);
  return (
    <LibraryFrame screen="library-answer">
      <Headline>{say(entry.title)}</Headline>
      <div className="card answer-text">
        <p>{say(entry.answer)}</p>
        {entry.basis.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
      </div>
      <EntryExamples examples={entry.procedures.map((procedure) => ({ procedure }))} />
      {next.length > 0 && (
        <section className="alike">
          <h2>{say(entryWords.alike)}</h2>
          <ul className="rows">
            {next.map((other) => (
              <EntryRow
                key={other.id}
                icon="question"
                title={say(other.title)}
                onOpen={() => exchange({ at: 'answer', id: other.id })}
              />
            ))}
          </ul>
        </section>
      )}
    </LibraryFrame>
  );
}
