import { useState } from 'react';
import { guidanceOf } from '../../../shared/machines/guidance-context.ts';
import { Button } from '../../parts/button.tsx';
import { neededFirst } from '../../parts/needed-first.ts';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { Soon, useSoon } from '../../parts/soon.tsx';
import { troubleWords } from '../../words/flow.ts';
import { checklistWords, kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { sheetScreenWords } from '../../words/sheet.ts';
import { CaseFacts } from './case-facts.tsx';
import './checklist-screen.css';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import { DocumentCard } from './document-card.tsx';
import { EditionNotice } from './edition-notice.tsx';
import { ChangeNotice, GivenAnswers } from './given-answers.tsx';
import { PreparedSummary } from './prepared-summary.tsx';
import { readinessOf } from './readiness.ts';
import { SheetScreen } from './sheet-screen.tsx';
import { WarningsCard } from './warnings-card.tsx';

/** So many documents stand in the first picture; the others follow below in the next. */
const firstSeen = 3;

/** The list of this citizen: documents to tick, what to know, and what it costs. */
export function ChecklistScreen() {
  const say = useSay();
  const { visit, send } = useKiosk();
  const [previewing, setPreviewing] = useState(false);
  const everything = useSoon();
  const guidance = guidanceOf(visit);
  if (guidance === undefined || visit.procedure === undefined) return null;
  if (previewing) return <SheetScreen onClose={() => setPreviewing(false)} />;
  const { documents, warnings } = guidance;
  const sorted = neededFirst(documents);
  const known = warnings.filter(({ open }) => !open);

  return (
    <GuidedFrame
      screen="checklist"
      actions={
        <>
          <Button before="question" onClick={() => send({ type: 'trouble.met' })}>
            {say(troubleWords.meet)}
          </Button>
          <Button kind="main" after="next" onClick={() => send({ type: 'portal.begun' })}>
            {say(checklistWords.toPortal)}
          </Button>
        </>
      }
    >
      <ScrollArea>
        <div className="checklist">
          <div className="checklist-head">
            <Headline>{say(checklistWords.headline)}</Headline>
            <ChangeNotice />
            <EditionNotice />
          </div>
          <ul className="documents">
            {(everything ? sorted : sorted.slice(0, firstSeen)).map((entry) => (
              <DocumentCard key={entry.document.id} {...entry} />
            ))}
          </ul>
          <Soon>
            <CaseFacts procedure={visit.procedure} today={visit.today} />
          </Soon>
          <div className="checklist-aside">
            <ReadyCount {...readinessOf(documents, visit.ticks)} />
            <Button className="checklist-print" before="printer" onClick={() => setPreviewing(true)}>
              {say(sheetScreenWords.printList)}
            </Button>
            <Soon>
              {known.length > 0 && <WarningsCard title={checklistWords.warnings} warnings={known} />}
              <PreparedSummary />
              <GivenAnswers />
              <Button className="checklist-stop" onClick={() => send({ type: 'guidance.stopped' })}>
                {say(kioskWords.stopHere)}
              </Button>
            </Soon>
          </div>
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}

function ReadyCount({ have, all }: { have: number; all: number }) {
  const say = useSay();
  return (
    <section className="card ready">
      <p role="status">
        <strong>
          {have} / {all}
        </strong>{' '}
        {say(checklistWords.ready)}
      </p>
      <div className="meter">
        <div style={{ transform: `scaleX(${all === 0 ? 0 : have / all})` }} />
      </div>
    </section>
  );
}
