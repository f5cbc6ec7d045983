import { useEffect, useRef } from 'react';
import type { ListedService } from '../../shared/domain/content/handbook.ts';
import { Headline } from '../kiosk/guided/headline.tsx';
import { useContent } from '../kiosk/kiosk-session.tsx';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { servicesWords } from '../words/library.ts';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { StartProcedure } from './start-procedure.tsx';

/** What is done online, by field; what is guided here can be begun. The one that was looked for is in sight. */
export function ServicesScreen({ sought }: { sought: string | undefined }) {
  const say = useSay();
  const { head } = useContent();
  const { services } = useLibrary().stock;
  const byField = Map.groupBy(services, ({ field }) => field);
  return (
    <LibraryFrame screen="library-services">
      <Headline>{say(servicesWords.headline)}</Headline>
      <p className="library-lead">{say(servicesWords.lead)}</p>
      {head.fields.map(({ id, title }) => {
        const its = byField.get(id);
        return (
          its && (
            <section key={id} className="services">
              <h2>{say(title)}</h2>
              <ul className="fact-cards">
                {its.map((service) => (
                  <ServiceCard key={service.id} service={service} sought={service.id === sought} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </LibraryFrame>
  );
}

function ServiceCard({ service, sought }: { service: ListedService; sought: boolean }) {
  const say = useSay();
  const content = useContent();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (sought) card.current?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [sought]);
  const { name, note, basis } = service;
  const procedure = content.procedures.find(({ id }) => id === service.procedure);
  return (
    <li ref={card} className="card service" data-service={service.id} data-sought={sought || undefined}>
      <h3>{say(name)}</h3>
      {note && <p>{say(note)}</p>}
      {basis.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
      {procedure && <StartProcedure procedure={procedure} short />}
    </li>
  );
}
