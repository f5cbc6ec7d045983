import { useId, useState } from 'react';
import type { RequiredDocument } from '../../../shared/domain/content/procedure.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { ListedDocument } from '../../../shared/guidance/derive.ts';
import type { Readiness } from '../../../shared/machines/guidance-context.ts';
import { Icon } from '../../parts/icon.tsx';
import { checklistWords, formWords, kioskWords, readinessWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import './document-card.css';
import { useKiosk } from '../kiosk-session.tsx';

/** One document of the list: what it is, whether the citizen has it, and how to get it. */
export function DocumentCard({ document, need }: ListedDocument) {
  const say = useSay();
  const id = useId();
  const { visit, send } = useKiosk();
  const readiness = visit.ticks[document.id];
  const [opened, setOpened] = useState<boolean>();
  const details = detailsOf(document);
  const open = opened ?? (readiness === 'missing' || readiness === 'unknown');

  return (
    <li className="document" data-document={document.id} data-readiness={readiness} data-need={need}>
      <div className="document-name">
        <h2>
          {details.length > 0 ? (
            <button
              type="button"
              aria-expanded={open}
              aria-controls={`${id}-details`}
              onClick={() => setOpened(!open)}
            >
              <strong id={`${id}-name`}>{say(document.name)}</strong>
              <span>
                {say(formWords[document.form])}
                <b>
                  {say(open ? checklistWords.fewerDetails : checklistWords.details)}
                  <Icon name={open ? 'up' : 'down'} />
                </b>
              </span>
            </button>
          ) : (
            <>
              <strong id={`${id}-name`}>{say(document.name)}</strong>
              <span>{say(formWords[document.form])}</span>
            </>
          )}
        </h2>
        {need === 'maybe' && <p className="tag tag-sand">{say(checklistWords.maybe)}</p>}
        {need === 'needed' && document.basis.confidence === 'low' && (
          <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>
        )}
      </div>
      <Ticks
        labelledBy={`${id}-name`}
        name={id}
        readiness={readiness}
        onTick={(given) => {
          setOpened(undefined);
          send({ type: 'document.ticked', document: document.id, readiness: given });
        }}
      />
      {open && details.length > 0 && (
        <dl id={`${id}-details`} className="document-details">
          {details.map(({ term, text }) => (
            <div key={term.vi}>
              <dt>{say(term)}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function detailsOf({ why, whereToGet, replacedBy, note }: RequiredDocument): { term: Text; text: Text }[] {
  const rows = [
    { term: checklistWords.whereToGet, text: whereToGet },
    { term: checklistWords.why, text: why },
    { term: checklistWords.replacedBy, text: replacedBy },
    { term: checklistWords.note, text: note },
  ];
  return rows.flatMap(({ term, text }) => (text === undefined ? [] : [{ term, text }]));
}

interface TicksProps {
  labelledBy: string;
  name: string;
  readiness: Readiness | undefined;
  onTick(readiness: Readiness): void;
}

function Ticks({ labelledBy, name, readiness, onTick }: TicksProps) {
  const say = useSay();
  return (
    <fieldset className="ticks" aria-labelledby={labelledBy}>
      {(['have', 'missing', 'unknown'] as const).map((value) => (
        <label key={value} className="tick" data-value={value}>
          <input
            type="radio"
            name={name}
            autoComplete="off"
            checked={readiness === value}
            onChange={() => onTick(value)}
          />
          <span>{say(readinessWords[value])}</span>
        </label>
      ))}
    </fieldset>
  );
}
