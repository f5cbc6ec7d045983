import type { RequiredDocument } from '../../shared/domain/content/procedure.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { ListedDocument } from '../../shared/guidance/derive.ts';
import type { Readiness } from '../../shared/machines/guidance-context.ts';
import { neededFirst } from '../parts/needed-first.ts';
import { checklistWords, formWords, readinessWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { sheetWords } from '../words/sheet.ts';
import { OpenQuestions } from './open-questions.tsx';
import type { SheetData } from './take-away-sheet.tsx';

/** The papers of the guidance, each with three boxes: ticked at the table, or to be ticked at home. */
export function SheetDocuments(data: SheetData) {
  const say = useSay();
  return (
    <section className="sheet-part">
      <h2>{say(sheetWords.documents)}</h2>
      <ol className="sheet-documents">
        {neededFirst(data.guidance.documents).map((entry) => (
          <DocumentRow key={entry.document.id} {...entry} data={data} />
        ))}
      </ol>
    </section>
  );
}

function DocumentRow({ document, need, data }: ListedDocument & { data: SheetData }) {
  const say = useSay();
  const tick = data.ticks?.[document.id];
  const label = data.ticks === undefined ? sheetWords.inSomeCases : sheetWords.maybe;
  return (
    <li className="sheet-document" data-document={document.id} data-need={need}>
      <div>
        <h3>
          {say(document.name)}
          {document.basis.confidence === 'low' && <em> ({say(sheetWords.confirm)})</em>}
        </h3>
        {need === 'maybe' && <OpenQuestions when={document.when} label={label} data={data} />}
        <p>{say(formWords[document.form])}</p>
        {detailsOf(document, tick).map(({ term, text }) => (
          <p key={term.vi}>
            <b>{say(term)}:</b> {say(text)}
          </p>
        ))}
      </div>
      <ul className="sheet-ticks">
        {(['have', 'missing', 'unknown'] as const).map((value) => (
          <li key={value} data-tick={value} data-ticked={value === tick || undefined}>
            <Box ticked={value === tick} />
            {say(readinessWords[value])}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Where to get it is left out for what the citizen has already. */
function detailsOf(
  { whereToGet, replacedBy, note }: RequiredDocument,
  tick: Readiness | undefined,
): { term: Text; text: Text }[] {
  const rows = [
    { term: checklistWords.whereToGet, text: tick === 'have' ? undefined : whereToGet },
    { term: checklistWords.replacedBy, text: tick === 'have' ? undefined : replacedBy },
    { term: checklistWords.note, text: note },
  ];
  return rows.flatMap(({ term, text }) => (text === undefined ? [] : [{ term, text }]));
}

/** Drawn with lines, since printers leave backgrounds out. */
function Box({ ticked }: { ticked: boolean }) {
  return (
    <svg className="sheet-box" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      <path strokeWidth={1.6} d="M2 2H18V18H2Z" />
      {ticked && <path strokeWidth={3} strokeLinecap="round" d="M5 10.5L9 15L16 4.5" />}
    </svg>
  );
}
