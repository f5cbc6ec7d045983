import { type CSSProperties, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Paper } from '../../shared/domain/desk/print.ts';
import type { Language } from '../../shared/domain/language.ts';
import { sheetScreenWords, sheetWords } from '../words/sheet.ts';
import { pageRule, paperLength } from './paper.ts';
import './sheet-preview.css';
import { type SheetData, TakeAwaySheet } from './take-away-sheet.tsx';

interface SheetPreviewProps {
  data: SheetData;
  language: Language;
  paper: Paper;
  /** Told once when the letters are there and the sheet was measured with them: how long its paper is. */
  onStand?: (lengthMm: number) => void;
}

/** The sheet as it will come out of the printer. While it stands on the screen, printing prints it alone. */
export function SheetPreview({ data, language, paper, onStand }: SheetPreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const stand = useEffectEvent((lengthMm: number) => onStand?.(lengthMm));

  useLayoutEffect(() => {
    const element = frame.current;
    const sheet = element?.querySelector('.sheet');
    if (!element || !sheet) return;
    const rules = new CSSStyleSheet();
    const margins = { name: data.procedure.name[language], page: sheetWords.page[language] };
    const look = () => {
      setZoom(zoomFor(element.clientWidth, paper));
      const { width, height } = sheet.getBoundingClientRect();
      if (width === 0) return undefined;
      const heightMm = (height / width) * widthMm[paper];
      rules.replaceSync(pageRule(paper, heightMm, margins));
      return paperLength(paper, heightMm);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(sheet);
    document.adoptedStyleSheets.push(rules);
    let shown = true;
    look();
    // Asked again, and not left to the observer: a page that nobody sees is not observed.
    document.fonts.ready.then(() => {
      const lengthMm = shown ? look() : undefined;
      if (lengthMm !== undefined) stand(lengthMm);
    });
    return () => {
      shown = false;
      observer.disconnect();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
    };
  }, [data.procedure, language, paper]);

  return (
    <section
      ref={frame}
      className="sheet-preview"
      aria-label={sheetScreenWords.preview[language]}
      data-sheet-ready
    >
      <div style={{ '--zoom': zoom } as CSSProperties} className="sheet-zoom">
        <TakeAwaySheet {...data} language={language} paper={paper} />
      </div>
    </section>
  );
}

const widthMm: Record<Paper, number> = { a4: 210, 'roll-80': 80 };
const pixelsPerMm = 96 / 25.4;

/** As large as the screen's own type, but never wider than the screen. A roll may stand a little larger. */
function zoomFor(available: number, paper: Paper): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const wanted = (rem / 18) * (paper === 'a4' ? 1 : 1.35);
  return Math.min(wanted, available / (widthMm[paper] * pixelsPerMm));
}
