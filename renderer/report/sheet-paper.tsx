import type { FigureSheet } from '../../shared/domain/hq/sheet.ts';
import type { Language } from '../../shared/domain/language.ts';
import { coverWords } from '../../shared/domain/report/cover.ts';
import { PaperHead, PaperSignatures } from './paper-head.tsx';
import './report-paper.css';
import { minuteOf } from './report-paper.tsx';
import { ReportTable } from './report-table.tsx';

/** A sheet of figures as it is printed on A4, in the form of an administrative document. */
export function SheetPaper({ sheet, language }: { sheet: FigureSheet; language: Language }) {
  return (
    <article className="report-paper" lang={language}>
      <PaperHead report={sheet} subject={sheet.title} language={language} />
      {[...sheet.tables, sheet.definitions].map((table) => (
        <ReportTable key={table.id} table={table} language={language} bars={false} />
      ))}
      <PaperSignatures report={sheet} language={language} />
      <p className="report-made">{coverWords.made(minuteOf(sheet.madeAt), sheet.revision)[language]}</p>
    </article>
  );
}
