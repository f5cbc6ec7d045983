import type { Handbook } from '../../shared/domain/content/handbook-parts.ts';
import type { PackHead } from '../../shared/domain/content/pack.ts';
import type { Procedure } from '../../shared/domain/content/procedure.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Paper } from '../../shared/domain/desk/print.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Guidance } from '../../shared/guidance/derive.ts';
import type { Readiness } from '../../shared/machines/guidance-context.ts';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import { shownCode } from '../parts/shown-fact.ts';
import { kioskWords } from '../words/kiosk.ts';
import { LanguageProvider, useSay } from '../words/language.tsx';
import { sheetWords } from '../words/sheet.ts';
import { dayInWords } from './day-in-words.ts';
import './sheet.css';
import './sheet-roll.css';
import { SheetDocuments } from './sheet-documents.tsx';
import { SheetFacts, SheetHelp, SheetWarnings } from './sheet-notes.tsx';
import { SheetSteps } from './sheet-steps.tsx';

/** Everything that a sheet is made of. Nothing of it tells who the citizen is. */
export interface SheetData {
  procedure: Procedure;
  /** For a sheet that is nobody's: the guidance without answers. */
  guidance: Guidance;
  /** By document id; undefined makes the general sheet, which is nobody's. */
  ticks: Readonly<Record<string, Readiness>> | undefined;
  handbook: Handbook;
  head: PackHead;
  /** Of the content pack, so that a paper can be held against it later. */
  revision: string;
  /** The business day the sheet speaks for. */
  day: Day;
}

/** What a citizen takes home: papers, steps, fees, warnings and whom to call, in large print. */
export function TakeAwaySheet({
  language,
  paper,
  ...data
}: SheetData & { language: Language; paper: Paper }) {
  return (
    <LanguageProvider language={language}>
      <article className="sheet" data-paper={paper} lang={language}>
        <SheetHead {...data} />
        <SheetDocuments {...data} />
        <SheetSteps {...data} />
        <SheetFacts {...data} />
        <SheetWarnings {...data} />
        <SheetHelp {...data} />
        <SheetFoot {...data} />
      </article>
    </LanguageProvider>
  );
}

function SheetHead({ procedure, ticks, head, day }: SheetData) {
  const say = useSay();
  const code = shownCode(procedure, day);
  return (
    <header className="sheet-head">
      <KhueVanCac className="sheet-mark" weight={12} />
      <p className="sheet-organisation">{say(head.organisation)}</p>
      <h1>{say(procedure.name)}</h1>
      <p className="sheet-purpose">{say(procedure.purpose)}</p>
      <p className="sheet-kind">
        <strong>{say(ticks === undefined ? sheetWords.general : sheetWords.personal)}</strong>
        {code !== null && <span>{say(kioskWords.code(code))}</span>}
        <span>{say(sheetWords.printedOn(say(dayInWords(day))))}</span>
      </p>
    </header>
  );
}

function SheetFoot({ revision }: SheetData) {
  const say = useSay();
  return (
    <footer className="sheet-foot">
      <p>{say(sheetWords.mayChange)}</p>
      <p>
        {say(sheetWords.anonymous)} {say(sheetWords.revision(revision))}
      </p>
    </footer>
  );
}
