import { Fragment } from 'react';
import type { Guide } from '../../shared/domain/content/handbook.ts';
import type { Text } from '../../shared/domain/text.ts';
import { useContent } from '../kiosk/kiosk-session.tsx';
import { Button } from '../parts/button.tsx';
import { useSay } from '../words/language.tsx';
import { entryWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import type { Film } from './library-stock.ts';
import { StartProcedure } from './start-procedure.tsx';

/** Examples that lead on: to the procedure itself, to a film, or told in words. */
export function EntryExamples({ examples }: Pick<Guide, 'examples'>) {
  const say = useSay();
  const content = useContent();
  const { stock } = useLibrary();
  const shown = examples.flatMap((example) => {
    if ('text' in example) return [{ id: example.text.vi, part: <InWords text={example.text} /> }];
    if ('procedure' in example) {
      const procedure = content.procedures.find(({ id }) => id === example.procedure);
      return procedure ? [{ id: procedure.id, part: <StartProcedure procedure={procedure} /> }] : [];
    }
    const film = stock.films.find(({ id }) => id === example.item);
    return film ? [{ id: film.id, part: <WatchFilm film={film} /> }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className="examples">
      <h2>{say(entryWords.examples)}</h2>
      <div>
        {shown.map(({ id, part }) => (
          <Fragment key={id}>{part}</Fragment>
        ))}
      </div>
    </section>
  );
}

function InWords({ text }: { text: Text }) {
  return <p className="library-example">{useSay()(text)}</p>;
}

function WatchFilm({ film }: { film: Film }) {
  const say = useSay();
  const { open } = useLibrary();
  return (
    <Button before="play" onClick={() => open({ at: 'film', id: film.id })}>
      {say(entryWords.watch)}
    </Button>
  );
}
