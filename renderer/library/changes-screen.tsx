import { Headline } from '../kiosk/guided/headline.tsx';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { dayInWords } from '../sheet/day-in-words.ts';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { changesWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { StartProcedure } from './start-procedure.tsx';

/** What changes and has changed, each with how it was before and how it is after its day. */
export function ChangesScreen() {
  const say = useSay();
  const { content, visit } = useKiosk();
  const { changes } = useLibrary().stock;
  return (
    <LibraryFrame screen="library-changes">
      <Headline>{say(changesWords.headline)}</Headline>
      <ol className="changes">
        {changes.map(({ id, title, date, before, after, basis, procedures }) => {
          const ahead = date > visit.today;
          const guided = content.procedures.filter((procedure) => procedures.includes(procedure.id));
          return (
            <li key={id} className="card">
              <p className="change-day">
                <strong>{say(changesWords.from(say(dayInWords(date))))}</strong>
                <span className={ahead ? 'tag tag-sand' : 'tag tag-jade'}>
                  {say(ahead ? changesWords.ahead : changesWords.now)}
                </span>
              </p>
              <h2>{say(title)}</h2>
              <dl className="before-after">
                <div>
                  <dt>{say(changesWords.before)}</dt>
                  <dd>{say(before)}</dd>
                </div>
                <div data-after>
                  <dt>{say(changesWords.after)}</dt>
                  <dd>{say(after)}</dd>
                </div>
              </dl>
              {basis.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
              <div className="change-procedures">
                {guided.map((procedure) => (
                  <StartProcedure key={procedure.id} procedure={procedure} />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </LibraryFrame>
  );
}
