import { useState } from 'react';
import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import type { Procedure } from '../../shared/domain/content/procedure.ts';
import type { Paper } from '../../shared/domain/desk/print.ts';
import { type Language, languages } from '../../shared/domain/language.ts';
import { papers } from '../../shared/domain/paper.ts';
import { derive } from '../../shared/guidance/derive.ts';
import { ContentMissing } from '../kiosk/content/content-missing.tsx';
import { useKioskContent } from '../kiosk/content/kiosk-content.ts';
import { Button } from '../parts/button.tsx';
import { LanguageProvider } from '../words/language.tsx';
import { sheetScreenWords } from '../words/sheet.ts';
import { shellWords } from '../words/shell.ts';
import { PaperChoice } from './paper-choice.tsx';
import './sheet-page.css';
import { PrintNotice } from './print-notice.tsx';
import { SheetInPrintPage } from './sheet-in-print.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import { useSheetPrinter } from './use-sheet-printer.ts';

/**
 * `/sheet?procedure=<id>&paper=a4|roll-80&lang=vi|en`: a procedure's general sheet for staff to print, without
 * anybody's answers. Without a procedure it lists all there are. `/sheet?print=<id>` is the sheet in print.
 */
export function SheetPage() {
  const inPrint = new URLSearchParams(location.search).get('print');
  return inPrint === null ? <GeneralSheetPage /> : <SheetInPrintPage id={inPrint} />;
}

function GeneralSheetPage() {
  const [content, retry] = useKioskContent();
  const query = new URLSearchParams(location.search);
  const [language, setLanguage] = useState(oneOf(languages, query.get('lang')));
  const [chosen, setPaper] = useState(oneOf(papers, query.get('paper')));
  const { state, way, print } = useSheetPrinter();
  const paper = way?.paper ?? chosen;
  if (content.state !== 'ready')
    return <ContentMissing failed={content.state === 'failed'} onRetry={retry} />;
  const shown = { revision: content.content.revision, day: content.content.today };
  const asked = query.get('procedure');
  const procedure = content.content.procedures.find(({ id }) => id === asked);
  return (
    <LanguageProvider language={language}>
      <main className="sheet-page" data-screen="sheet">
        <header className="sheet-page-head">
          <h1>{sheetScreenWords.pageHeadline[language]}</h1>
          {way?.by === 'page' && <PaperChoice paper={paper} onChoose={setPaper} />}
          <Button
            lang={language === 'vi' ? 'en' : 'vi'}
            onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            {shellWords.switchLanguage[language]}
          </Button>
          {procedure && (
            <a
              className="button button-plain"
              href={`/sheet?${new URLSearchParams({ paper, lang: language })}`}
            >
              {sheetScreenWords.otherProcedure[language]}
            </a>
          )}
          {procedure && (
            <Button
              kind="main"
              before="printer"
              disabled={state.at === 'loading' || state.at === 'printing' || way?.by === 'nobody'}
              onClick={() => print({ ...shown, procedure: procedure.id, answers: {}, ticks: null, language })}
            >
              {sheetScreenWords.print[language]}
            </Button>
          )}
          {procedure && <PrintNotice state={state} />}
        </header>
        {procedure ? (
          <GeneralSheet content={content.content} procedure={procedure} language={language} paper={paper} />
        ) : (
          <ProcedureList
            procedures={content.content.procedures}
            asked={asked}
            language={language}
            paper={paper}
          />
        )}
      </main>
    </LanguageProvider>
  );
}

interface GeneralSheetProps {
  content: KioskContent;
  procedure: Procedure;
  language: Language;
  paper: Paper;
}

function GeneralSheet({ content, procedure, language, paper }: GeneralSheetProps) {
  const { head, handbook, revision, today: day } = content;
  const guidance = derive(procedure, {}, day);
  const data = { procedure, guidance, ticks: undefined, handbook, head, revision, day };
  return <SheetPreview data={data} language={language} paper={paper} />;
}

interface ProcedureListProps {
  procedures: Procedure[];
  /** The id in the address that no procedure has; null when none was asked for. */
  asked: string | null;
  language: Language;
  paper: Paper;
}

function ProcedureList({ procedures, asked, language, paper }: ProcedureListProps) {
  return (
    <nav className="sheet-page-list" aria-label={sheetScreenWords.procedure[language]}>
      <p role={asked === null ? undefined : 'alert'}>
        {(asked === null ? sheetScreenWords.choose : sheetScreenWords.unknownProcedure(asked))[language]}
      </p>
      <ul>
        {procedures.map(({ id, name }) => (
          <li key={id}>
            <a href={`/sheet?${new URLSearchParams({ procedure: id, paper, lang: language })}`}>
              {name[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function oneOf<Value extends string>(known: readonly [Value, ...Value[]], given: string | null): Value {
  return known.find((value) => value === given) ?? known[0];
}
