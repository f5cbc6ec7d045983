import { useState } from 'react';
import type { Paper } from '../../../shared/domain/desk/print.ts';
import { guidanceOf } from '../../../shared/machines/guidance-context.ts';
import { Button } from '../../parts/button.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { PaperChoice } from '../../sheet/paper-choice.tsx';
import { PortalCard } from '../../sheet/portal-card.tsx';
import { PrintNotice } from '../../sheet/print-notice.tsx';
import { SheetPreview } from '../../sheet/sheet-preview.tsx';
import { useSheetPrinter } from '../../sheet/use-sheet-printer.ts';
import { troubleWords } from '../../words/flow.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { printWords, sheetScreenWords } from '../../words/sheet.ts';
import { editionOf } from '../content/editions.ts';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import './sheet-screen.css';

/** The citizen's own sheet before it is printed. It lives as long as it is looked at, and is stored nowhere. */
export function SheetScreen({ onClose }: { onClose(): void }) {
  const say = useSay();
  const language = useLanguage();
  const { content, visit, send } = useKiosk();
  const { state, way, print } = useSheetPrinter();
  const [chosen, setChosen] = useState<Paper>('a4');
  const guidance = guidanceOf(visit);
  if (guidance === undefined || visit.procedure === undefined) return null;
  const { procedure, answers, ticks, today: day } = visit;
  const { head, handbook, revision } = editionOf(procedure) ?? content;
  const paper = way?.paper ?? chosen;
  const outdated = state.at === 'failed' && state.trouble === 'outdated';

  return (
    <GuidedFrame
      screen="sheet"
      back={onClose}
      actions={
        <>
          <Button
            before={state.at === 'failed' ? 'bell' : 'question'}
            onClick={() => send({ type: 'trouble.met' })}
          >
            {say(state.at === 'failed' ? printWords.askOfficer : troubleWords.meet)}
          </Button>
          {way?.by !== 'nobody' && !outdated && (
            <Button
              kind={state.at === 'printed' ? 'plain' : 'main'}
              before="printer"
              disabled={state.at === 'loading' || state.at === 'printing'}
              onClick={() => print({ revision, day, procedure: procedure.id, answers, ticks, language })}
            >
              {say(state.at === 'printed' ? printWords.again : sheetScreenWords.print)}
            </Button>
          )}
        </>
      }
    >
      <ScrollArea key={paper}>
        <div className="sheet-screen">
          <div className="sheet-screen-head">
            <Headline>{say(sheetScreenWords.headline)}</Headline>
            <p>{say(sheetScreenWords.explanation)}</p>
          </div>
          <aside className="sheet-screen-aside">
            <PrintNotice state={state} />
            {way?.by === 'page' && <PaperChoice paper={paper} onChoose={setChosen} />}
            <PortalCard procedure={procedure} head={head} day={day} />
          </aside>
          <SheetPreview
            data={{ procedure, guidance, ticks, handbook, head, revision, day }}
            language={language}
            paper={paper}
          />
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}
