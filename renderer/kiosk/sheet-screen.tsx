import { useState } from 'react';
import { guidanceOf } from '../../shared/machines/guidance-context.ts';
import { Button } from '../parts/button.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import type { Paper } from '../sheet/paper.ts';
import { PaperChoice } from '../sheet/paper-choice.tsx';
import { SheetPreview } from '../sheet/sheet-preview.tsx';
import { useLanguage, useSay } from '../words/language.tsx';
import { sheetScreenWords } from '../words/sheet.ts';
import { GuidedFrame } from './guided-frame.tsx';
import { Headline } from './headline.tsx';
import { useKiosk } from './kiosk-session.tsx';
import './sheet-screen.css';

/** The citizen's own sheet before it is printed. It lives as long as it is looked at, and is stored nowhere. */
export function SheetScreen({ onClose }: { onClose(): void }) {
  const say = useSay();
  const language = useLanguage();
  const { content, visit } = useKiosk();
  const [paper, setPaper] = useState<Paper>('a4');
  const guidance = guidanceOf(visit);
  if (guidance === undefined || visit.procedure === undefined) return null;
  const { head, handbook, revision } = content;
  const { procedure, ticks, today: day } = visit;

  return (
    <GuidedFrame
      screen="sheet"
      stage="prepare"
      back={onClose}
      actions={
        <Button kind="main" before="printer" onClick={() => window.print()}>
          {say(sheetScreenWords.print)}
        </Button>
      }
    >
      <ScrollArea key={paper}>
        <div className="sheet-screen">
          <div className="sheet-screen-head">
            <div>
              <Headline>{say(sheetScreenWords.headline)}</Headline>
              <p>{say(sheetScreenWords.explanation)}</p>
            </div>
            <PaperChoice paper={paper} onChoose={setPaper} />
          </div>
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
