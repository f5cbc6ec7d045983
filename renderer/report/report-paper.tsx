import { hanoiTime } from '../../shared/domain/hanoi-time.ts';
import type { Language } from '../../shared/domain/language.ts';
import { coverWords } from '../../shared/domain/report/cover.ts';
import { summaryFigures } from '../../shared/domain/report/figures.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import { type SmallCounts, sayReport } from '../../shared/domain/report/said.ts';
import { cellText, type Table } from '../../shared/domain/report/tables.ts';
import { reportWords } from '../words/report.ts';
import { DayChart } from './day-chart.tsx';
import { PaperHead, PaperSignatures } from './paper-head.tsx';
import './report-paper.css';
import { ReportTable } from './report-table.tsx';

interface ReportPaperProps {
  report: Report;
  language: Language;
  /** Told where it is left out. */
  small?: SmallCounts | undefined;
}

/** The figures that stand on the first page already. */
const coverFigures = ['assists', 'per-day', 'days-met', 'success-rate', 'troubled-share', 'satisfied-share'];

/** A report as it is printed on A4, in the form of an administrative document (Decree 30/2020/NĐ-CP, annex I). */
export function ReportPaper({ report, language, small }: ReportPaperProps) {
  const { tables, sentences, note, untimed, drawn } = sayReport(report, language, small);
  const key = tables.summary.rows.filter((_, row) => coverFigures.includes(summaryFigures[row]?.id ?? ''));
  const section = (table: Table, bars = false) => (
    <ReportTable key={table.id} table={table} language={language} bars={bars} />
  );
  return (
    <article className="report-paper" lang={language}>
      <PaperHead report={report} subject={coverWords.subject[language]} language={language} />
      <ol className="report-body">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <ReportTable table={{ ...tables.summary, title: '', rows: key }} language={language} bars={false} />
      <PaperSignatures report={report} language={language} />
      <section className="report-annex">
        {note !== null && <p className="report-note">{note}</p>}
        {drawn && <DayChart report={report} language={language} />}
        {section(tables.summary)}
        {section(tables.outcomes, true)}
        {section(tables.difficulties, true)}
        {section(tables.satisfaction, true)}
        {section(tables.ease, true)}
        {section(tables.procedures)}
        {section(tables.groups)}
        {section(tables.helpers)}
        {section(tables.places)}
        {section(withoutNight(tables.hours))}
        {untimed !== 0 && (
          <p>{reportWords.untimed(cellText(untimed, 'count', undefined, language))[language]}</p>
        )}
        {section(tables.minutes, true)}
        {section(tables.sources, true)}
        {section(tables.sessions)}
        {section(tables.staffChecks)}
        {section(tables.handbookAcks)}
        {section(tables.proposals)}
        {section(tables.days)}
        {section(tables.definitions)}
      </section>
      <p className="report-made">{coverWords.made(minuteOf(report.madeAt), report.revision)[language]}</p>
    </article>
  );
}

/** The table of hours from the first to the last hour in which anything was counted. */
function withoutNight(hours: Table): Table {
  const busy = hours.rows.map(({ cells }) => cells.slice(1).some((cell) => cell !== null));
  const [first, last] = [busy.indexOf(true), busy.lastIndexOf(true)];
  return { ...hours, rows: first === -1 ? [] : hours.rows.slice(first, last + 1) };
}

/** An instant to the minute, as it is written by hand. */
export function minuteOf(instant: string): string {
  const [day = '', time = ''] = hanoiTime(Date.parse(instant)).split('T');
  return `${time.slice(0, 5)} ${day.split('-').toReversed().join('/')}`;
}
