import { useMemo, useState } from 'react';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { useSoon } from '../../parts/soon.tsx';
import { wayWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import '../guided/chips.css';
import { useContent, useSend } from '../kiosk-session.tsx';
import { ProcedureTile } from './procedure-tile.tsx';
import { allOf, fieldsOf, lifeEventsOf, type ProcedureGroup } from './shelves.ts';

/** So many stand in the first picture, those that most people need; the others follow in the next. */
const firstSeen = 6;

type Way = 'all' | 'events' | 'fields';

/** All procedures, to be looked at in one of three ways; at first by name, those that most people need in front. */
export function ShelfList() {
  const say = useSay();
  const content = useContent();
  const everything = useSoon();
  const all = useMemo(() => allOf(content), [content]);
  const events = useMemo(() => lifeEventsOf(content), [content]);
  const fields = useMemo(() => fieldsOf(content), [content]);
  const ways = (['all', 'events', 'fields'] as const).filter((way) => way !== 'events' || events.length > 0);
  const [way, setWay] = useState<Way>('all');

  return (
    <>
      <fieldset className="ways" aria-label={say(wayWords.ways)}>
        {ways.map((its) => (
          <button key={its} type="button" aria-pressed={its === way} onClick={() => setWay(its)}>
            {say(wayWords[its])}
          </button>
        ))}
      </fieldset>
      <ScrollArea className="choosing-list" key={way}>
        {way === 'all' && (
          <>
            <h2 className="visually-hidden">{say(wayWords.all)}</h2>
            <Tiles procedures={everything ? all : all.slice(0, firstSeen)} small />
          </>
        )}
        {way === 'events' && <LifeEvents events={events} />}
        {way === 'fields' &&
          fields.map(({ id, title, procedures }) => (
            <section key={id} className="shelf">
              <h2>{say(title)}</h2>
              <Tiles procedures={procedures} />
            </section>
          ))}
      </ScrollArea>
    </>
  );
}

/** One touch on an event shows its procedures, or chooses the only one there is. */
function LifeEvents({ events }: { events: ProcedureGroup[] }) {
  const say = useSay();
  const send = useSend();
  const [chosen, setChosen] = useState<string>();
  const event = events.find(({ id }) => id === chosen);
  if (event !== undefined) {
    return (
      <section className="shelf">
        <h2>{say(event.title)}</h2>
        <Tiles procedures={event.procedures} />
        <Button className="shelf-others" before="back" onClick={() => setChosen(undefined)}>
          {say(wayWords.allEvents)}
        </Button>
      </section>
    );
  }
  return (
    <ul className="chips life-events">
      {events.map(({ id, title, help, procedures: [first, ...more] }) => (
        <li key={id}>
          <button
            type="button"
            className="touch-card chip"
            onClick={() =>
              first && more.length === 0
                ? send({ type: 'procedure.chosen', procedure: first })
                : setChosen(id)
            }
          >
            <span>{say(title)}</span> {help && <small>{say(help)}</small>}
            <Icon name="next" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Small ones carry the name alone, so that many are seen at once. */
export function Tiles({ procedures, small }: { procedures: Procedure[]; small?: boolean }) {
  return (
    <ul className="tiles" data-small={small}>
      {procedures.map((procedure) => (
        <li key={procedure.id}>
          <ProcedureTile procedure={procedure} small={small} />
        </li>
      ))}
    </ul>
  );
}
