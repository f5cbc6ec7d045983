import { checklistWords, kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { sheetWords } from '../words/sheet.ts';
import { OpenQuestions } from './open-questions.tsx';
import { sheetChannels, sheetFacts, sheetSafety } from './sheet-content.ts';
import type { SheetData } from './take-away-sheet.tsx';

/** Fees, time limit, office and result; the officer is named for what is not certain. */
export function SheetFacts({ procedure, day }: SheetData) {
  const say = useSay();
  return (
    <section className="sheet-part">
      <h2>{say(checklistWords.facts)}</h2>
      <dl className="sheet-facts">
        {sheetFacts(procedure, day).map(({ term, answers }) => (
          <div key={term.vi}>
            <dt>{say(term)}</dt>
            {answers.map((answer) => (
              <dd key={answer.vi}>{say(answer)}</dd>
            ))}
            {answers.length === 0 && <dd>{say(sheetWords.askOfficer)}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What to know in this case, and what to beware of in every case. */
export function SheetWarnings(data: SheetData) {
  const say = useSay();
  const safety = sheetSafety(data.handbook, data.day);
  const { warnings } = data.guidance;
  const label = data.ticks === undefined ? sheetWords.inSomeCases : kioskWords.askOfficer;
  return (
    <>
      {warnings.length > 0 && (
        <section className="sheet-part">
          <h2>{say(checklistWords.warnings)}</h2>
          <ul className="sheet-list">
            {warnings.map(({ warning, need }) => (
              <li key={warning.id}>
                {say(warning.text)}
                {warning.basis.confidence === 'low' && <em> ({say(sheetWords.confirm)})</em>}
                {need === 'maybe' && <OpenQuestions when={warning.when} label={label} data={data} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {safety.length > 0 && (
        <section className="sheet-part sheet-short">
          <h2>{say(sheetWords.safety)}</h2>
          <ul className="sheet-list">
            {safety.map(({ id, text }) => (
              <li key={id}>{say(text)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Whom to call; nothing when the pack has no certain number. */
export function SheetHelp({ handbook, day }: SheetData) {
  const say = useSay();
  const channels = sheetChannels(handbook, day);
  if (channels.length === 0) return null;
  return (
    <section className="sheet-part sheet-short">
      <h2>{say(sheetWords.help)}</h2>
      <dl className="sheet-channels">
        {channels.map(({ id, title, address, extension }) => (
          <div key={id}>
            <dt>{say(title)}</dt>
            <dd>
              <strong>{address}</strong>
              {extension && ` ${say(sheetWords.extension(extension))}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
